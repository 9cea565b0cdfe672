package goruntime

func isDigit(b byte) bool   { return '0' <= b && b <= '9' }
func isHex(b byte) bool     { return isDigit(b) || 'a' <= lower(b) && lower(b) <= 'f' }
func isFact(b byte) bool    { return isWord(b) && b != ';' }
func isLetter(b byte) bool  { return 'a' <= b|0x20 && b|0x20 <= 'z' }
func isSpace(b byte) bool   { return b == ' ' || b == '\t' }
func isPadding(b byte) bool { return b == '=' }
func isGraphic(b byte) bool { return 33 <= b && b <= 126 }
func isText(b byte) bool    { return b != '\r' && b != '\n' && b != 0 }
func isWord(b byte) bool    { return isText(b) && !isSpace(b) }
func isBase64(b byte) bool  { return isDigit(b) || isLetter(b) || b == '+' || b == '/' }

// isToken reports whether b can be part of a number or of an English word.
func isToken(b byte) bool { return isDigit(b) || isLetter(b) || b == '_' }

func lower(b byte) byte {
	if isLetter(b) {
		return b | 0x20
	}
	return b
}

// run returns how many bytes at the start of b are of a kind. It is small enough for the compiler to put in line, with
// the call of is.
func run(b []byte, is func(byte) bool) int {
	for i := range b {
		if !is(b[i]) {
			return i
		}
	}
	return len(b)
}
