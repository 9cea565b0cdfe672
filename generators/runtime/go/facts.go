package goruntime

import (
	"bytes"
	"fmt"
	"strings"
)

// A Fact is what is said of a file, such as Size=25.
type Fact struct {
	Name  string // in any case
	Value string // may be empty
}

// Facts is what is said of a file, in order (RFC 3659 section 7.5). Unknown facts are among them.
type Facts []Fact

// Get returns the value of the first fact of a name, in any case, and whether there is one.
func (f Facts) Get(name string) (value string, ok bool) {
	for _, fact := range f {
		if equalFold(fact.Name, name) {
			return fact.Value, true
		}
	}
	return "", false
}

// facts reads low to high facts, of which only the last may lack its semicolon.
func (r *textReader) facts(low, high uint64) Facts {
	start, list := r.at, Facts{}
	for {
		fact := r.rest()
		fact = fact[:run(fact, isFact)]
		name, value, ok := bytes.Cut(fact, []byte("="))
		if !ok || len(name) == 0 {
			break
		}
		list = append(list, Fact{string(name), string(value)})
		r.at += len(fact)
		if rest := r.rest(); len(rest) == 0 || rest[0] != ';' {
			break
		}
		r.at++
	}
	if n := uint64(len(list)); n < low || n > high {
		r.fail(start, "facts")
	}
	return list
}

func (w *textWriter) writeFacts(field string, v Facts, low, high uint64) {
	if n := uint64(len(v)); n < low || n > high {
		w.require(false, field, fmt.Sprintf("%d to %d facts", low, high))
		return
	}
	allowed := "names and values without whitespace, semicolon and NUL, no name empty or with ="
	for _, fact := range v {
		if w.require(fact.isWritable(), field, allowed) {
			w.to = append(append(append(append(w.to, fact.Name...), '='), fact.Value...), ';')
		}
	}
}

// isWritable reports whether the fact is read again as it is.
func (f Fact) isWritable() bool {
	text := f.Name + f.Value
	return f.Name != "" && !strings.Contains(f.Name, "=") && run([]byte(text), isFact) == len(text)
}
