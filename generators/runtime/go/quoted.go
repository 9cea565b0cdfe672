package goruntime

import (
	"bytes"
	"strings"
)

// quoted reads a value in double quotes, in which a quote is doubled, and returns it with its quotes.
func (r *textReader) quoted() []byte { return r.take(quotedLength(r.rest()), "a quoted text") }

// firstQuote returns where the first double quote of a text is; -1 if it has none.
func firstQuote(text []byte) int { return bytes.IndexByte(text, '"') }

// firstQuoted is quoted in a search: the value must begin at the first double quote.
func (r *textReader) firstQuoted(quote int) []byte {
	if r.at != quote {
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

func (w *textWriter) writeQuoted(field, v string) {
	if w.require(run([]byte(v), isText) == len(v), field, "octets without CR, LF and NUL") {
		w.to = append(append(append(w.to, '"'), strings.ReplaceAll(v, `"`, `""`)...), '"')
	}
}
