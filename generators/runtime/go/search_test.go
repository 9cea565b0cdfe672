package goruntime

import (
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
		errFirst, errLast := first.UnmarshalText([]byte(text)), last.search(searchLast([]byte(text)))
		if first != want[0] || last != want[1] || errFirst != nil || errLast != nil {
			t.Errorf("%q: %v, %v and %v, %v, wanted %v", text, first, errFirst, last, errLast, want)
		}
	}
	for _, text := range []string{"", "7", `7 = a`, `7 - "a"`, `x7 = "a"`, `7 = "a`} {
		for _, in := range []*textSearch{searchFirst([]byte(text)), searchLast([]byte(text))} {
			read := entryText{Size: 5}
			err := read.search(in)
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
		in   *textSearch
		want []int
	}{
		{searchFirst(text), []int{0, 2, 3}}, {searchLast(text), []int{3, 2, 0}},
		{searchFirst(nil), nil}, {searchLast(nil), nil},
	} {
		var places []int
		for c.in.next(isDigit) {
			if !c.in.fits() {
				t.Errorf("at %d: %v", c.in.at, c.in.err())
			}
			places = append(places, c.in.at)
			c.in.take(1, "a byte")
			c.in.literal("x")
		}
		if !slices.Equal(places, c.want) {
			t.Errorf("%q: places %d, wanted %d", c.in.from, places, c.want)
		}
	}
}

// checkEdge looks at texts in which | is where a value begins or ends: "" is expected where it may.
func checkEdge(t *testing.T, check func(*textReader), expected string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		before, after, _ := strings.Cut(text, "|")
		r := textReader{from: []byte(before + after), at: len(before)}
		check(&r)
		if r.expected != expected || r.at != len(before) {
			t.Errorf("%q: expected %q at %d, wanted %q", text, r.expected, r.at, expected)
		}
	}
}

// TestNextLiteral finds a letter in any case, and what is not a letter as it is.
func TestNextLiteral(t *testing.T) {
	for _, c := range []struct {
		text    string
		literal byte
		want    []int
	}{
		{"Kk\xebK", 'k', []int{0, 1, 3}}, {"([{;(", '(', []int{0, 4}}, {"[{@`", '{', []int{1}}, {"[{@`", '`', []int{3}},
		{"a", 'b', nil}, {"", 'a', nil},
	} {
		var places []int
		for in := searchFirst([]byte(c.text)); in.nextLiteral(c.literal); {
			places = append(places, in.at)
		}
		if !slices.Equal(places, c.want) {
			t.Errorf("%q has %q at %d, wanted %d", c.text, c.literal, places, c.want)
		}
	}
	in := searchLast([]byte("(a("))
	if !in.nextLiteral('(') || in.at != 2 || !in.nextLiteral('(') || in.at != 0 || in.nextLiteral('(') {
		t.Errorf("from the right it is at %d", in.at)
	}
}

// TestEdges keeps a word and base64 from beginning or ending inside a longer one.
func TestEdges(t *testing.T) {
	checkEdge(t, (*textReader).startWord, "", "|", "|a", " |a", "a |a", "\t|a", "\n|a")
	checkEdge(t, (*textReader).startWord, "the start of a value", "a|b", ".|a", "=|")
	checkEdge(t, (*textReader).startBase64, "", "|", "|a", " |a", "a-|a", ":|a")
	checkEdge(t, (*textReader).startBase64, "the start of a value", "a|b", "/|a", "+|a", "0|a", "=|a")
	checkEdge(t, (*textReader).finishBase64, "", "|", "a|", "a| b", "a|.", "a|-")
	checkEdge(t, (*textReader).finishBase64, "the end of a value", "a|b", "a|/", "a|+", "a|0", "a|=")
}

// TestNumberEdges: a number has no sign, and is not part of a word, a fraction or, at its start, of a list.
func TestNumberEdges(t *testing.T) {
	checkEdge(t, (*textReader).startNumber, "",
		"|", "|5", " |5", "(|5", "a |5", "=|5", "/|5", ":|5", "5 |6", "5;|6", "5(|6",
		".|5", "a.|5", "..|5", "5. |6", ",|5", ", |5", "(,|5", "a,|5", "a, |5", "5,(|6")
	checkEdge(t, (*textReader).startNumber, "the start of a value",
		"a|5", "Z|5", "_|5", "5|6", "+|5", "-|5", "5.|6", "0.|6", "9.|6", "5,|6", "0, |6", "9,\t |6", "1,2,|6")
	checkEdge(t, (*textReader).finishNumber, "",
		"5|", "5| ", "5|)", "5|.", "5|. ", "5|.a", "5|..", "5| .6", "5|,", "5|,6", "5|-")
	checkEdge(t, (*textReader).finishNumber, "the end of a value", "5|a", "5|Z", "5|_", "5|6", "5|.0", "5|.9", "5|.6x")
}
