package goruntime

// text reads all octets up to the end of the line.
func (r *textReader) text() []byte { return r.take(run(r.rest(), isText), "text") }

func (w *textWriter) writeText(field, v string) {
	if w.require(v != "" && run([]byte(v), isText) == len(v), field, "one or more octets without CR, LF and NUL") {
		w.to = append(w.to, v...)
	}
}
