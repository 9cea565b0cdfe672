package goruntime

import (
	"errors"
	"slices"
	"testing"
)

// checkRead reads a value, and looks at what is left. A byte before the text shows that nothing is read from its start
// when the reader is further on.
func checkRead[V comparable](t *testing.T, text string, read func(*textReader) V, want V, rest string) {
	t.Helper()
	r := &textReader{from: []byte("x" + text), at: 1}
	got := read(r)
	if err := r.err(); got != want || err != nil || string(r.rest()) != rest {
		t.Errorf("%.80q is %.80v, %v, and leaves %.80q, wanted %.80v and %q", text, got, err, r.rest(), want, rest)
	}
}

// checkRefused reads a value that is not there: the error says what was expected, where the value was to begin.
func checkRefused[V any](t *testing.T, text string, read func(*textReader) V, expected string) {
	t.Helper()
	r := &textReader{from: []byte("x" + text), at: 1}
	got := read(r)
	var err *TextError
	if !errors.As(r.err(), &err) || *err != (TextError{1, expected}) || r.rest() != nil {
		t.Errorf("%.80q is %v, %v, wanted an error at byte 1: %s", text, got, r.err(), expected)
	}
}

// step is a piece of a text that has no value.
func step(do func(*textReader)) func(*textReader) bool {
	return func(r *textReader) bool { do(r); return true }
}

// TestLiteral reads ASCII letters in any case, and all else as it is: the long s and the Kelvin sign are not letters.
func TestLiteral(t *testing.T) {
	for _, c := range []struct{ literal, text, rest string }{
		{"MARK ", "MARK a", "a"}, {"MARK ", "mArK  a", " a"}, {"mark", "MARKS", "S"}, {"[{@", "[{@", ""},
		{"", "a", "a"}, {"\xff", "\xff", ""},
	} {
		checkRead(t, c.text, step(func(r *textReader) { r.literal(c.literal) }), true, c.rest)
	}
	for _, text := range []string{"", "S", "sk", "s k", "s\tKB", "\u017f KB", "s \u212aB", "sKB", "S kB"[:3], " S KB"} {
		checkRefused(t, text, step(func(r *textReader) { r.literal("s KB") }), `"s KB"`)
	}
	checkRefused(t, "@[`", step(func(r *textReader) { r.literal("`{@") }), "\"`{@\"")
}

// TestLoose reads a space as any run of spaces and tabs, also none.
func TestLoose(t *testing.T) {
	for _, text := range []string{"a (b", "A(B", "a \t  (B"} {
		for _, rest := range []string{"", " ", "x"} {
			checkRead(t, text+rest, step(func(r *textReader) { r.loose("a (b") }), true, rest)
		}
	}
	checkRead(t, "a \t b", step(func(r *textReader) { r.loose("a ") }), true, "b")
	checkRead(t, "a", step(func(r *textReader) { r.loose("a ") }), true, "")
	checkRead(t, " \ta", step(func(r *textReader) { r.loose("\ta") }), true, "")
	for _, text := range []string{"", "a", "a ", "a (", "a\n(b", "a )b", " a (b", "a ( b", "a x(b"} {
		checkRefused(t, text, step(func(r *textReader) { r.loose("a (b") }), `"a (b"`)
	}
}

func TestSpaces(t *testing.T) {
	for _, c := range []struct{ text, all, one string }{
		{"", "", ""}, {"a ", "a ", "a "}, {" a", "a", "a"}, {"\ta", "a", "a"}, {" \t a", "a", "\t a"},
		{"\r\n", "\r\n", "\r\n"}, {"  ", "", " "},
	} {
		checkRead(t, c.text, step((*textReader).spaces), true, c.all)
		checkRead(t, c.text, step((*textReader).space), true, c.one)
	}
}

// TestStop lets a text end in one full stop, and in spaces and tabs.
func TestStop(t *testing.T) {
	for _, text := range []string{"", ".", " ", ".\t ", " \t"} {
		checkRead(t, text, step((*textReader).stop), true, "")
	}
	checkRead(t, "", step((*textReader).end), true, "")
	for text, offset := range map[string]int{"x": 0, "..": 1, " .": 1, ". x": 2, ".\r": 1, "\n": 0} {
		r := textReader{from: []byte(text)}
		r.stop()
		if err := r.err(); err == nil || *err.(*TextError) != (TextError{offset, "the end of the text"}) {
			t.Errorf("%q: %v, wanted an error at byte %d", text, err, offset)
		}
	}
	checkRefused(t, ".", step((*textReader).end), "the end of the text")
}

// TestAgain wants a value once more: the error is where it begins.
func TestAgain(t *testing.T) {
	twice := func(r *textReader) bool {
		first := r.character(true)
		r.again(r.place(), r.character(true) == first, "delimiter again")
		return true
	}
	checkRead(t, "||1", twice, true, "1")
	for text, expected := range map[string]string{"|!": "delimiter again", "|": "a character", "| |": "a character"} {
		r := textReader{from: []byte(text)}
		twice(&r)
		if err := r.err(); err == nil || *err.(*TextError) != (TextError{1, expected}) {
			t.Errorf("%q: %v, wanted %s at byte 1", text, err, expected)
		}
	}
}

// TestFirstError: what does not fit first is the error, as a literal in quotes or as a value.
func TestFirstError(t *testing.T) {
	literal, value := func(r *textReader) { r.literal(`a"`) }, func(r *textReader) { r.word() }
	for _, c := range []struct {
		steps []func(*textReader)
		want  string
	}{
		{[]func(*textReader){literal, value}, `byte 0: expected "a\""`},
		{[]func(*textReader){value, literal}, "byte 0: expected a word"},
		{[]func(*textReader){(*textReader).spaces, literal, literal, (*textReader).end}, `byte 1: expected "a\""`},
	} {
		r := textReader{from: []byte(" x")}
		for _, do := range c.steps {
			do(&r)
		}
		if err := r.err(); err == nil || err.Error() != c.want || r.fits() {
			t.Errorf("%v, wanted %s", err, c.want)
		}
	}
	if r := (&textReader{from: []byte("x")}); !r.fits() || r.err() != nil || !slices.Equal(r.rest(), r.from) {
		t.Errorf("nothing was read, and there is %v", r.err())
	}
}
