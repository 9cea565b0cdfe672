package inject

import (
	"fmt"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

// A part is what stands between two markers.
type part struct{ begin, end marker }

// partsOf returns the parts of a Markdown file, and everything that is wrong with its markers. A file without a part is
// an error.
func partsOf(file string, src []byte) ([]part, diagnostic.Errors) {
	found, errs := markers(file, src)
	parts, more := pair(found)
	if errs = append(errs, more...); len(parts) == 0 && len(errs) == 0 {
		start := diagnostic.Position{File: file, Line: 1, Column: 1}
		missing := wrong(start, diagnostic.MarkerMissing, "no part begins in the file; %s%s", howToMark, remark(found))
		errs = append(errs, missing)
	}
	return parts, errs
}

// pair returns the parts, and what is wrong with the markers that do not make one.
func pair(found []marker) (parts []part, errs diagnostic.Errors) {
	var open *marker
	var hidden []marker // since it
	for _, m := range found {
		switch {
		case m.hidden != "":
			hidden = append(hidden, m)
		case m.begin:
			if open != nil {
				errs = append(errs, wrong(m.at, diagnostic.MarkerNested, "the part that begins in line %d has not ended; "+
					"write %s above this line%s", open.line.number, endMarker, remark(hidden)))
			}
			open, hidden = &m, nil
		case open == nil:
			errs = append(errs, wrong(m.at, diagnostic.MarkerUnbalanced, "no part begins above this end; write %s there, "+
				"or remove the line%s", beginMarker, remark(hidden)))
		default:
			p := part{*open, m}
			if err := p.check(hidden); err != nil {
				errs = append(errs, err)
			} else {
				parts = append(parts, p)
			}
			open, hidden = nil, nil
		}
	}
	if open != nil {
		errs = append(errs, wrong(open.at, diagnostic.MarkerUnbalanced, "the part has no end; write %s below it%s",
			endMarker, remark(hidden)))
	}
	return parts, errs
}

// check returns what is wrong with a part, given the hidden markers inside it. With any of them it is refused: the
// part may have ended there before the code or the comment around it was left open, and what follows is not to be
// replaced.
func (p part) check(hidden []marker) *diagnostic.Error {
	switch {
	case len(hidden) > 0:
		return wrong(p.begin.at, diagnostic.MarkerHidden, "the part would end in line %d, but before that %s; "+
			"close what is open above it, or remove the line", p.end.line.number, hidden[0].looks())
	case p.end.words != "":
		return wrong(p.end.at, diagnostic.MarkerForm, "%q stands after replycodes at the end of a part; write %s",
			p.end.words, endMarker)
	case p.end.indent != p.begin.indent:
		return wrong(p.end.at, diagnostic.MarkerForm, "the end of the part is not indented like its beginning in line %d; "+
			"indent both by the same", p.begin.line.number)
	}
	return nil
}

// remark tells of the first hidden marker, if there is one: it may be the one that is missing.
func remark(hidden []marker) string {
	if len(hidden) == 0 {
		return ""
	}
	return "; " + hidden[0].looks()
}

func (m marker) looks() string {
	return fmt.Sprintf("line %d looks like a marker, but %s", m.line.number, m.hidden)
}
