package goruntime

import (
	"strings"
	"testing"
)

// vectors are those of RFC 4648 section 10, and one with the two characters that differ between alphabets.
var vectors = map[string]string{
	"f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "fooba": "Zm9vYmE=", "foobar": "Zm9vYmFy",
	"\xfb\xff\xbe": "+/++", "\x00": "AA==",
}

func TestBase64(t *testing.T) {
	read := func(r *textReader) string { return string(r.base64()) }
	for octets, encoded := range vectors {
		for _, rest := range []string{"", ".", " x", "\r\n", "\"", "-"} {
			checkRead(t, encoded+rest, read, octets, rest)
		}
		checkWrite(t, func(w *textWriter) { w.writeBase64("F", []byte(octets)) }, encoded)
	}
	checkRead(t, "Zg===", read, "f", "=")
	checkRead(t, "Zg==Zg==", read, "f", "Zg==")
	long := strings.Repeat("foobar", 50_000) // no line breaks, of any length (RFC 2228 section 10)
	checkRead(t, strings.Repeat("Zm9vYmFy", 50_000), read, long, "")
	checkWrite(t, func(w *textWriter) { w.writeBase64("F", []byte(long)) }, strings.Repeat("Zm9vYmFy", 50_000))
}

// TestBase64Strict refuses what lacks its padding, other alphabets, and bits after the last octet (RFC 4648 section
// 3.5): a value has one form.
func TestBase64Strict(t *testing.T) {
	for _, text := range []string{
		"", ".", " Zg==", "=", "==", "====", "Z", "Zg", "Zg=", "Zm9", "Zm9v=", "Zm9v==", "Zm9vZ", "Zh==", "Zm9=",
		"-_--", "Zg\r\n==", "Zm-v",
	} {
		checkRefused(t, text, (*textReader).base64, "base64")
	}
	for _, v := range [][]byte{nil, {}} {
		checkCannotWrite(t, func(w *textWriter) { w.writeBase64("F", v) }, "one or more octets")
	}
}
