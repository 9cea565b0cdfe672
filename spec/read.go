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

// search matches a pattern at the first place that fits, from one place on in steps of 1 or -1.
func (m *matcher) search(pattern string, f Format, from, step int) {
	for start := from; 0 <= start && start <= len(m.text); start += step {
		m.at, m.expected = start, ""
		clear(m.values)
		if strings.HasPrefix(pattern, "^") && start > 0 || startsInside(m.text, start, f[0]) {
			continue
		}
		m.segments(f, true)
		if m.expected == "" && endsInside(m.text, m.at, f[len(f)-1]) {
			continue
		}
		if strings.HasSuffix(pattern, "$") {
			m.stop()
		}
		if m.expected == "" {
			return
		}
	}
	m.at = len(m.text)
	m.expect("a match of " + strconv.Quote(pattern))
}

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

// startsInside reports whether a value that begins at a place would begin in the midst of a longer one. It keeps a
// search linear too: no run of bytes is read from more than one of them.
func startsInside(text string, at int, first Segment) bool {
	if first.Parameter == nil || at == 0 || at == len(text) {
		return false
	}
	switch first.Parameter.Type {
	case Text, Character, Quoted:
		return false
	case Word, Base64:
		return codecs[first.Parameter.Type].continues(text[at-1])
	default:
		return isDigit(text[at]) && insideNumber(text[:at])
	}
}

// insideNumber reports whether a digit behind a text goes on with what the text ends in: a word, a sign, a number, or a
// list of numbers.
func insideNumber(before string) bool {
	if last := before[len(before)-1]; isToken(last) || last == '+' || last == '-' {
		return true
	}
	if number, ok := strings.CutSuffix(before, "."); ok {
		return number != "" && isDigit(number[len(number)-1])
	}
	list, ok := strings.CutSuffix(strings.TrimRight(before, " \t"), ",")
	return ok && list != "" && isDigit(list[len(list)-1])
}

// endsInside reports whether a value that ends at a place is part of a longer one: of a word or a fraction, or of more
// base64.
func endsInside(text string, at int, last Segment) bool {
	if last.Parameter == nil || at == len(text) {
		return false
	}
	switch last.Parameter.Type {
	case Integer, Integers, Timestamp, HostPort, LongHostPort:
		return isToken(text[at]) || text[at] == '.' && at+1 < len(text) && isDigit(text[at+1])
	case Base64:
		return isBase64OrPadding(text[at])
	}
	return false
}

func lower(b byte) byte {
	if isLetter(b) {
		return b | 0x20
	}
	return b
}

// article puts a or an before a noun.
func article(noun string) string {
	if strings.IndexByte("aeiou", noun[0]) >= 0 {
		return "an " + noun
	}
	return "a " + noun
}
