package spec

import (
	"strconv"
	"strings"
)

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
