package goruntime

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// A Reply is a reply as it came off the wire.
type Reply struct {
	Code  Code
	Lines [][]byte // as they came, without their line ends; the first begins with the code
}

// Text returns the text of the reply, its lines parted by LF: without the code at the start of the first and the last
// line, and of each line between them that repeats the code and a hyphen. Other lines are as they came, with the blanks
// that pad them.
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

// String returns the lines of the reply, parted by LF.
func (r Reply) String() string { return string(bytes.Join(r.Lines, []byte("\n"))) }

// ReadReply reads one reply. It is [ReplyReader.Read] with the limits that a ReplyReader has unless told otherwise, and
// without its memory: behind an error the connection is of no use, as what follows may be the rest of the bad reply.
func ReadReply(r *bufio.Reader) (Reply, error) {
	reader := ReplyReader{r: r}
	return reader.Read()
}

// Errors of [ReplyReader.Read], besides those of the reader below it. Behind each of them the next Read goes on with
// what follows the bad reply.
var (
	ErrMalformed    = errors.New("not a reply")
	ErrLineTooLong  = errors.New("line of a reply is too long")
	ErrTooManyLines = errors.New("reply has too many lines")
)

const (
	defaultMaxLine  = 64 << 10
	defaultMaxLines = 10_000
)

// A ReplyReader reads the replies of a server, one after the other (RFC 959 section 4.2).
//
// A line may end in LF alone. A reply of several lines ends with a line that begins with its code and a blank, or has
// the code alone; the lines before may say anything. It is made by [NewReplyReader], and reads ahead: before a
// connection changes to TLS, use a bufio.Reader of your own, and make sure that nothing is left in its buffer.
type ReplyReader struct {
	MaxLine  int // octets of a line without its end; 65536 where it is 0
	MaxLines int // lines of a reply; 10000 where it is 0

	r      *bufio.Reader
	open   Code // the reply that is being read
	isOpen bool // whether its last line is still to come
}

// NewReplyReader returns a reader of the replies that r gives.
func NewReplyReader(r io.Reader) *ReplyReader { return &ReplyReader{r: bufio.NewReader(r)} }

// Read reads the next reply. The error is io.EOF where there is none, io.ErrUnexpectedEOF where the input ends in the
// midst of one, wraps [ErrMalformed], [ErrLineTooLong] or [ErrTooManyLines], or is that of the reader below, which is
// final; the reply then has the lines that were read of it.
func (r *ReplyReader) Read() (Reply, error) {
	for r.isOpen {
		if _, err := r.next(r.open); err != nil && !errors.Is(err, ErrLineTooLong) {
			return Reply{}, err
		}
	}
	line, err := r.line()
	code, sep := prefix(line)
	reply := Reply{code, [][]byte{line}}
	switch {
	case err != nil:
		r.open, r.isOpen = code, sep == '-' && errors.Is(err, ErrLineTooLong)
		return Reply{}, err
	case sep == 0:
		return reply, fmt.Errorf("%w: %.80q", ErrMalformed, line)
	}
	r.open, r.isOpen = code, sep == '-'
	limit := orDefault(r.MaxLines, defaultMaxLines)
	for r.isOpen {
		if len(reply.Lines) == limit {
			return reply, fmt.Errorf("%w: more than %d", ErrTooManyLines, limit)
		}
		line, err := r.next(code)
		if err != nil {
			return reply, err
		}
		reply.Lines = append(reply.Lines, line)
	}
	return reply, nil
}

// next reads a line behind the first of a reply, and knows whether it is the last.
func (r *ReplyReader) next(code Code) ([]byte, error) {
	line, err := r.line()
	if err == io.EOF {
		return nil, io.ErrUnexpectedEOF
	}
	if last, sep := prefix(line); sep == ' ' && last == code {
		r.isOpen = false
	}
	return line, err
}

// line reads a line of at most MaxLine octets and drops its end. Of a longer one it returns the start alone.
func (r *ReplyReader) line() ([]byte, error) {
	limit := orDefault(r.MaxLine, defaultMaxLine)
	var line []byte
	for {
		part, err := r.r.ReadSlice('\n')
		// Two octets more than the limit may be its end. What is kept beyond that tells that it is too long.
		line = append(line, part[:min(len(part), limit-len(line)+3)]...)
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err == io.EOF && len(line) > 0:
			return nil, io.ErrUnexpectedEOF
		case err != nil:
			return nil, err
		}
		line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
		if len(line) > limit {
			return line[:min(len(line), codeDigits+1)], fmt.Errorf("%w: more than %d octets", ErrLineTooLong, limit)
		}
		return line, nil
	}
}

// prefix returns the code that a line begins with and what follows it: '-', or a blank, which also stands for the end
// of the line; 0 where it does not begin like a line of a reply.
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

func orDefault(n, standard int) int {
	if n > 0 {
		return n
	}
	return standard
}
