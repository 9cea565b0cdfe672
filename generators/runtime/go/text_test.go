package goruntime

import "testing"

// TestText reads to the end of the line, the spaces there too: a pathname may end in some (RFC 3659 section 2.2).
func TestText(t *testing.T) {
	read := func(r *textReader) string { return string(r.text()) }
	for _, text := range []string{"a", " ", "a b\t", " a ", ".", octetsBut("\x00\r\n")} {
		for _, rest := range []string{"", "\r\n", "\n", "\rb", "\x00b"} {
			checkRead(t, text+rest, read, text, rest)
		}
		checkWrite(t, func(w *textWriter) { w.writeText("F", text) }, text)
	}
	for _, text := range []string{"", "\r\n", "\n", "\x00"} {
		checkRefused(t, text, read, "text")
	}
	for _, v := range []string{"", "a\r", "\na", "a\r\n226 b", "a\x00"} {
		checkCannotWrite(t, func(w *textWriter) { w.writeText("F", v) }, "one or more octets without CR, LF and NUL")
	}
}
