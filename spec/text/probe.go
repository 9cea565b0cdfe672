package text

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

// probe writes values of all kinds into the text and reads them back. What the rules for single holes cannot see shows
// here: a pattern that is found in the literals of its own text, or whitespace at an end that is skipped.
func (f *Format) probe() *Problem {
	if len(f.Parameters) == 0 {
		return nil
	}
	words := f.words()
	for i := range words {
		values := Values{}
		for j, p := range f.Parameters {
			values[p.Name] = p.sample(words[(i+j*j)%len(words)], i+j)
		}
		text, err := f.Write(values)
		if err != nil {
			continue
		}
		if read, err := f.Read(text); err != nil {
			return f.unreadable("%v is written %q, which is not read back: %v", values, text, err)
		} else if !reflect.DeepEqual(read, values) {
			return f.unreadable("%v is written %q, which is read back as %v", values, text, read)
		}
	}
	return nil
}

func (f *Format) unreadable(format string, args ...any) *Problem {
	part := InText
	switch {
	case f.Find != "":
		part = InFind
	case f.FindLast != "":
		part = InFindLast
	}
	return &Problem{Part: part, Offset: WholePart, Rule: diagnostic.UnreadableText, Message: fmt.Sprintf(format, args...)}
}

// words are what might be taken for something else: parts of the text and of its pattern.
func (f *Format) words() []string {
	words := []string{"x", "a.b", "7", "~", `"`, "(1", "1,1"}
	for _, s := range slices.Concat(f.First, f.Pattern) {
		for _, word := range strings.Fields(s.Literal) {
			words = append(words, word, word+"_", word[:1], word[len(word)-1:])
		}
	}
	return words
}

// sample returns a value, made from a word or a number; of a repeated parameter, a list of two.
func (p *Parameter) sample(word string, n int) any {
	value := p.Type.descriptor().sample(word, n, p)
	if p.Repeated {
		return []any{value, value}
	}
	return value
}
