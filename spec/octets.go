package spec

func never(byte) bool               { return false }
func isDigit(b byte) bool           { return '0' <= b && b <= '9' }
func isGraphic(b byte) bool         { return 33 <= b && b <= 126 }
func isBlank(b byte) bool           { return b == ' ' || b == '\t' }
func isText(b byte) bool            { return b != '\r' && b != '\n' && b != 0 }
func isWord(b byte) bool            { return isText(b) && !isBlank(b) }
func isQuote(b byte) bool           { return b == '"' }
func isFraction(b byte) bool        { return isDigit(b) || b == '.' }
func isList(b byte) bool            { return isDigit(b) || b == ',' }
func isBase64(b byte) bool          { return isDigit(b) || isLetter(b) || b == '+' || b == '/' }
func isPadding(b byte) bool         { return b == '=' }
func isBase64OrPadding(b byte) bool { return isBase64(b) || isPadding(b) }

// isToken is true of what numbers and words are made of.
func isToken(b byte) bool  { return isDigit(b) || isLetter(b) || b == '_' }
func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// run returns how many bytes at the start of s are of a kind.
func run(s string, is func(byte) bool) int {
	for i := range len(s) {
		if !is(s[i]) {
			return i
		}
	}
	return len(s)
}
