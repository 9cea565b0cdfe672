package goruntime

import "testing"

// TestCharacter reads one of the octets 33 to 126, which RFC 2428 section 3 has as delimiters, but no digit where a
// number follows.
func TestCharacter(t *testing.T) {
	for b := range 256 {
		text, printable, digit := string([]byte{byte(b)}), 33 <= b && b <= 126, '0' <= b && b <= '9'
		for _, digits := range []bool{true, false} {
			read := func(r *textReader) byte { return r.character(digits) }
			write := func(w *textWriter) { w.writeCharacter("F", byte(b), digits) }
			switch {
			case printable && (digits || !digit):
				checkRead(t, text+text, read, byte(b), text)
				checkWrite(t, write, text)
			case digits:
				checkRefused(t, text, read, "a character")
				checkCannotWrite(t, write, "one printable ASCII character")
			default:
				checkRefused(t, text, read, "a character")
				checkCannotWrite(t, write, "one printable ASCII character, no digit")
			}
		}
	}
	checkRefused(t, "", func(r *textReader) byte { return r.character(true) }, "a character")
}
