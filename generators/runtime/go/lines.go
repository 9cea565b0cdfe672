package goruntime

import (
	"bytes"
	"strconv"
)

// A textLines reads the lines of a text one by one. They are separated by LF or CR LF.
type textLines struct {
	textReader // of the line
	whole      []byte
	offset     int // of the line in the whole text
	count      int
	isLast     bool
}

// nextLine goes to the next line; it returns false if there is none. The only line of a text is an error: another must
// follow.
func (l *textLines) nextLine() bool {
	if l.isLast {
		return false
	}
	if l.count++; l.count > 1 {
		l.offset += bytes.IndexByte(l.whole[l.offset:], '\n') + 1
	}
	line, _, found := bytes.Cut(l.whole[l.offset:], []byte("\n"))
	l.isLast = !found
	l.textReader = textReader{from: bytes.TrimRight(line, "\r")}
	if l.isFirst() && l.isLast {
		l.fail(len(l.whole), "another line")
	}
	return true
}

func (l *textLines) isFirst() bool { return l.count == 1 }

// lineErr returns the error of a line that does not fit, with its place in the whole text.
func (l *textLines) lineErr() error {
	l.at += l.offset
	return l.err()
}

// requireLine fails if the text has not some line like the repeated one.
func (l *textLines) requireLine(some bool, line string) {
	if !some && l.fits() {
		l.offset = 0
		l.fail(len(l.whole), "a line like "+strconv.Quote(line))
	}
}
