package goruntime

// word reads all octets up to whitespace or the end of the line.
func (r *textReader) word() []byte { return r.take(run(r.rest(), isWord), "a word") }

func (w *textWriter) writeWord(field, v string) {
	if w.require(v != "" && run([]byte(v), isWord) == len(v), field, "one or more octets other than whitespace and NUL") {
		w.to = append(w.to, v...)
	}
}
