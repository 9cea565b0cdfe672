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
	from     []byte
	at       int
	expected string // what does not fit; "" while everything does
	quote    bool   // expected is a literal
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
		r.at, r.expected, r.quote = at, expected, false
	}
}

func (r *textReader) failLiteral(at int, literal string) {
	if r.fits() {
		r.at, r.expected, r.quote = at, literal, true
	}
}

// rest returns what has not been read; nothing after something that did not fit.
func (r *textReader) rest() []byte {
	if !r.fits() {
		return nil
	}
	return r.from[r.at:]
}

// take reads the next n bytes, of which there must be at least one.
func (r *textReader) take(n int, expected string) []byte {
	if n == 0 {
		r.fail(r.at, expected)
		return nil
	}
	r.at += n
	return r.from[r.at-n : r.at]
}

// spaces skips whitespace, also none.
func (r *textReader) spaces() { r.at += run(r.rest(), isSpace) }

// space skips one space or tab, if there is one.
func (r *textReader) space() { r.at += min(run(r.rest(), isSpace), 1) }

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

// loose reads a literal in which a space or tab stands for any whitespace, also none.
func (r *textReader) loose(literal string) {
	start := r.at
	for i := range len(literal) {
		switch rest := r.rest(); {
		case isSpace(literal[i]):
			r.spaces()
		case len(rest) > 0 && lower(rest[0]) == lower(literal[i]):
			r.at++
		default:
			r.failLiteral(start, literal)
			return
		}
	}
}

// place returns where the reader is.
func (r *textReader) place() int { return r.at }

// again fails if the value that begins at a place is not the same as one that was read before.
func (r *textReader) again(at int, same bool, expected string) {
	if !same {
		r.fail(at, expected)
	}
}

// stop skips the full stop and the whitespace that may end a text, and fails if more follows.
func (r *textReader) stop() {
	if rest := r.rest(); len(rest) > 0 && rest[0] == '.' {
		r.at++
	}
	r.spaces()
	r.end()
}

// end fails if the text has not been read to its end.
func (r *textReader) end() {
	if len(r.rest()) > 0 {
		r.fail(r.at, "the end of the text")
	}
}
