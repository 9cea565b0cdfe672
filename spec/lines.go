package spec

import (
	"strconv"
	"strings"
)

// multiLine matches a text of several lines. The first and the last may say anything unless they have holes or are
// exact; between them, at least one is like the format, and others are passed over.
func (m *matcher) multiLine(v *Variant) {
	for _, p := range v.LineFormat.Holes() {
		m.values[p.Name] = []any{}
	}
	lines := strings.SplitAfter(m.text, "\n")
	if len(lines) < 2 {
		m.at = len(m.text)
		m.expect("another line")
		return
	}
	offset := 0
	for i, line := range lines {
		one := matcher{text: strings.TrimRight(line, "\r\n"), values: Values{}}
		switch {
		case i == 0:
			one.outer(v.Format, v.Exact)
		case i == len(lines)-1:
			one.outer(v.LastFormat, v.Exact)
		default:
			one.middle(v.LineFormat, m.values)
		}
		if one.expected != "" {
			m.at, m.expected, m.quote = offset+one.at, one.expected, one.quote
			return
		}
		for name, value := range one.values {
			m.values[name] = value
		}
		offset += len(line)
	}
	if list := m.values[v.LineFormat.Holes()[0].Name].([]any); len(list) == 0 {
		m.at = len(m.text)
		m.expect("a line like " + strconv.Quote(v.Lines))
	}
}

// outer matches the first or the last line of a multi-line text.
func (m *matcher) outer(f Format, exact bool) {
	if exact || len(f.Holes()) > 0 {
		m.whole(f)
	}
}

// middle matches a line between the first and the last, and adds its values to the lists of all such lines. Some servers
// leave out the blank that such a line begins with (they begin it with the code).
func (m *matcher) middle(f Format, lists Values) {
	if f[0].Parameter == nil && f[0].Literal[0] == ' ' {
		f = append(Format{{Literal: f[0].Literal[1:]}}, f[1:]...)
		m.at = min(run(m.text, isBlank), 1)
	}
	m.segments(f, false)
	m.end()
	if m.expected == "" {
		for name, value := range m.values {
			lists[name] = append(lists[name].([]any), value)
		}
	}
	m.expected, m.values = "", Values{}
}
