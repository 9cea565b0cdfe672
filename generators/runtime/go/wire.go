package goruntime

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

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

// ReadReply reads one reply, as [ReplyReader.Read] does with the default limits. It remembers nothing between calls:
// after an error the connection is of no use, as what follows may be the rest of the bad reply.
func ReadReply(r *bufio.Reader) (Reply, error) {
	reader := ReplyReader{r: r}
	return reader.Read()
}

// Errors of [ReplyReader.Read], besides those of the underlying reader. After one of them the next Read skips the rest
// of the bad reply, and reads the reply that follows.
var (
	ErrMalformed    = errors.New("not a reply")
	ErrLineTooLong  = errors.New("line of a reply is too long")
	ErrTooManyLines = errors.New("reply has too many lines")
)

const (
	defaultMaxLine  = 64 << 10
	defaultMaxLines = 10_000
)

// A ReplyReader reads the replies of a server, one after the other (RFC 959 section 4.2). [NewReplyReader] makes one.
//
// A line may end in LF alone. A multi-line reply ends with a line that begins with its code and a space, or is the code
// alone; the lines before it may say anything.
//
// A ReplyReader reads ahead. If the connection may change to TLS, make it from a bufio.Reader of your own, and check
// before the change that nothing is left in its buffer.
type ReplyReader struct {
	MaxLine  int // octets of a line without its end; 0 means 65536
	MaxLines int // lines of a reply; 0 means 10000

	r      *bufio.Reader
	open   Code // the reply that is being read
	isOpen bool // whether its last line is still to come
}

// NewReplyReader returns a reader of the replies in r.
func NewReplyReader(r io.Reader) *ReplyReader { return &ReplyReader{r: bufio.NewReader(r)} }

// Read reads the next reply. The error is io.EOF if there is none, io.ErrUnexpectedEOF if the input ends inside one,
// wraps [ErrMalformed], [ErrLineTooLong] or [ErrTooManyLines], or is that of the underlying reader, after which nothing
// more can be read. With an error, the reply has the lines that were read before it.
func (r *ReplyReader) Read() (Reply, error) {
	if err := r.skip(); err != nil {
		return Reply{}, err
	}
	line, err := r.line(nil)
	code, sep := prefix(line)
	if err != nil {
		r.open, r.isOpen = code, sep == '-' && errors.Is(err, ErrLineTooLong)
		return Reply{}, err
	}
	switch sep {
	case ' ':
		return Reply{code, [][]byte{line}}, nil
	case 0:
		return Reply{code, [][]byte{line}}, fmt.Errorf("%w: %.80q", ErrMalformed, line)
	}
	r.open, r.isOpen = code, true
	return r.readRest(line)
}

// skip reads to the end of a reply that was given up.
func (r *ReplyReader) skip() error {
	var line []byte
	for r.isOpen {
		var err error
		if line, err = r.following(line[:0]); err != nil && !errors.Is(err, ErrLineTooLong) {
			return err
		}
	}
	return nil
}

// readRest reads the lines after the first of a reply.
func (r *ReplyReader) readRest(sent []byte) (Reply, error) {
	limit := orDefault(r.MaxLines, defaultMaxLines)
	for lines := 1; r.isOpen; lines++ {
		if lines == limit {
			return newReply(r.open, sent), fmt.Errorf("%w: more than %d", ErrTooManyLines, limit)
		}
		longer, err := r.following(append(sent, '\n'))
		if err != nil {
			return newReply(r.open, sent), err
		}
		sent = longer
	}
	return newReply(r.open, sent), nil
}

// newReply returns a reply of what was sent: its lines, separated by LF. All share that memory.
func newReply(code Code, sent []byte) Reply { return Reply{code, bytes.Split(sent, []byte("\n"))} }

// following appends a line after the first of a reply to what was sent before it, and notes whether it is the last.
func (r *ReplyReader) following(sent []byte) ([]byte, error) {
	before := len(sent)
	sent, err := r.line(sent)
	if err == io.EOF {
		return sent, io.ErrUnexpectedEOF
	}
	if last, sep := prefix(sent[before:]); sep == ' ' && last == r.open {
		r.isOpen = false
	}
	return sent, err
}

// line appends a line of at most MaxLine octets to what was sent before it, without its end. Of a longer one it appends
// only the start.
func (r *ReplyReader) line(sent []byte) ([]byte, error) {
	limit := orDefault(r.MaxLine, defaultMaxLine)
	before := len(sent)
	for {
		part, err := r.r.ReadSlice('\n')
		if sent == nil {
			sent = make([]byte, 0, len(part)+r.ahead(part))
		}
		// Two octets more than the limit may be its end, and a third tells that the line is too long. The limit may be
		// the largest int: nothing is added to it.
		sent = append(sent, part[:min(len(part)-3, limit-(len(sent)-before))+3]...)
		line := sent[before:]
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && len(line) > 0:
			return sent[:before], io.ErrUnexpectedEOF
		case err != nil:
			return sent[:before], err
		}
		line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
		if len(line) > limit {
			return sent[:before+min(len(line), codeDigits+1)], fmt.Errorf("%w: more than %d octets", ErrLineTooLong, limit)
		}
		return sent[:before+len(line)], nil
	}
}

// ahead returns how many octets of a multi-line reply follow its first line, as far as they are there already. With
// room for them all of its lines are one allocation: a FEAT of 14 lines takes .75 of the time.
func (r *ReplyReader) ahead(first []byte) int {
	code, sep := prefix(first)
	if sep != '-' {
		return 0
	}
	octets := 0
	buffered, _ := r.r.Peek(r.r.Buffered())
	for line := range bytes.Lines(buffered) {
		octets += len(line)
		if last, sep := prefix(line); sep == ' ' && last == code {
			break
		}
	}
	return octets
}

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

func orDefault(n, standard int) int {
	if n > 0 {
		return n
	}
	return standard
}
