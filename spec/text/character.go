package text

import "errors"

// Character is one octet from 33 to 126. A value is a string.
const Character Type = "character"

var character = descriptor{
	doc:       "one printable ASCII character other than a space",
	expected:  "a character",
	begins:    graphicOctets,
	continues: noOctets,
	holds:     noOctets,
	defaults:  true,
	scan:      scanCharacter,
	write:     writeCharacter,
	parse:     stringOf,
	sample:    func(word string, _ int, _ *Parameter) any { return word[:1] },
}

func scanCharacter(s string, p *Parameter) (any, int) {
	if s == "" || !graphicOctets.Has(s[0]) || p.NoDigit && isDigit(s[0]) {
		return nil, 0
	}
	return s[:1], 1
}

func writeCharacter(dst []byte, value any, p *Parameter) ([]byte, error) {
	v, ok := value.(string)
	if _, n := scanCharacter(v, p); !ok || n == 0 || n != len(v) {
		if p.NoDigit {
			return nil, errors.New("one printable ASCII character, no digit")
		}
		return nil, errors.New("one printable ASCII character")
	}
	return append(dst, v...), nil
}
