package inject

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

// A marker is a comment of a Markdown file that begins or ends a part which replycodes writes:
//
//	<!-- BEGIN replycodes codes class=2xx -->
//	<!-- END replycodes -->
//
// It is a line of its own.
type marker struct {
	begin  bool
	hidden string // why it only looks like a marker: it is code, or inside another comment
	indent string // what is before it on its line
	words  string // after the name of the tool
	column int    // of the words, in characters
	line   line
	at     diagnostic.Position
}

// What to write, where a marker is missing or wrong.
const (
	beginMarker = "<!-- BEGIN replycodes TABLE key=value ... -->"
	endMarker   = "<!-- END replycodes -->"
	howToMark   = "write " + beginMarker + " and " + endMarker + ", each on a line of its own"
)

// wellFormed matches the line of a marker.
var wellFormed = regexp.MustCompile(
	`^([ \t]*)<!--[ \t]*(BEGIN|END)[ \t]+replycodes(?:[ \t]+(.*?))?[ \t]*-->[ \t]*$`)

// maxMarker is how many bytes a marker may have; they are enough for the names of more than a hundred replies.
const maxMarker = 4096

// markers returns the markers of a Markdown file in their order, hidden ones included, and what is wrong with the other
// lines that look like one.
func markers(file string, src []byte) (found []marker, errs diagnostic.Errors) {
	lines := splitLines(src)
	if err := readable(file, src, lines); err != nil {
		return nil, diagnostic.Errors{err}
	}
	places := placesOf(src, lines)
	inPart := false
	for i, l := range lines {
		content := l.content(src)
		start, like := likeMarker(content)
		if !like && !(inPart && remainsOfMarker(content)) {
			continue
		}
		column := utf8.RuneCountInString(content[:start]) + 1
		m := marker{line: l, at: diagnostic.Position{File: file, Line: l.number, Column: column}, hidden: "is not one"}
		if like {
			m.hidden = places[i].hides(content)
		}
		if m.hidden == "" {
			if err := m.parse(content, places[i]); err != nil {
				errs = append(errs, err)
				continue
			}
			inPart = m.begin
		}
		found = append(found, m)
	}
	return found, errs
}

// parse reads a marker from its line, or returns what is wrong with it.
func (m *marker) parse(content string, p place) *diagnostic.Error {
	at := wellFormed.FindStringSubmatchIndex(content)
	switch {
	case len(content) > maxMarker:
		return wrong(m.at, diagnostic.MarkerForm, "the marker has %d bytes; a marker has at most %d", len(content), maxMarker)
	case at == nil || strings.Count(content, "-->") > 1: // a comment ends at the first, even inside quotes
		return wrong(m.at, diagnostic.MarkerForm, "%s is not a marker; %s", quoteLine(content), howToMark)
	case p.kind == inListCode:
		return wrong(m.at, diagnostic.MarkerForm, "the marker is code, because it is indented too far for its list item; "+
			"indent it like the text of the item")
	case p.kind == inOpenFence:
		return wrong(m.at, diagnostic.MarkerHidden, "the marker is code, because nothing closes the fence of line %d; "+
			"close it, or remove it", p.since)
	case p.kind == inFrontMatter:
		return wrong(m.at, diagnostic.MarkerForm, "the marker is in the front matter; move it below, "+
			"or end the front matter above it")
	case p.kind == inText:
		return wrong(m.at, diagnostic.MarkerForm, "the marker continues the paragraph above it; "+
			"put an empty line before it, or indent it less")
	}
	m.indent, m.begin = content[at[2]:at[3]], content[at[4]:at[5]] == "BEGIN"
	if at[6] >= 0 {
		m.words = content[at[6]:at[7]]
		m.column = utf8.RuneCountInString(content[:at[6]]) + 1
	}
	return nil
}

// wrong returns an error at a place of a Markdown file.
func wrong(at diagnostic.Position, rule *diagnostic.Rule, format string, args ...any) *diagnostic.Error {
	return diagnostic.New(at, rule, format, args...)
}

// quoteLine returns a line in quotes, without what is around it and what is too long to be read.
func quoteLine(content string) string {
	const most = 100
	content = strings.TrimSpace(content)
	if len(content) > most {
		content = strings.ToValidUTF8(content[:most], "") + "..."
	}
	return fmt.Sprintf("%q", content)
}
