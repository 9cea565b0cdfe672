package text

import (
	"errors"
	"strings"
)

// Quoted is octets in double quotes, in which a quote is doubled (RFC 959 appendix II). A value is a string.
const Quoted Type = "quoted"

var quoted = descriptor{
	doc:       "octets without CR, LF and NUL in double quotes, with each double quote in them doubled",
	expected:  "a quoted text",
	begins:    quoteOctets,
	continues: quoteOctets,
	holds:     quoteOctets,
	scan:      scanQuoted,
	write:     writeQuoted,
	parse:     stringOf,
	sample:    func(word string, _ int, _ *Parameter) any { return word },
}

func scanQuoted(s string, _ *Parameter) (any, int) {
	if s == "" || s[0] != '"' {
		return nil, 0
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case !textOctets.Has(s[i]):
			return nil, 0
		case s[i] != '"':
			b.WriteByte(s[i])
		case i+1 < len(s) && s[i+1] == '"':
			b.WriteByte('"')
			i++
		default:
			return b.String(), i + 1
		}
	}
	return nil, 0
}

func writeQuoted(dst []byte, value any, _ *Parameter) ([]byte, error) {
	v, ok := value.(string)
	if !ok || run(v, textOctets.Has) != len(v) {
		return nil, errors.New("octets without CR, LF and NUL")
	}
	return append(append(append(dst, '"'), strings.ReplaceAll(v, `"`, `""`)...), '"'), nil
}
