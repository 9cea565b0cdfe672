package goruntime

import "bytes"

// A Reply is a reply as the server sent it.
type Reply struct {
	Code  Code
	Lines [][]byte // as they were sent, without their line ends; the first begins with the code
}

// Text returns the text of the reply, its lines separated by LF. It leaves out the code at the start of the first line,
// of the last, and of each line between them that repeats the code and a hyphen. Other lines are as they were sent,
// with the whitespace that pads them.
func (r Reply) Text() []byte {
	var text []byte
	for i, line := range r.Lines {
		if i > 0 {
			text = append(text, '\n')
		}
		if code, sep := prefix(line); code == r.Code && sep != 0 && (sep == '-' || i == 0 || i == len(r.Lines)-1) {
			line = line[min(codeDigits+1, len(line)):]
		}
		text = append(text, line...)
	}
	return text
}

// String returns the lines of the reply, separated by LF.
func (r Reply) String() string { return string(bytes.Join(r.Lines, []byte("\n"))) }

// prefix returns the code at the start of a line and what follows it: '-', or ' ', which also stands for the end of the
// line. Both are 0 if the line does not begin like one of a reply.
func prefix(line []byte) (code Code, sep byte) {
	if len(line) < codeDigits {
		return 0, 0
	}
	for _, b := range line[:codeDigits] {
		if b < '0' || b > '9' {
			return 0, 0
		}
		code = code*10 + Code(b-'0')
	}
	switch {
	case len(line) == codeDigits, line[codeDigits] == ' ':
		return code, ' '
	case line[codeDigits] == '-':
		return code, '-'
	}
	return 0, 0
}
