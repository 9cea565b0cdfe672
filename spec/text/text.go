package text

// Text is one or more octets up to the end of the line. A value is a string.
const Text Type = "text"

var freeText = descriptor{
	doc:       "one or more octets without CR, LF and NUL",
	expected:  "text",
	begins:    textOctets,
	continues: textOctets,
	holds:     textOctets,
	defaults:  true,
	scan:      func(s string, _ *Parameter) (any, int) { return scanOctets(s, textOctets) },
	write: func(dst []byte, value any, _ *Parameter) ([]byte, error) {
		return writeOctets(dst, value, textOctets, "one or more octets without CR, LF and NUL")
	},
	parse:  stringOf,
	sample: func(word string, _ int, _ *Parameter) any { return word },
}
