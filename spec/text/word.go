package text

import "errors"

// Word is one or more octets without whitespace. A value is a string.
const Word Type = "word"

var word = descriptor{
	doc:       "one or more octets without space, tab, CR, LF and NUL",
	expected:  "a word",
	begins:    wordOctets,
	continues: wordOctets,
	holds:     wordOctets,
	start:     WordEdge,
	defaults:  true,
	scan:      func(s string, _ *Parameter) (any, int) { return scanOctets(s, wordOctets) },
	write: func(dst []byte, value any, _ *Parameter) ([]byte, error) {
		return writeOctets(dst, value, wordOctets, "one or more octets without space, tab, CR, LF and NUL")
	},
	parse:  stringOf,
	sample: func(word string, _ int, _ *Parameter) any { return word },
}

// scanOctets reads all octets of a set.
func scanOctets(s string, set Octets) (any, int) {
	n := run(s, set.Has)
	return s[:n], n
}

// writeOctets writes a word or a text.
func writeOctets(dst []byte, value any, set Octets, allowed string) ([]byte, error) {
	v, ok := value.(string)
	if !ok || v == "" || run(v, set.Has) != len(v) {
		return nil, errors.New(allowed)
	}
	return append(dst, v...), nil
}
