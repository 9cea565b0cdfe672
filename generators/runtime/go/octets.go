package goruntime

import (
	"bytes"
	"strings"
)

// word reads all octets up to a space, a tab or the end of the line.
func (r *textReader) word() []byte { return r.take(run(r.rest(), isWord), "a word") }

// line reads all octets up to the end of the line.
func (r *textReader) line() []byte { return r.take(run(r.rest(), isText), "text") }

func (w *textWriter) word(field, v string) {
	if w.require(v != "" && run([]byte(v), isWord) == len(v), field, "one or more octets without blank, CR, LF and NUL") {
		w.text = append(w.text, v...)
	}
}

func (w *textWriter) line(field, v string) {
	if w.require(v != "" && run([]byte(v), isText) == len(v), field, "one or more octets without CR, LF and NUL") {
		w.text = append(w.text, v...)
	}
}

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

func isCharacter(b byte, digits bool) bool { return 33 <= b && b <= 126 && (digits || !isDigit(b)) }

func (w *textWriter) character(field string, v byte, digits bool) {
	allowed := "one printable ASCII character"
	if !digits {
		allowed = "one printable ASCII character, no digit"
	}
	if w.require(isCharacter(v, digits), field, allowed) {
		w.text = append(w.text, v)
	}
}

// quoted reads a value in double quotes, in which a quote is doubled, and returns it with its quotes.
func (r *textReader) quoted() []byte { return r.take(quotedLength(r.rest()), "a quoted text") }

// firstQuoted is quoted in a search: the value must begin at the text's first double quote, which is looked for only
// once.
func (r *textReader) firstQuoted() []byte {
	if !r.quoteKnown {
		r.quoteAt, r.quoteKnown = bytes.IndexByte(r.text, '"'), true
	}
	if r.at != r.quoteAt {
		r.fail(r.at, "a quoted text")
	}
	return r.quoted()
}

// quotedLength returns the length of the quoted value at the start of b, with its quotes; 0 if there is none.
func quotedLength(b []byte) int {
	if len(b) == 0 || b[0] != '"' {
		return 0
	}
	for i := 1; i < len(b) && isText(b[i]); i++ {
		if b[i] != '"' {
			continue
		}
		if i+1 == len(b) || b[i+1] != '"' {
			return i + 1
		}
		i++
	}
	return 0
}

// unquote returns the value without its quotes.
func unquote(quoted []byte) string {
	return strings.ReplaceAll(string(quoted[1:len(quoted)-1]), `""`, `"`)
}

func (w *textWriter) quoted(field, v string) {
	if w.require(run([]byte(v), isText) == len(v), field, "octets without CR, LF and NUL") {
		w.text = append(append(append(w.text, '"'), strings.ReplaceAll(v, `"`, `""`)...), '"')
	}
}
