package goruntime

import (
	"fmt"
	"strings"
	"testing"
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

// TestWord reads up to whitespace or the end of the line: any octet else belongs to a word.
func TestWord(t *testing.T) {
	read := func(r *textReader) string { return string(r.word()) }
	for _, word := range []string{"a", ".", `"`, "\xff", "SHA-1", octetsBut("\x00\r\n\t ")} {
		for _, rest := range []string{"", " ", " b", "\tb", "\r\n", "\n", "\x00b"} {
			checkRead(t, word+rest, read, word, rest)
		}
		checkWrite(t, func(w *textWriter) { w.word("F", word) }, word)
	}
	for _, text := range []string{"", " ", " a", "\ta", "\r", "\n", "\x00"} {
		checkRefused(t, text, read, "a word")
	}
	for _, v := range []string{"", " ", "a b", "a\tb", "a ", "\ta", "a\rb", "a\n", "\x00"} {
		checkCannotWrite(t, func(w *textWriter) { w.word("F", v) }, "one or more octets without blank, CR, LF and NUL")
	}
}

// TestLine reads to the end of the line, the spaces there too: a pathname may end in some (RFC 3659 section 2.2).
func TestLine(t *testing.T) {
	read := func(r *textReader) string { return string(r.line()) }
	for _, line := range []string{"a", " ", "a b\t", " a ", ".", octetsBut("\x00\r\n")} {
		for _, rest := range []string{"", "\r\n", "\n", "\rb", "\x00b"} {
			checkRead(t, line+rest, read, line, rest)
		}
		checkWrite(t, func(w *textWriter) { w.line("F", line) }, line)
	}
	for _, text := range []string{"", "\r\n", "\n", "\x00"} {
		checkRefused(t, text, read, "text")
	}
	for _, v := range []string{"", "a\r", "\na", "a\r\n226 b", "a\x00"} {
		checkCannotWrite(t, func(w *textWriter) { w.line("F", v) }, "one or more octets without CR, LF and NUL")
	}
}

// TestCharacter reads one of the octets 33 to 126, which RFC 2428 section 3 has as delimiters, but no digit where a
// number follows.
func TestCharacter(t *testing.T) {
	for b := range 256 {
		text, printable, digit := string([]byte{byte(b)}), 33 <= b && b <= 126, '0' <= b && b <= '9'
		for _, digits := range []bool{true, false} {
			read := func(r *textReader) byte { return r.character(digits) }
			write := func(w *textWriter) { w.character("F", byte(b), digits) }
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

// TestQuoted reads from one double quote to the next that is not doubled (RFC 959 appendix II, with its two examples).
func TestQuoted(t *testing.T) {
	read := func(r *textReader) string {
		quoted := r.quoted()
		if quoted == nil {
			return ""
		}
		return unquote(quoted)
	}
	for text, want := range map[string]string{
		`"/usr/dm/pathname"`: "/usr/dm/pathname", `"/foo""bar"`: `/foo"bar`, `""""`: `"`, `""""""`: `""`,
		`" a b "`: " a b ", "\"\xff\t\"": "\xff\t",
		`"""a"`: `"a`, `"a"""`: `a"`, `"a""b""c"`: `a"b"c`,
	} {
		for _, rest := range []string{"", " directory created", ".", "\r\n", "x"} {
			checkRead(t, text+rest, read, want, rest)
		}
		checkWrite(t, func(w *textWriter) { w.quoted("F", want) }, text)
	}
	checkRead(t, `"" x`, read, "", " x")
	checkWrite(t, func(w *textWriter) { w.quoted("F", "") }, `""`)
	for _, text := range []string{
		"", "a", ` "a"`, `"`, `"a`, `"""`, `"a""`, `"a""b`, "\"a\rb\"", "\"a\nb\"", "\"a\x00b\"", `'a'`,
	} {
		checkRefused(t, text, read, "a quoted text")
	}
	for _, v := range []string{"\r", "a\n200 b", "a\x00"} {
		checkCannotWrite(t, func(w *textWriter) { w.quoted("F", v) }, "octets without CR, LF and NUL")
	}
}

// TestFirstQuoted takes a value only at the first double quote of a text: what is quoted after it is commentary, and a
// pathname with a quote is not read from its inside.
func TestFirstQuoted(t *testing.T) {
	for _, c := range []struct {
		text string
		at   int
		want string // with its quotes
	}{
		{`"a" b`, 0, `"a"`}, {`c "a" "b"`, 2, `"a"`}, {`"a""b"`, 0, `"a""b"`},
		{`"a" "b"`, 4, ""}, {`"a""b"`, 2, ""}, {`"a""b"`, 3, ""}, {`c "a"`, 0, ""}, {"abc", 1, ""}, {`"abc`, 0, ""},
		{"", 0, ""},
	} {
		r := textReader{text: []byte(c.text), at: c.at}
		if got := r.firstQuoted(); string(got) != c.want || r.fits() != (c.want != "") {
			t.Errorf("%q at %d is %q, %v, wanted %q", c.text, c.at, got, r.err(), c.want)
		}
		if err := r.err(); c.want == "" && *err.(*TextError) != (TextError{c.at, "a quoted text"}) {
			t.Errorf("%q at %d: %v", c.text, c.at, err)
		}
	}
	r := textReader{text: []byte(`a"b"`)}
	for at, want := range map[int]bool{0: false, 1: true, 3: false} {
		r.at, r.expected = at, ""
		if r.firstQuoted(); r.fits() != want || fmt.Sprint(r.quoteAt, r.quoteKnown) != "1 true" {
			t.Errorf("at %d: %v, the first quote is at %d", at, r.err(), r.quoteAt)
		}
	}
	r = textReader{text: []byte(`"""a"`), at: 2, quoteAt: 2, quoteKnown: true}
	if r.firstQuoted(); !r.fits() {
		t.Errorf("the first quote is looked for again: %v", r.err())
	}
}
