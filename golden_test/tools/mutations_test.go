package tools

import "strings"

// pieces are what mutations put into a text.
var pieces = []string{" ", "\t", ".", ",", ", ", `"`, `""`, "(", ")", "|", "=", "==", "-", "+", "\r", "\n", "\r\n",
	"\x00", ";", "a", "K", "s", "\xe2\x84\xaa", "\xc5\xbf", "\xc2\xa0",
	"\xa0", "\xff", "\xb2", "\xd9\xa1", "0", "1", "00", "60", "_", "e1", "0x", "1,", "255,", "127,0,0,1,19,137", "(|||1|)",
	"ADAT=", "AA==", "AB==", "A===", "QQ", "20000229000000", "19000229000000",
	"19981231235960", "99991231235960", ".1", ".999999", "0999", " byte", " min", "\n 1", "\n ", "MARK",
	"18446744073709551615", "18446744073709551616", "9007199254740993", "\x0b", "\x0c", "\x1c", "\x85"}

func (i *inputs) mutate(text string) string {
	from, to := i.IntN(len(text)+1), i.IntN(len(text)+1)
	from, to = min(from, to), max(from, to)
	near := text[from:min(len(text), from+1+i.IntN(3))]
	switch i.IntN(9) {
	case 0: // put something in
		return text[:from] + pick(i.maker, pieces) + text[from:]
	case 1: // put a number in, or in the place of another
		digits := text[from:]
		end := from + len(digits) - len(strings.TrimLeft(digits, "0123456789"))
		return text[:from] + strings.Repeat("0", i.IntN(3)) + string(jsonNumber(i.integer())) + text[end:]
	case 2: // delete some
		return text[:from] + text[from+len(near):]
	case 3: // replace some
		return text[:from] + octets(i.octets(1+i.IntN(2), nil)) + text[from+len(near):]
	case 4: // another case
		return text[:from] + flipCase(text[from:to]) + text[to:]
	case 5: // say some again
		return text[:from] + strings.Repeat(near, 1+i.IntN(30)) + text[from:]
	case 6: // end or begin with another text
		other := pick(i.maker, i.seeds)
		at := i.IntN(len(other) + 1)
		if i.chance(2) {
			return text[:from] + other[at:]
		}
		return other[:at] + text[from:]
	case 7: // a middle is left
		return text[from:to]
	default: // one octet more or less
		b := []byte(text)
		if len(b) > 0 {
			b[min(from, len(b)-1)] += byte(i.IntN(3)) - 1
		}
		return string(b)
	}
}

func flipCase(text string) string {
	b := []byte(text)
	for i, c := range b {
		if 'a' <= c|0x20 && c|0x20 <= 'z' {
			b[i] ^= 0x20
		}
	}
	return string(b)
}
