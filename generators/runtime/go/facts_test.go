package goruntime

import (
	"fmt"
	"testing"
)

// TestFacts reads facts as RFC 3659 section 7 has them: values with equals signs or none at all, and a last semicolon
// that is missing.
func TestFacts(t *testing.T) {
	read := func(r *textReader) string { return fmt.Sprintf("%q", r.facts(0, 9)) }
	for _, c := range []struct{ sent, want, rest string }{
		{"Type=file;Size=25; f", `[{"Type" "file"} {"Size" "25"}]`, " f"},
		{"Type=file;Size=25 f", `[{"Type" "file"} {"Size" "25"}]`, " f"},
		{"type=OS.unix=slink:/;", `[{"type" "OS.unix=slink:/"}]`, ""},
		{"Perm=;", `[{"Perm" ""}]`, ""},
		{" f", `[]`, " f"},
		{"", `[]`, ""},
		{"=x;", `[]`, "=x;"},
		{"Size=1;;", `[{"Size" "1"}]`, ";"},
		{"Size=1;Type", `[{"Size" "1"}]`, "Type"},
	} {
		checkRead(t, c.sent, read, c.want, c.rest)
	}
	checkRefused(t, "UTIME OK", func(r *textReader) Facts { return r.facts(1, 9) }, "facts")
	checkRefused(t, "a=;b=;c=;", func(r *textReader) Facts { return r.facts(1, 2) }, "facts")
}

func TestWriteFacts(t *testing.T) {
	checkWrite(t, func(w *textWriter) { w.writeFacts("F", Facts{{"Size", "25"}, {"x", ""}, {"y", "a=b"}}, 0, 9) }, "Size=25;x=;y=a=b;")
	checkWrite(t, func(w *textWriter) { w.writeFacts("F", nil, 0, 9) }, "")
	checkCannotWrite(t, func(w *textWriter) { w.writeFacts("F", nil, 1, 9) }, "1 to 9 facts")
	for _, f := range []Fact{
		{"", "1"}, {"a=b", "1"}, {"a b", "1"}, {"a\tb", "1"}, {"a;", "1"}, {"a", "1;b=2"}, {"a", "1 2"}, {"a", "1\r"}, {"a", "\n"}, {"a", "\x00"},
	} {
		checkCannotWrite(t, func(w *textWriter) { w.writeFacts("F", Facts{f}, 0, 9) },
			"names and values without whitespace, semicolon and NUL, no name empty or with =")
	}
}

// TestFactsGet: names are in any case (RFC 3659 section 7.5), and the first of two counts.
func TestFactsGet(t *testing.T) {
	f := Facts{{"Size", "25"}, {"size", "26"}, {"x.Y", ""}}
	for name, want := range map[string]string{"SIZE": "25 true", "X.y": " true", "Type": " false", "": " false"} {
		value, ok := f.Get(name)
		if got := fmt.Sprint(value, " ", ok); got != want {
			t.Errorf("%s: %s, wanted %s", name, got, want)
		}
	}
}
