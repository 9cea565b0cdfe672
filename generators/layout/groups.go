package layout

import (
	"regexp"
	"strings"
)

// A part of a statement is text, or a group: what stands between brackets, separated by commas.
type part struct {
	text        string
	open, close string
	items       [][]part
}

func (p part) isGroup() bool { return p.open != "" }

// parse takes a statement apart; false where its brackets do not match. One may be open at its end.
func parse(statement string) ([]part, bool) {
	s := scanner{rest: statement}
	parts := s.sequence("")
	return parts, !s.failed
}

// A scanner takes a statement apart from left to right.
type scanner struct {
	rest   string
	failed bool // a bracket has no other
}

var (
	closing = map[byte]string{'(': ")", '[': "]", '{': "}"}
	// opaque is what brackets do not count in: strings, templates, and regular expressions behind a colon.
	opaque = regexp.MustCompile("^(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`)")
	regex  = regexp.MustCompile(`^: /(?:[^/\\]|\\.)+/`)
)

// sequence reads up to a comma or a closing bracket.
func (s *scanner) sequence(end string) []part {
	var parts []part
	var text strings.Builder
	flush := func() {
		if text.Len() > 0 {
			parts = append(parts, part{text: text.String()})
			text.Reset()
		}
	}
	for s.rest != "" {
		c := s.rest[0]
		if end != "" && (c == ',' || strings.HasPrefix(s.rest, end)) {
			break
		}
		if literal := opaque.FindString(s.rest) + regex.FindString(s.rest); literal != "" {
			text.WriteString(literal)
			s.rest = s.rest[len(literal):]
			continue
		}
		if close := closing[c]; close != "" && len(s.rest) > 1 {
			flush()
			s.rest = s.rest[1:]
			parts = append(parts, s.group(string(c), close))
			continue
		}
		text.WriteByte(c)
		s.rest = s.rest[1:]
	}
	flush()
	return parts
}

// group reads the items of a group, and its closing bracket.
func (s *scanner) group(open, close string) part {
	p := part{open: open, close: close}
	for s.rest != "" {
		s.rest = strings.TrimLeft(s.rest, " ")
		if item := s.sequence(close); len(item) > 0 {
			p.items = append(p.items, trimmed(item))
		}
		if rest, ok := strings.CutPrefix(s.rest, close); ok {
			s.rest = rest
			return p
		}
		s.rest = strings.TrimPrefix(s.rest, ",")
	}
	s.failed = true
	return p
}

// trimmed removes the space before a closing brace.
func trimmed(item []part) []part {
	last := &item[len(item)-1]
	if last.text = strings.TrimRight(last.text, " "); last.text == "" && !last.isGroup() {
		return item[:len(item)-1]
	}
	return item
}

// flat returns parts on one line.
func flat(parts []part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.text)
		if !p.isGroup() {
			continue
		}
		items := make([]string, len(p.items))
		for i, item := range p.items {
			items[i] = flat(item)
		}
		inner := strings.Join(items, ", ")
		if p.open == "{" && inner != "" {
			inner = " " + inner + " "
		}
		b.WriteString(p.open + inner + p.close)
	}
	return b.String()
}
