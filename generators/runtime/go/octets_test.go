package goruntime

import (
	"math"
	"strings"
	"testing"
)

const (
	letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	digits  = "0123456789"
)

// octetsBut are all octets in their order, but for some.
func octetsBut(some string) string {
	var octets []byte
	for b := range 256 {
		if strings.IndexByte(some, byte(b)) < 0 {
			octets = append(octets, byte(b))
		}
	}
	return string(octets)
}

// checkKind compares a kind of octet with a list of all that are of it.
func checkKind(t *testing.T, is func(byte) bool, all string) {
	t.Helper()
	for b := range math.MaxUint8 + 1 {
		if want := strings.IndexByte(all, byte(b)) >= 0; is(byte(b)) != want {
			t.Errorf("%q: %t", byte(b), !want)
		}
	}
}

func TestKinds(t *testing.T) {
	checkKind(t, isDigit, digits)
	checkKind(t, isLetter, letters)
	checkKind(t, isToken, letters+digits+"_")
	checkKind(t, isSpace, " \t")
	checkKind(t, isPadding, "=")
	checkKind(t, isBase64, letters+digits+"+/")
	checkKind(t, func(b byte) bool { return !isText(b) }, "\r\n\x00")
	checkKind(t, func(b byte) bool { return !isWord(b) }, "\r\n\x00 \t")
	for b := range math.MaxUint8 + 1 {
		want := byte(b)
		if i := strings.IndexByte(letters, want); i >= 0 {
			want = letters[26+i%26]
		}
		if got := lower(byte(b)); got != want {
			t.Errorf("lower(%q) is %q", byte(b), got)
		}
	}
}

func TestRun(t *testing.T) {
	for text, want := range map[string]int{"": 0, "1": 1, "12": 2, "12a3": 2, "a1": 0} {
		if got := run([]byte(text), isDigit); got != want {
			t.Errorf("%q begins with %d digits, wanted %d", text, got, want)
		}
	}
}
