package goruntime

import (
	"bytes"
	"strconv"
)

// searchFirst begins a search from the left, searchLast from the right; each call of next then goes to one place.
func searchFirst(text []byte) *textReader { return &textReader{text: text, start: -1} }
func searchLast(text []byte) *textReader  { return &textReader{text: text, start: len(text)} }

// next goes to the next place where a pattern can begin, in steps of 1 or -1; it returns false if there is none.
func (r *textReader) next(step int, begins func(byte) bool) bool {
	for r.start += step; 0 <= r.start && r.start < len(r.text); r.start += step {
		if begins(r.text[r.start]) {
			r.at, r.expected, r.quote = r.start, "", false
			return true
		}
	}
	return false
}

// begin keeps a value from beginning inside a longer one. It also keeps the search linear: a run of bytes is read from
// its first byte only.
func (r *textReader) begin(is func(byte) bool) {
	if r.at > 0 && is(r.text[r.at-1]) {
		r.fail(r.at, "the start of a value")
	}
}

// beginNumber is begin for a number or a list of numbers. It has no sign, and is not part of a word, a fraction or a
// longer list.
func (r *textReader) beginNumber() {
	before := r.text[:r.at]
	if len(before) == 0 {
		return
	}
	r.begin(func(b byte) bool { return isToken(b) || b == '+' || b == '-' })
	if number, ok := bytes.CutSuffix(before, []byte(".")); ok && len(number) > 0 && isDigit(number[len(number)-1]) {
		r.fail(r.at, "the start of a value")
	}
	if list, ok := bytes.CutSuffix(bytes.TrimRight(before, " \t"), []byte(",")); ok && len(list) > 0 && isDigit(list[len(list)-1]) {
		r.fail(r.at, "the start of a value")
	}
}

// finish keeps a value that ends a pattern from ending inside a longer one.
func (r *textReader) finish(is func(byte) bool) {
	if rest := r.rest(); len(rest) > 0 && is(rest[0]) {
		r.fail(r.at, "the end of a value")
	}
}

// finishNumber is finish for a number or a list of numbers. It is not part of a word or a fraction.
func (r *textReader) finishNumber() {
	r.finish(isToken)
	if rest := r.rest(); len(rest) > 1 && rest[0] == '.' && isDigit(rest[1]) {
		r.fail(r.at, "the end of a value")
	}
}

// noMatch returns the error of a search that found nothing.
func (r *textReader) noMatch(pattern string) error {
	return &TextError{len(r.text), "a match of " + strconv.Quote(pattern)}
}

// A textLines reads the lines of a text one by one. They are separated by LF or CR LF.
type textLines struct {
	textReader // of the line
	whole      []byte
	offset     int // of the line in the whole text
	count      int
	isLast     bool
}

// next goes to the next line; it returns false if there is none. The only line of a text is an error: another must
// follow.
func (l *textLines) next() bool {
	if l.isLast {
		return false
	}
	if l.count++; l.count > 1 {
		l.offset += bytes.IndexByte(l.whole[l.offset:], '\n') + 1
	}
	line, _, found := bytes.Cut(l.whole[l.offset:], []byte("\n"))
	l.isLast = !found
	l.textReader = textReader{text: bytes.TrimRight(line, "\r")}
	if l.isFirst() && l.isLast {
		l.fail(len(l.whole), "another line")
	}
	return true
}

func (l *textLines) isFirst() bool { return l.count == 1 }

// err returns the error of a line that does not fit, with its place in the whole text.
func (l *textLines) err() error {
	l.at += l.offset
	return l.textReader.err()
}

// require fails if the text has not some line like the repeated one.
func (l *textLines) require(some bool, line string) {
	if !some && l.fits() {
		l.offset = 0
		l.fail(len(l.whole), "a line like "+strconv.Quote(line))
	}
}
