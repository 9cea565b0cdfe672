package goruntime

import (
	"bytes"
	"strconv"
)

// A textSearch reads a text at one place after the other, until something fits there.
type textSearch struct {
	textReader
	tried int // the place
	step  int // to the next place: 1 from the left, -1 from the right
}

// searchFirst begins a search from the left, searchLast from the right; each call of next then goes to one place.
func searchFirst(text []byte) *textSearch { return &textSearch{textReader{from: text}, -1, 1} }
func searchLast(text []byte) *textSearch  { return &textSearch{textReader{from: text}, len(text), -1} }

// next goes to the next place where a match can begin with an octet of a kind; it returns false if there is none. It is
// small enough for the compiler to put in line, with the call of begins: a 227 takes 38 ns then, and else 80.
func (s *textSearch) next(begins func(byte) bool) bool {
	at := s.tried + s.step
	for 0 <= at && at < len(s.from) && !begins(s.from[at]) {
		at += s.step
	}
	return s.try(at)
}

// nextLiteral is next for a match that begins with one octet; a letter is given in lower case and may be in any.
func (s *textSearch) nextLiteral(octet byte) bool {
	at := s.tried + s.step
	if s.step > 0 && !isLetter(octet) { // a 229 takes 22 ns with it, 35 ns without
		if n := bytes.IndexByte(s.from[at:], octet); n >= 0 {
			return s.try(at + n)
		}
		return s.try(len(s.from))
	}
	for 0 <= at && at < len(s.from) && lower(s.from[at]) != octet {
		at += s.step
	}
	return s.try(at)
}

// try goes to a place, and forgets what did not fit before; it returns false if the place is outside the text.
func (s *textSearch) try(at int) bool {
	s.tried, s.at, s.expected = at, at, ""
	return 0 <= at && at < len(s.from)
}

// noMatch returns the error of a search that found nothing.
func (r *textReader) noMatch(pattern string) error {
	return &TextError{len(r.from), "a match of " + strconv.Quote(pattern)}
}

// startNumber keeps a number or a list of numbers from beginning inside a longer one: a number has no sign, and is not
// part of a word, of a fraction or of a longer list. Like the other starts it also keeps the search linear, as a run of
// bytes is read from its first byte only.
func (r *textReader) startNumber() {
	if insideNumber(r.from[:r.at]) {
		r.fail(r.at, "the start of a value")
	}
}

// insideNumber reports whether a digit after a text goes on with what the text ends in: a word, a sign, a number or a
// list of numbers.
func insideNumber(before []byte) bool {
	if len(before) == 0 {
		return false
	}
	switch last := before[len(before)-1]; {
	case isToken(last), last == '+', last == '-':
		return true
	case last == '.':
		return endsInDigit(before[:len(before)-1])
	case last != ',' && !isSpace(last):
		return false
	}
	list, ok := bytes.CutSuffix(bytes.TrimRight(before, " \t"), []byte(","))
	return ok && endsInDigit(list)
}

func endsInDigit(b []byte) bool { return len(b) > 0 && isDigit(b[len(b)-1]) }

// startWord keeps a word from beginning inside a longer one.
func (r *textReader) startWord() {
	if r.at > 0 && isWord(r.from[r.at-1]) {
		r.fail(r.at, "the start of a value")
	}
}

// startBase64 keeps base64 from beginning inside more of it.
func (r *textReader) startBase64() {
	if r.at > 0 && (isBase64(r.from[r.at-1]) || isPadding(r.from[r.at-1])) {
		r.fail(r.at, "the start of a value")
	}
}

// finishNumber keeps a number or a list of numbers that ends a pattern from ending inside a word or a fraction.
func (r *textReader) finishNumber() {
	rest := r.rest()
	if len(rest) > 0 && (isToken(rest[0]) || rest[0] == '.' && len(rest) > 1 && isDigit(rest[1])) {
		r.fail(r.at, "the end of a value")
	}
}

// finishBase64 keeps base64 that ends a pattern from ending inside more of it.
func (r *textReader) finishBase64() {
	if rest := r.rest(); len(rest) > 0 && (isBase64(rest[0]) || isPadding(rest[0])) {
		r.fail(r.at, "the end of a value")
	}
}
