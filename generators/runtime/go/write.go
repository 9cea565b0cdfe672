package goruntime

import "fmt"

// A ValueError tells which value cannot be written in a text.
type ValueError struct {
	Field   string // of the struct
	Allowed string // what its value may be
}

func (e *ValueError) Error() string { return fmt.Sprintf("%s: allowed: %s", e.Field, e.Allowed) }

// A textWriter appends a text piece by piece. What it appends after an error is lost.
type textWriter struct {
	to    []byte
	error error
}

func (w *textWriter) writeLiteral(s string) { w.to = append(w.to, s...) }

// require notes the first field whose value is not ok, and reports whether there was none so far.
func (w *textWriter) require(ok bool, field, allowed string) bool {
	if !ok && w.error == nil {
		w.error = &ValueError{field, allowed}
	}
	return w.error == nil
}

// result returns before with all that was appended, or before alone and the first error.
func (w *textWriter) result(before []byte) ([]byte, error) {
	if w.error != nil {
		return before, w.error
	}
	return w.to, nil
}
