package goruntime

import "fmt"

// A ValueError tells which value a text cannot have.
type ValueError struct {
	Field   string // of the struct
	Allowed string // what it may be
}

func (e *ValueError) Error() string { return fmt.Sprintf("%s: allowed: %s", e.Field, e.Allowed) }

// A textWriter appends a text piece by piece. What it appends after an error is lost.
type textWriter struct {
	text  []byte
	error error
}

func (w *textWriter) literal(s string) { w.text = append(w.text, s...) }

// require keeps the first field that has no value it may have.
func (w *textWriter) require(ok bool, field, allowed string) bool {
	if !ok && w.error == nil {
		w.error = &ValueError{field, allowed}
	}
	return w.error == nil
}

// end returns what was appended to before, or before alone where there was an error.
func (w *textWriter) end(before []byte) ([]byte, error) {
	if w.error != nil {
		return before, w.error
	}
	return w.text, nil
}
