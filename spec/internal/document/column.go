package document

import (
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// columnIn returns how many characters lie between the start of a scalar and the byte at an offset of its value. The
// line is the one that the scalar starts in. It returns 0 where the scalar is a block, or goes on in another line.
func columnIn(line []byte, n *yaml.Node, offset int) int {
	written := []rune(string(line))[min(n.Column-1, utf8.RuneCount(line)):]
	at, quote := 0, rune(0)
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 && len(written) > 0 {
		at, quote = 1, written[0]
	}
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		return 0
	}
	for value := n.Value[:offset]; value != ""; {
		if at >= len(written) {
			return 0
		}
		_, size := utf8.DecodeRuneInString(value)
		value = value[size:]
		at += escapeLength(written[at:], quote)
	}
	return at
}

// escapeLength returns how many characters of a quoted scalar make the next one of its value.
func escapeLength(written []rune, quote rune) int {
	switch {
	case quote == '\'' && written[0] == '\'':
		return 2
	case quote != '"' || written[0] != '\\' || len(written) < 2:
		return 1
	}
	switch written[1] {
	case 'x':
		return 4
	case 'u':
		return 6
	case 'U':
		return 10
	default:
		return 2
	}
}
