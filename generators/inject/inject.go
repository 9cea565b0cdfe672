// Package inject renews the marked parts of Markdown files, and leaves every other byte as it is.
//
// A registry, the templates of the language markdown, and a Markdown file come in, and the renewed file goes out, or
// everything that is wrong with its markers. Nothing here touches the disk.
//
// Read this file first, then markers.go for what a marker is, and tables.go for what can stand between two of them.
package inject

import (
	"bytes"
	"strings"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

// An Injector renews the marked parts of Markdown files. The templates are those of the language markdown.
type Injector struct {
	tables *tables
}

// Inject returns a Markdown file with the parts between its markers renewed, and every other byte as it is. The error is
// a [diagnostic.Errors] with everything that is wrong with the markers.
func (i *Injector) Inject(file string, src []byte) ([]byte, error) {
	found, errs := markers(file, src)
	parts := pair(file, found, &errs)
	var out bytes.Buffer
	rest := 0
	for _, p := range parts {
		content, err := i.tables.render(file, p.begin, &errs)
		if err != nil {
			return nil, err
		}
		out.Write(src[rest:p.begin.line.end])
		out.WriteString(p.lay(content, lineEnd(src, p.begin.line)))
		rest = p.end.line.start
	}
	out.Write(src[rest:])
	if len(errs) == 0 {
		lasting(file, found, out.Bytes(), &errs)
	}
	if err := errs.Sorted(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// lasting reports a part whose renewal makes others of the markers, or more: the empty lines that are written end a block
// of HTML, and what is behind it is then read in another way.
func lasting(file string, before []marker, renewed []byte, errs *diagnostic.Errors) {
	after, _ := markers(file, renewed)
	same := func(a, b marker) bool { return a.begin == b.begin && a.words == b.words }
	for i, m := range before {
		if i == len(after) || !same(m, after[i]) || i == len(before)-1 && len(after) > len(before) {
			errs.Report(diagnostic.Position{File: file, Line: m.line.number, Column: len(m.indent) + 1}, diagnostic.MarkerForm,
				"the markers would not be the same again; put empty lines around them, or indent them less")
			return
		}
	}
}

// A part is what stands between two markers.
type part struct{ begin, end marker }

// pair returns the parts, and reports the markers that have no other one, and those within another part.
func pair(file string, found []marker, errs *diagnostic.Errors) []part {
	var parts []part
	var open *marker
	at := func(m marker) diagnostic.Position {
		return diagnostic.Position{File: file, Line: m.line.number, Column: len(m.indent) + 1}
	}
	for _, m := range found {
		switch {
		case m.begin && open != nil:
			errs.Report(at(m), diagnostic.MarkerNested, "the part that begins in line %d has not ended", open.line.number)
		case m.begin:
			open = &m
		case open == nil:
			errs.Report(at(m), diagnostic.MarkerUnbalanced, "nothing has begun that could end here")
		case m.words != "":
			errs.Report(at(m), diagnostic.MarkerForm, "the end of a part has no words behind replycodes: %q", m.words)
			open = nil
		case m.indent != open.indent:
			errs.Report(at(m), diagnostic.MarkerForm, "the end of a part is indented as its beginning in line %d", open.line.number)
			open = nil
		default:
			parts = append(parts, part{*open, m})
			open = nil
		}
	}
	if open != nil {
		errs.Report(at(*open), diagnostic.MarkerUnbalanced, "the part has no end: <!-- END replycodes -->")
	}
	return parts
}

// lay returns the lines between the markers: the content with an empty line before and after it, indented as they are.
func (p part) lay(content, lineEnd string) string {
	var b strings.Builder
	b.WriteString(lineEnd)
	for _, line := range strings.Split(strings.Trim(content, "\n"), "\n") {
		if line != "" {
			b.WriteString(p.begin.indent + line)
		}
		b.WriteString(lineEnd)
	}
	b.WriteString(lineEnd)
	return b.String()
}

// lineEnd returns how a line ends, which is never the last one of its file.
func lineEnd(src []byte, l line) string {
	content := src[l.start:l.end]
	return string(content[len(bytes.TrimRight(content, "\r\n")):])
}
