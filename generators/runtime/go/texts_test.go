package goruntime

import (
	"errors"
	"slices"
	"testing"
)

// The types of this file are what the generator makes of specs, in short: a search from either side, a value that is
// there twice, lines, and the texts of one code.

// keyText is "{key} = {value}", found from the left or the right.
type keyText struct{ Key, Value string }

func (t keyText) AppendText(b []byte) ([]byte, error) {
	out := textWriter{text: b}
	out.word("Key", t.Key)
	out.literal(" = ")
	out.quoted("Value", t.Value)
	return out.end(b)
}

func (t keyText) MarshalText() ([]byte, error) { return t.AppendText(nil) }

func (t keyText) String() string {
	text, _ := t.AppendText(nil)
	return string(text)
}

func (t *keyText) UnmarshalText(from []byte) error { return t.search(searchFirst(from), 1) }

func (t *keyText) search(in *textReader, step int) error {
	for in.next(step, isWord) {
		in.begin(isWord)
		key := in.word()
		in.pattern(" = ")
		value := in.quoted()
		in.finish(isBase64OrPadding)
		if in.fits() {
			*t = keyText{string(key), unquote(value)}
			return nil
		}
	}
	return in.noMatch("{key} = {value}")
}

// TestSearch takes the first match or the last, in the midst of no longer word.
func TestSearch(t *testing.T) {
	text := []byte(`a b="1" cd = """2" e="3"x`)
	var first, last, none keyText
	if err := first.search(searchFirst(text), 1); err != nil || first != (keyText{"cd", `"2`}) {
		t.Errorf("first %v, %v", first, err)
	}
	text = []byte(`ab = "1" cd ="2" ef= "`)
	if err := last.search(searchLast(text), -1); err != nil || last != (keyText{"cd", "2"}) {
		t.Errorf("last %v, %v", last, err)
	}
	var at *TextError
	if err := none.UnmarshalText([]byte("a = b")); !errors.As(err, &at) || *at != (TextError{5, `a match of "{key} = {value}"`}) || none != (keyText{}) {
		t.Errorf("%v, %v", none, err)
	}
}

// TestNumbers: a number of a search has no sign, and is not part of a word, a fraction or a list.
func TestNumbers(t *testing.T) {
	for text, want := range map[string]uint64{
		"a 5.": 5, "(7)": 7, "5x 6": 6, "x5 6": 6, "-5 6": 6, "+5 6": 6, "5.0 6": 6, "5,4 6": 6, "5, 4 6": 6, "_5 6_ 7": 7, "a.5": 5, ", 5": 5,
	} {
		in, found := searchFirst([]byte(text)), uint64(0)
		for found == 0 && in.next(1, isDigit) {
			in.beginNumber()
			v := in.integer(0, 9)
			in.finishNumber()
			if rest := in.rest(); in.fits() && (len(rest) == 0 || rest[0] != ',') {
				found = v
			}
		}
		if found != want {
			t.Errorf("%q has %d, wanted %d", text, found, want)
		}
	}
}

// linesText is " {a}{a}" line by line; of each, one a is kept.
type linesText struct{ Values []byte }

func (t *linesText) UnmarshalText(from []byte) error {
	var read linesText
	lines := textLines{whole: from}
	for lines.next() {
		in := &lines.textReader
		switch {
		case lines.isFirst():
		case lines.isLast:
			in.literal("End")
			if !in.fits() {
				return lines.err()
			}
		default:
			in.blank()
			a := in.character(true)
			in.mark()
			in.again(in.character(true) == a, "a")
			in.end()
			if !in.fits() {
				in.expected = ""
				continue
			}
			read.Values = append(read.Values, a)
		}
	}
	lines.require(len(read.Values) > 0, " {a}{a}")
	if err := lines.err(); err != nil {
		return err
	}
	*t = read
	return nil
}

// TestLines passes over lines that are not like the others, and tells places in the whole text.
func TestLines(t *testing.T) {
	for text, want := range map[string]any{
		"Begin\n aa\r\n ab\n\nbb\r\n  cc\r\nEnd": []byte("ab"),
		"Begin":                                  TextError{5, "another line"},
		"":                                       TextError{0, "another line"},
		"Begin\n aa\nNo":                         TextError{10, `"End"`},
		"Begin\r\n aa\r\n\r\n":                   TextError{14, `"End"`},
		"Begin\n ab\nEnd":                        TextError{13, `a line like " {a}{a}"`},
	} {
		var read linesText
		err := read.UnmarshalText([]byte(text))
		var at *TextError
		switch want := want.(type) {
		case []byte:
			if err != nil || !slices.Equal(read.Values, want) {
				t.Errorf("%q: %q, %v, wanted %q", text, read.Values, err, want)
			}
		case TextError:
			if !errors.As(err, &at) || *at != want || read.Values != nil {
				t.Errorf("%q: %q, %v, wanted %v", text, read.Values, err, &want)
			}
		}
	}
	r := textReader{text: []byte("ab")}
	r.character(true)
	r.mark()
	r.again(r.character(true) == 'a', "first")
	if err := r.err(); err == nil || err.Error() != "byte 1: expected first again" {
		t.Errorf("%v", err)
	}
}

// TestIdentify tries those for the command first, then those for any, and no others.
func TestIdentify(t *testing.T) {
	variants := []textVariant{
		{literal: "OK a."},
		{name: "key", commands: "SITE,PASV", read: readAs[keyText]},
		{name: "plain", commands: "SITE", literal: `k = "v"`},
	}
	for _, tt := range []struct {
		command, text, want string
		ok                  bool
	}{
		{"", "ok A", "", true}, {"", " OK a. ", "", true}, {"SITE", "OK a.", "", true}, {"", "OK a. b", "", false}, {"", "OK", "", false},
		{"", `k = "v"`, "key", true}, {"site", `k = "v"`, "key", true}, {"pasv", `k = "v"`, "key", true},
		{"PAS", `k = "v"`, "", false}, {"SITE,PASV", `k = "v"`, "", false}, {"\u017fITE", `k = "v"`, "", false}, {"NOOP", "OK a.", "", true},
	} {
		name, values, ok := identify(variants, tt.command, []byte(tt.text))
		if name != tt.want || ok != tt.ok || (values != nil) != (name == "key") {
			t.Errorf("%s %q: %q, %v, %v", tt.command, tt.text, name, values, ok)
		}
		if name == "key" && values.String() != `k = "v"` {
			t.Errorf("values are %v", values)
		}
	}
}
