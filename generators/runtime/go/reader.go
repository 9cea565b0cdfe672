package goruntime

import (
	"fmt"
	"strconv"
)

// A TextError tells where a text is not what was expected.
type TextError struct {
	Offset   int    // in bytes from the start of the text
	Expected string // what should have been there, such as "a host-port"
}

func (e *TextError) Error() string { return fmt.Sprintf("byte %d: expected %s", e.Offset, e.Expected) }

// A textReader reads a text from left to right. At the first thing that does not fit it stops, and reads nothing more.
type textReader struct {
	text     []byte
	at       int
	expected string // what does not fit; "" while everything does
	quote    bool   // expected is a literal
	marked   int    // where a value begins that must be one read before

	// Of a search: the place that is tried, and the first double quote.
	start      int
	quoteAt    int
	quoteKnown bool
}

func (r *textReader) fits() bool { return r.expected == "" }

func (r *textReader) err() error {
	if r.fits() {
		return nil
	}
	if r.quote {
		return &TextError{r.at, strconv.Quote(r.expected)}
	}
	return &TextError{r.at, r.expected}
}

// fail notes what was expected at a place, unless something did not fit before.
func (r *textReader) fail(at int, expected string) {
	if r.fits() {
		r.at, r.expected = at, expected
	}
}

func (r *textReader) failLiteral(at int, literal string) {
	r.quote = r.quote || r.fits()
	r.fail(at, literal)
}

// rest returns what has not been read; nothing after something that did not fit.
func (r *textReader) rest() []byte {
	if !r.fits() {
		return nil
	}
	return r.text[r.at:]
}

// take reads the next n bytes, of which there must be at least one.
func (r *textReader) take(n int, expected string) []byte {
	if n == 0 {
		r.fail(r.at, expected)
		return nil
	}
	r.at += n
	return r.text[r.at-n : r.at]
}

// literal reads a literal, its ASCII letters in any case.
func (r *textReader) literal(literal string) {
	rest := r.rest()
	for i := range len(literal) {
		if i == len(rest) || lower(rest[i]) != lower(literal[i]) {
			r.failLiteral(r.at, literal)
			return
		}
	}
	r.at += len(literal)
}

// pattern reads a literal in which a space or tab stands for any run of spaces and tabs, also an empty one.
func (r *textReader) pattern(literal string) {
	start := r.at
	for i := range len(literal) {
		switch rest := r.rest(); {
		case isBlank(literal[i]):
			r.blanks()
		case len(rest) > 0 && lower(rest[0]) == lower(literal[i]):
			r.at++
		default:
			r.failLiteral(start, literal)
			return
		}
	}
}

func (r *textReader) blanks() { r.at += run(r.rest(), isBlank) }

// blank reads one space or tab, if there is one.
func (r *textReader) blank() { r.at += min(run(r.rest(), isBlank), 1) }

// stop reads the full stop, the spaces and the tabs that may end a text.
func (r *textReader) stop() {
	if rest := r.rest(); len(rest) > 0 && rest[0] == '.' {
		r.at++
	}
	r.blanks()
	r.end()
}

func (r *textReader) end() {
	if len(r.rest()) > 0 {
		r.fail(r.at, "the end of the text")
	}
}

// run returns how many bytes at the start of b are of a kind.
func run(b []byte, is func(byte) bool) int {
	for i := range b {
		if !is(b[i]) {
			return i
		}
	}
	return len(b)
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' }
func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// isToken reports whether b can be part of a number or an English word.
func isToken(b byte) bool  { return isDigit(b) || isLetter(b) || b == '_' }
func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
func isText(b byte) bool   { return b != '\r' && b != '\n' && b != 0 }
func isWord(b byte) bool   { return isText(b) && !isBlank(b) }

func lower(b byte) byte {
	if isLetter(b) {
		return b | 0x20
	}
	return b
}

// mark notes where a value begins that must be one read before, and again fails there if it is not the same.
func (r *textReader) mark() { r.marked = r.at }

func (r *textReader) again(same bool, name string) {
	if !same {
		r.fail(r.marked, name+" again")
	}
}
