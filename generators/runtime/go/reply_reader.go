package goruntime

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// ReadReply reads one reply, as [ReplyReader.Read] does with the default limits. It remembers nothing between calls:
// after an error the connection is of no use, as what follows may be the rest of the bad reply.
func ReadReply(r *bufio.Reader) (Reply, error) {
	reader := ReplyReader{r: r}
	return reader.Read()
}

// Errors of [ReplyReader.Read], besides those of the underlying reader. After one of them the next Read skips the rest
// of the bad reply, and reads the reply that follows.
var (
	ErrMalformed     = errors.New("not a reply")
	ErrLineTooLong   = errors.New("line of a reply is too long")
	ErrTooManyLines  = errors.New("reply has too many lines")
	ErrReplyTooLarge = errors.New("reply is too large")
)

const (
	defaultMaxLine  = 64 << 10
	defaultMaxLines = 10_000
	defaultMaxReply = 64 << 10
)

// ReplyLimits bound what a [ReplyReader] takes from a server. A limit that is not above 0 is the default one.
type ReplyLimits struct {
	MaxLine  int // octets of a line without its end; 65536 by default
	MaxLines int // lines of a reply; 10000 by default
	MaxReply int // octets of all lines of a reply without their ends; 65536 by default
}

// A ReplyReader reads the replies of a server, one after the other (RFC 959 section 4.2). [NewReplyReader] makes one;
// the zero ReplyReader has nothing to read.
//
// A line may end in LF alone or in CR CR LF. A multi-line reply ends with a line that begins with its code and a space,
// or is the code alone; the lines before it may say anything. Empty lines between replies are passed over.
//
// A ReplyReader reads ahead. Before the connection changes to TLS, [ReplyReader.Buffered] must be 0.
type ReplyReader struct {
	r       *bufio.Reader
	limits  ReplyLimits
	open    Code // the reply that is being read
	isOpen  bool // whether its last line is still to come
	midLine bool // whether the rest of a line that is too long is still to come
}

// NewReplyReader returns a reader of the replies in r, with the default limits.
func NewReplyReader(r io.Reader) *ReplyReader { return &ReplyReader{r: bufio.NewReader(r)} }

// SetLimits sets the limits of the replies that are read next.
func (r *ReplyReader) SetLimits(limits ReplyLimits) { r.limits = limits }

// Buffered returns how many octets were received that Read has not read yet. When every command has its reply, they are
// a reply that comes late or that nobody asked for. After the reply to AUTH or STARTTLS they were sent in plain text,
// and may be an attacker's: give the connection up, and never read them as if they came through TLS.
func (r *ReplyReader) Buffered() int {
	if r.r == nil {
		return 0
	}
	return r.r.Buffered()
}

// Read reads the next reply. The error is io.EOF if there is none, io.ErrUnexpectedEOF if the input ends inside one,
// wraps [ErrMalformed], [ErrLineTooLong], [ErrTooManyLines] or [ErrReplyTooLarge], or is that of the underlying reader,
// after which nothing more can be read. With an error, the reply has the lines that were read before it.
func (r *ReplyReader) Read() (Reply, error) {
	if r.r == nil {
		return Reply{}, io.EOF
	}
	if err := r.skip(); err != nil {
		return Reply{}, err
	}
	room := orDefault(r.limits.MaxReply, defaultMaxReply)
	line, fits, err := r.line(nil, room)
	for err == nil && len(line) == 0 {
		line, fits, err = r.line(line, room)
	}
	if err != nil {
		return Reply{}, err
	}
	code, sep := prefix(line)
	r.open, r.isOpen = code, sep == '-'
	switch {
	case !fits:
		return Reply{}, r.tooLong(room)
	case sep == 0:
		return Reply{code, [][]byte{line}}, fmt.Errorf("%w: %.80q", ErrMalformed, line)
	case sep == ' ':
		return Reply{code, [][]byte{line}}, nil
	}
	return r.readRest(line)
}

// skip reads to the end of a reply that was given up.
func (r *ReplyReader) skip() error {
	var line []byte
	for r.isOpen {
		var err error
		if line, _, err = r.following(line[:0], 0); err != nil {
			return err
		}
	}
	return nil
}

// readRest reads the lines after the first of a reply.
func (r *ReplyReader) readRest(sent []byte) (Reply, error) {
	limit := orDefault(r.limits.MaxLines, defaultMaxLines)
	room := orDefault(r.limits.MaxReply, defaultMaxReply) - len(sent)
	for lines := 1; r.isOpen; lines++ {
		if lines == limit {
			return newReply(r.open, sent), fmt.Errorf("%w: more than %d", ErrTooManyLines, limit)
		}
		longer, fits, err := r.following(append(sent, '\n'), room)
		if err == nil && !fits {
			err = r.tooLong(room)
		}
		if err != nil {
			return newReply(r.open, sent), err
		}
		room -= len(longer) - len(sent) - 1
		sent = longer
	}
	return newReply(r.open, sent), nil
}

// newReply returns a reply of what was sent: its lines, separated by LF. All share that memory.
func newReply(code Code, sent []byte) Reply { return Reply{code, bytes.Split(sent, []byte("\n"))} }

// following appends a line after the first of a reply to what was sent before it, and notes whether it is the last.
func (r *ReplyReader) following(sent []byte, room int) (_ []byte, fits bool, err error) {
	before := len(sent)
	sent, fits, err = r.line(sent, room)
	if err == io.EOF {
		return sent, fits, io.ErrUnexpectedEOF
	}
	if last, sep := prefix(sent[before:]); sep == ' ' && last == r.open {
		r.isOpen = false
	}
	return sent, fits, err
}

// tooLong returns the error of a line that did not fit into MaxLine, or into the room that was left in its reply.
func (r *ReplyReader) tooLong(room int) error {
	if limit := orDefault(r.limits.MaxLine, defaultMaxLine); limit <= room {
		return fmt.Errorf("%w: more than %d octets", ErrLineTooLong, limit)
	}
	return fmt.Errorf("%w: more than %d octets", ErrReplyTooLarge, orDefault(r.limits.MaxReply, defaultMaxReply))
}

func orDefault(n, standard int) int {
	if n > 0 {
		return n
	}
	return standard
}
