package spec

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// A ReadError tells where a text is not what its format expects.
type ReadError struct {
	Offset   int    // in bytes from the start of the text
	Expected string // such as `"MARK "` or "a host-port"
}

func (e *ReadError) Error() string { return fmt.Sprintf("byte %d: expected %s", e.Offset, e.Expected) }

// Read takes the values out of a text: out of the whole of it or, with find, out of the place that the pattern matches.
// The lines of a multi-line text are parted by LF or CR LF. It takes time linear in the length of the text. The error
// is a [*ReadError].
func (v *Variant) Read(text string) (Values, error) {
	m := matcher{text: text, values: Values{}}
	switch {
	case v.LineFormat != nil:
		m.multiLine(v)
	case v.FindLast != "":
		m.search(v.FindLast, v.FindFormat, len(text), -1)
	case v.Find != "":
		m.search(v.Find, v.FindFormat, 0, 1)
	default:
		m.whole(v.Format)
	}
	if m.expected != "" {
		return nil, m.err()
	}
	return m.values, nil
}

// A matcher reads one text from left to right. Where something does not fit it stays.
type matcher struct {
	text     string
	at       int
	expected string // what does not fit; "" while everything does
	quote    bool   // what does not fit is a literal
	values   Values
	quoteAt  *int // where the first double quote is; nil while nobody asked
}

func (m *matcher) expect(what string) { m.expected, m.quote = what, false }

func (m *matcher) err() *ReadError {
	if m.quote {
		return &ReadError{m.at, strconv.Quote(m.expected)}
	}
	return &ReadError{m.at, m.expected}
}

// whole matches all of the text. Blanks around it and one full stop behind it may be there or not, unless they could
// belong to a value.
func (m *matcher) whole(f Format) {
	if len(f) == 0 || f[0].Parameter == nil || f[0].Parameter.Type != Text {
		m.blanks()
	}
	if n := len(f); n > 0 && f[n-1].Parameter == nil {
		f = append(f[:n-1:n-1], Segment{Literal: strings.TrimSuffix(f[n-1].Literal, ".")})
	}
	m.segments(f, false)
	m.stop()
}

// segments matches literals and holes, one behind the other. In a pattern, a blank stands for any run of blanks.
func (m *matcher) segments(f Format, pattern bool) {
	for _, s := range f {
		switch {
		case m.expected != "":
			return
		case s.Parameter == nil:
			m.literal(s.Literal, pattern)
		default:
			m.hole(s.Parameter, pattern)
		}
	}
}

func (m *matcher) literal(literal string, pattern bool) {
	start := m.at
	for i := range len(literal) {
		switch {
		case pattern && isBlank(literal[i]):
			m.blanks()
		case m.at < len(m.text) && lower(m.text[m.at]) == lower(literal[i]):
			m.at++
		default:
			m.at = start
			m.expected, m.quote = literal, true
			return
		}
	}
}

// hole matches a value. A pattern looks for a quoted one at the first double quote only.
func (m *matcher) hole(p *Parameter, pattern bool) {
	if pattern && p.Type == Quoted && m.at != m.firstQuote() {
		m.expect(p.Type.Expected())
		return
	}
	value, n := codecs[p.Type].scan(m.text[m.at:], p)
	if n == 0 {
		m.expect(p.Type.Expected())
		return
	}
	if earlier, ok := m.values[p.Name]; ok && !reflect.DeepEqual(earlier, value) {
		m.expect(string(p.Name) + " again")
		return
	}
	m.values[p.Name] = value
	m.at += n
}

// firstQuote returns where the first double quote is, or -1; it looks for it once.
func (m *matcher) firstQuote() int {
	if m.quoteAt == nil {
		at := strings.IndexByte(m.text, '"')
		m.quoteAt = &at
	}
	return *m.quoteAt
}

func (m *matcher) blanks() { m.at += run(m.text[m.at:], isBlank) }

// stop matches the full stop and the blanks that may end a text.
func (m *matcher) stop() {
	if m.expected == "" && strings.HasPrefix(m.text[m.at:], ".") {
		m.at++
	}
	if m.expected == "" {
		m.blanks()
	}
	m.end()
}

func (m *matcher) end() {
	if m.expected == "" && m.at < len(m.text) {
		m.expect("the end of the text")
	}
}

func lower(b byte) byte {
	if isLetter(b) {
		return b | 0x20
	}
	return b
}
