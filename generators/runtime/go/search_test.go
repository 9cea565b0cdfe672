package goruntime

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestSearch takes the first match from the left or from the right. A number is not read from its inside.
func TestSearch(t *testing.T) {
	for text, want := range map[string][2]entryText{
		`7 = "a"`:                            {{7, "a"}, {7, "a"}},
		`70="a", 80  =	"b".`:                 {{70, "a"}, {80, "b"}},
		`1 2 = 3 = "a""b" = "c" 4 = "d" 5 =`: {{3, `a"b`}, {4, "d"}},
		`99999999999999999999 = "a" 6 = "b"`: {{6, "b"}, {6, "b"}},
	} {
		var first, last entryText
		errFirst, errLast := first.UnmarshalText([]byte(text)), last.search(searchLast([]byte(text)), -1)
		if first != want[0] || last != want[1] || errFirst != nil || errLast != nil {
			t.Errorf("%q: %v, %v and %v, %v, wanted %v", text, first, errFirst, last, errLast, want)
		}
	}
	for _, text := range []string{"", "7", `7 = a`, `7 - "a"`, `x7 = "a"`, `7 = "a`} {
		for step, in := range map[int]*textReader{1: searchFirst([]byte(text)), -1: searchLast([]byte(text))} {
			read := entryText{Size: 5}
			err := read.search(in, step)
			want := TextError{len(text), `a match of "{size} = {path}"`}
			if at, ok := err.(*TextError); !ok || *at != want || read.Size != 5 {
				t.Errorf("%q: %v, %v, wanted %v", text, read, err, &want)
			}
		}
	}
}

// TestNext goes to each place where a pattern can begin, and forgets there what did not fit before.
func TestNext(t *testing.T) {
	text := []byte("1a23")
	for _, c := range []struct {
		in   *textReader
		step int
		want []int
	}{
		{searchFirst(text), 1, []int{0, 2, 3}}, {searchLast(text), -1, []int{3, 2, 0}},
		{searchFirst(nil), 1, nil}, {searchLast(nil), -1, nil},
	} {
		var places []int
		for c.in.next(c.step, isDigit) {
			if !c.in.fits() || c.in.quote {
				t.Errorf("at %d: %v", c.in.at, c.in.err())
			}
			places = append(places, c.in.at)
			c.in.take(1, "a byte")
			c.in.literal("x")
		}
		if !slices.Equal(places, c.want) {
			t.Errorf("step %d: places %d, wanted %d", c.step, places, c.want)
		}
	}
}

// checkBounds looks at texts in which | is where a value begins or ends: "" is expected where it may.
func checkBounds(t *testing.T, check func(*textReader), expected string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		before, after, _ := strings.Cut(text, "|")
		r := textReader{text: []byte(before + after), at: len(before)}
		check(&r)
		if r.expected != expected || r.at != len(before) {
			t.Errorf("%q: expected %q at %d, wanted %q", text, r.expected, r.at, expected)
		}
	}
}

// TestBounds keeps a value from beginning or ending inside a longer one.
func TestBounds(t *testing.T) {
	begin, finish := func(r *textReader) { r.begin(isWord) }, func(r *textReader) { r.finish(isWord) }
	checkBounds(t, begin, "", "|", "|a", " |a", "a |a", "\t|a")
	checkBounds(t, begin, "the start of a value", "a|b", ".|a", "=|")
	checkBounds(t, finish, "", "|", "a|", "a| b", "a|\t")
	checkBounds(t, finish, "the end of a value", "a|b", "a|.", "|=")
}

// TestNumberBounds: a number has no sign, and is not part of a word, a fraction or, at its start, of a list.
func TestNumberBounds(t *testing.T) {
	checkBounds(t, (*textReader).beginNumber, "",
		"|", "|5", " |5", "(|5", "a |5", "=|5", "/|5", ":|5", "5 |6", "5;|6", "5(|6",
		".|5", "a.|5", "..|5", "5. |6", ",|5", ", |5", "(,|5", "a,|5", "a, |5", "5,(|6")
	checkBounds(t, (*textReader).beginNumber, "the start of a value",
		"a|5", "Z|5", "_|5", "5|6", "+|5", "-|5", "5.|6", "0.|6", "9.|6", "5,|6", "0, |6", "9,\t |6", "1,2,|6")
	checkBounds(t, (*textReader).finishNumber, "",
		"5|", "5| ", "5|)", "5|.", "5|. ", "5|.a", "5|..", "5| .6", "5|,", "5|,6", "5|-")
	checkBounds(t, (*textReader).finishNumber, "the end of a value", "5|a", "5|Z", "5|_", "5|6", "5|.0", "5|.9", "5|.6x")
}

// TestLines passes over lines that are not like the others, and tells places in the whole text.
func TestLines(t *testing.T) {
	for text, want := range map[string]string{
		"Begin\n aa\r\n ab\n\nbb\r\n  cc\r\nEnd": `"ab"`,
		"\naa\nEnd":                              `"a"`,
		" aa\n bb\nEnd":                          `"b"`,
		"Begin\r\n aa\r\nEnd\r":                  `"a"`,
		"Begin":                                  `byte 5: expected another line`,
		"":                                       `byte 0: expected another line`,
		"Begin\n":                                `byte 6: expected "End"`,
		"Begin\n aa\nNo":                         `byte 10: expected "End"`,
		"Begin\r\n aa\r\n\r\n":                   `byte 14: expected "End"`,
		"Begin\n ab\nEnd":                        `byte 13: expected a line like " {a}{a}"`,
		"Begin\n a\"\"\"\n\nEnd":                 `byte 16: expected a line like " {a}{a}"`,
	} {
		read := listText{[]byte("before")}
		err := read.UnmarshalText([]byte(text))
		got := fmt.Sprintf("%q", read.values)
		if err != nil && got == `"before"` {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q: %s, %v, wanted %s", text, got, err, want)
		}
	}
}
