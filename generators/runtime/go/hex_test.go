package goruntime

import (
	"strings"
	"testing"
)

// TestHex: digits of any case, and one more or less than two for each octet: some servers leave out a first zero.
func TestHex(t *testing.T) {
	read := func(r *textReader) string { return string(r.hex(1, 1<<64-1, false)) }
	for digits, octets := range map[string]string{
		"00": "\x00", "d41d8cd9": "\xd4\x1d\x8c\xd9", "D41d8Cd9": "\xd4\x1d\x8c\xd9", "bc1": "\x0b\xc1", "1": "\x01", "af": "\xaf",
	} {
		for _, rest := range []string{"", ".", " x", "g", "-", "\r\n"} {
			checkRead(t, digits+rest, read, octets, rest)
		}
	}
	long := strings.Repeat("\x5a", 50_000)
	checkRead(t, strings.Repeat("5A", 50_000), read, long, "")
	checkWrite(t, func(w *textWriter) { w.writeHex("F", []byte("\x0b\xc1"), 1, 9, false) }, "0bc1")
	checkWrite(t, func(w *textWriter) { w.writeHex("F", []byte("\x0b\xc1"), 1, 9, true) }, "0BC1")
}

// TestHexLimits: the limits count octets, and an even number of digits is a limit too.
func TestHexLimits(t *testing.T) {
	for _, sent := range []string{"", "g", "bc", "1234567", " bc1", "0xbc1"} {
		checkRefused(t, sent, func(r *textReader) []byte { return r.hex(2, 3, false) }, "hexadecimal digits")
	}
	checkRefused(t, "bc1", func(r *textReader) []byte { return r.hex(1, 3, true) }, "hexadecimal digits")
	for _, v := range [][]byte{nil, {1}, {1, 2, 3, 4}} {
		checkCannotWrite(t, func(w *textWriter) { w.writeHex("F", v, 2, 3, false) }, "2 to 3 octets")
	}
}
