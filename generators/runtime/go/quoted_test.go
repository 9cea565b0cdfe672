package goruntime

import "testing"

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
		checkWrite(t, func(w *textWriter) { w.writeQuoted("F", want) }, text)
	}
	checkRead(t, `"" x`, read, "", " x")
	checkWrite(t, func(w *textWriter) { w.writeQuoted("F", "") }, `""`)
	for _, text := range []string{
		"", "a", ` "a"`, `"`, `"a`, `"""`, `"a""`, `"a""b`, "\"a\rb\"", "\"a\nb\"", "\"a\x00b\"", `'a'`,
	} {
		checkRefused(t, text, read, "a quoted text")
	}
	for _, v := range []string{"\r", "a\n200 b", "a\x00"} {
		checkCannotWrite(t, func(w *textWriter) { w.writeQuoted("F", v) }, "octets without CR, LF and NUL")
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
		r := textReader{from: []byte(c.text), at: c.at}
		if got := r.firstQuoted(firstQuote(r.from)); string(got) != c.want || r.fits() != (c.want != "") {
			t.Errorf("%q at %d is %q, %v, wanted %q", c.text, c.at, got, r.err(), c.want)
		}
		if err := r.err(); c.want == "" && *err.(*TextError) != (TextError{c.at, "a quoted text"}) {
			t.Errorf("%q at %d: %v", c.text, c.at, err)
		}
	}
}
