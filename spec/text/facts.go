package text

import (
	"errors"
	"fmt"
	"strings"
)

// Facts is a list of facts, name=value; each (RFC 3659 section 7.2). It may be empty. A value is a []Fact; the limits of a
// parameter are how many there are.
const Facts Type = "facts"

// A Fact is what is said of a file.
type Fact struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

var factOctets = Octets{"fact", func(b byte) bool { return wordOctets.Has(b) && b != ';' }}

var facts = descriptor{
	doc: "name=value; for each fact, in order: a name and a value hold no space, tab, semicolon, CR, LF and NUL, " +
		"and a name no equals sign either; the last semicolon may be missing",
	expected:  "facts",
	begins:    factOctets,
	continues: wordOctets,
	holds:     wordOctets,
	empty:     true,
	limited:   true,
	counted:   "fact",
	scan:      scanFacts,
	write:     writeFacts,
	parse: func(w Written) (any, error) {
		list, n := cutFacts(w.Scalar)
		if !w.IsString || n != len(w.Scalar) {
			return nil, errors.New(`facts as they are written, such as "Type=file;Size=25;"`)
		}
		return list, nil
	},
	sample: func(word string, n int, p *Parameter) any {
		list := []Fact{}
		for range max(uint64(n%3), p.Low()) {
			list = append(list, Fact{"Size", strings.ReplaceAll(word, ";", "=")})
		}
		return list
	},
}

func scanFacts(s string, p *Parameter) (any, int) {
	list, n := cutFacts(s)
	if low, high := p.Bounds(); uint64(len(list)) < low || uint64(len(list)) > high {
		return nil, 0
	}
	return list, n
}

// cutFacts reads facts up to what is not one. Only the last one may lack its semicolon.
func cutFacts(s string) ([]Fact, int) {
	list, at := []Fact{}, 0
	for {
		fact := s[at : at+run(s[at:], factOctets.Has)]
		name, value, ok := strings.Cut(fact, "=")
		if !ok || name == "" {
			return list, at
		}
		list = append(list, Fact{name, value})
		at += len(fact)
		if at == len(s) || s[at] != ';' {
			return list, at
		}
		at++
	}
}

func writeFacts(dst []byte, value any, p *Parameter) ([]byte, error) {
	list, ok := value.([]Fact)
	if low, high := p.Bounds(); !ok || uint64(len(list)) < low || uint64(len(list)) > high {
		return nil, fmt.Errorf("%d to %d facts", low, high)
	}
	for _, f := range list {
		written := f.Name + "=" + f.Value
		if f.Name == "" || strings.Contains(f.Name, "=") || run(written, factOctets.Has) != len(written) {
			return nil, errors.New("facts whose names and values hold no space, tab, semicolon, CR, LF and NUL, and whose names " +
				"are not empty and hold no equals sign")
		}
		dst = append(append(dst, written...), ';')
	}
	return dst, nil
}
