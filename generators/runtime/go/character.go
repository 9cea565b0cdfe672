package goruntime

// character reads one printable ASCII character; a digit only where digits is true.
func (r *textReader) character(digits bool) byte {
	rest := r.rest()
	if len(rest) == 0 || !isCharacter(rest[0], digits) {
		r.fail(r.at, "a character")
		return 0
	}
	r.at++
	return rest[0]
}

func isCharacter(b byte, digits bool) bool { return isGraphic(b) && (digits || !isDigit(b)) }

func (w *textWriter) writeCharacter(field string, v byte, digits bool) {
	allowed := "one printable ASCII character"
	if !digits {
		allowed = "one printable ASCII character, no digit"
	}
	if w.require(isCharacter(v, digits), field, allowed) {
		w.to = append(w.to, v)
	}
}
