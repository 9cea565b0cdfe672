package layout

import "strings"

// isCall reports whether a bracket is that of a call or of a definition, not of a collection.
func isCall(before string) bool {
	if !strings.HasSuffix(before, "(") || len(before) < 2 {
		return false
	}
	last := before[len(before)-2]
	return last == ')' || last == ']' || isWord(last)
}

func isWord(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' || '0' <= b && b <= '9' || b == '_'
}

// bracket returns where the first or the last bracket that is not inside another opens and closes; -1 if there is none.
// Nothing is broken that has more behind it than a comma, a colon or, of the first, the type of what is returned.
func bracket(line string, first bool) (opening, closing int) {
	opening, closing = -1, -1
	depth := 0
	for i, b := range outsideStrings(line) {
		switch b {
		case '(', '[', '{':
			if depth++; depth == 1 {
				opening = i
			}
		case ')', ']', '}':
			if depth--; depth == 0 {
				closing = i
			}
		}
		if first && closing >= 0 {
			return opening, closing
		}
	}
	if closing < 0 || strings.Trim(line[closing+1:], ",:") != "" {
		return -1, -1
	}
	return opening, closing
}

// splitTop returns what a separator separates outside brackets and strings, without the spaces around.
func splitTop(code, separator string) []string {
	var parts []string
	start, depth := 0, 0
	for i, b := range outsideStrings(code) {
		switch b {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			depth--
		case separator[0]:
			if depth == 0 {
				parts = append(parts, strings.TrimSpace(code[start:i]))
				start = i + 1
			}
		}
	}
	if rest := strings.TrimSpace(code[start:]); rest != "" {
		parts = append(parts, rest)
	}
	return parts
}

// outsideStrings iterates over the octets of code that are not inside a string.
func outsideStrings(code string) func(yield func(int, byte) bool) {
	return func(yield func(int, byte) bool) {
		var quote byte
		for i := 0; i < len(code); i++ {
			switch b := code[i]; {
			case quote != 0 && b == '\\':
				i++
			case quote != 0 && b == quote:
				quote = 0
			case quote != 0:
			case b == '"' || b == '\'':
				quote = b
			case !yield(i, b):
				return
			}
		}
	}
}
