package goruntime

import "testing"

// TestWord reads up to whitespace or the end of the line: any octet else belongs to a word.
func TestWord(t *testing.T) {
	read := func(r *textReader) string { return string(r.word()) }
	for _, word := range []string{"a", ".", `"`, "\xff", "SHA-1", octetsBut("\x00\r\n\t ")} {
		for _, rest := range []string{"", " ", " b", "\tb", "\r\n", "\n", "\x00b"} {
			checkRead(t, word+rest, read, word, rest)
		}
		checkWrite(t, func(w *textWriter) { w.writeWord("F", word) }, word)
	}
	for _, text := range []string{"", " ", " a", "\ta", "\r", "\n", "\x00"} {
		checkRefused(t, text, read, "a word")
	}
	for _, v := range []string{"", " ", "a b", "a\tb", "a ", "\ta", "a\rb", "a\n", "\x00"} {
		checkCannotWrite(t, func(w *textWriter) { w.writeWord("F", v) }, "one or more octets other than whitespace and NUL")
	}
}
