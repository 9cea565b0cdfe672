package goruntime

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// lines gives a reply in short: its code, and its lines separated by "|".
func lines(r Reply) string {
	return fmt.Sprint(uint16(r.Code), ":", strings.ReplaceAll(r.String(), "\n", "|"))
}

// replies reads until the input ends, and gives each reply in short; of a bad one what was read of it, and the error.
func replies(r *ReplyReader) (got []string) {
	for {
		reply, err := r.Read()
		switch {
		case err == io.EOF:
			return got
		case err != nil:
			got = append(got, fmt.Sprint(lines(reply), " ! ", err))
		default:
			got = append(got, lines(reply))
		}
		badReply := errors.Is(err, ErrMalformed) || errors.Is(err, ErrLineTooLong) || errors.Is(err, ErrTooManyLines) ||
			errors.Is(err, ErrReplyTooLarge)
		if err != nil && !badReply {
			return got
		}
	}
}

// checkReplies cuts a stream into replies, however it arrives, and however small the buffer is.
func checkReplies(t *testing.T, sent string, limits ReplyLimits, want ...string) {
	t.Helper()
	for _, size := range []int{16, 4096} {
		for chunks, in := range map[string]io.Reader{
			"whole": strings.NewReader(sent), "by one": iotest.OneByteReader(strings.NewReader(sent)),
			"by halves": iotest.HalfReader(strings.NewReader(sent)),
			"with EOF":  iotest.DataErrReader(strings.NewReader(sent)),
		} {
			r := &ReplyReader{limits: limits, r: bufio.NewReaderSize(in, size)}
			if got := replies(r); strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Errorf("%.80q %s, buffer of %d:\n   got %.200q\nwanted %.200q", sent, chunks, size, got, want)
			}
		}
	}
}

// TestFraming cuts streams at the bounds of replies (RFC 959 section 4.2; the first is its example).
func TestFraming(t *testing.T) {
	for sent, want := range map[string][]string{
		"123-First line\r\nSecond line\r\n  234 A line beginning with numbers\r\n123 The last line\r\n": {
			"123:123-First line|Second line|  234 A line beginning with numbers|123 The last line"},
		"":                             nil,
		"220 Ready.\r\n":               {"220:220 Ready."},
		"150 a\r\n226 b\r\n":           {"150:150 a", "226:226 b"}, // RFC 1123 section 4.1.2.10
		"220 a\n221 b\n":               {"220:220 a", "221:221 b"},
		"250\r\n250 \r\n250-\r\n250\n": {"250:250", "250:250 ", "250:250-|250"},
		"230-a\r\n220 b\r\n230 c\r\n":  {"230:230-a|220 b|230 c"},
		"230-a\r\n220-b\r\n230-c\r\n230 d\r\n220 e\r\n": {"230:230-a|220-b|230-c|230 d", "220:220 e"}, // never nested
		"230----\r\n230----\r\n230 -\r\n":               {"230:230----|230----|230 -"},
		"211-a\r\n\r\n 211 b\r\n\t211 c\r\n2111\r\n21\r\n211\tx\r\n211x\r\n211 d\r\n": {
			"211:211-a|| 211 b|\t211 c|2111|21|211\tx|211x|211 d"},
		"220 a\rb\r\r\n221 \x00\xff\r\n": {"220:220 a\rb", "221:221 \x00\xff"},
		"220 a\r\r\r\n221\r\r\n":         {"220:220 a\r", "221:221"},
		"211-a\r\r\n\r\r\n211\r\r\n":     {"211:211-a||211"},
		"000 a\r\n999-b\r\n999 c\r\n":    {"0:000 a", "999:999-b|999 c"}, // any digits: a peer may send anything
	} {
		checkReplies(t, sent, ReplyLimits{}, want...)
	}
}

// TestMalformed names a line that is not one of a reply, and goes on with the next.
func TestMalformed(t *testing.T) {
	for _, line := range []string{
		" ", "2", "22", "22 x", "2200 x", "220x", "220\tx", "220:x", " 220 x", "a20 x", "2a0 x", "22a x",
		"/20 x", ":20 x",
		"2/0 x", "22: x", "-20 x", "\xff\xfb\x01220 x",
	} {
		malformed := fmt.Sprintf("0:%s ! not a reply: %q", line, line)
		checkReplies(t, "220 a\r\n"+line+"\r\n221-b\r\n221 c\r\n", ReplyLimits{}, "220:220 a", malformed, "221:221-b|221 c")
	}
	long := strings.Repeat("x", 100)
	checkReplies(t, long+"\r\n", ReplyLimits{}, "0:"+long+` ! not a reply: "`+long[:80]+`"`)
}

// TestEmptyLines passes over the empty lines between replies, and no others.
func TestEmptyLines(t *testing.T) {
	checkReplies(t, "\r\n\n\r\r\n220 a\r\n\r\n221-b\r\n\r\n221 c\r\n\n", ReplyLimits{}, "220:220 a", "221:221-b||221 c")
	checkReplies(t, "\n \n\r", ReplyLimits{}, `0:  ! not a reply: " "`, "0: ! unexpected EOF")
}

// TestZeroReader: the zero ReplyReader has nothing to read.
func TestZeroReader(t *testing.T) {
	var r ReplyReader
	r.SetLimits(ReplyLimits{MaxLine: 100})
	if reply, err := r.Read(); reply.Lines != nil || err != io.EOF || r.Buffered() != 0 {
		t.Errorf("%v, %v, %d octets", lines(reply), err, r.Buffered())
	}
}

// TestBuffered counts what was sent ahead.
func TestBuffered(t *testing.T) {
	r := NewReplyReader(strings.NewReader("234 Go on.\r\n220 x"))
	if n := r.Buffered(); n != 0 {
		t.Errorf("%d octets before the first reply", n)
	}
	if _, err := r.Read(); err != nil || r.Buffered() != len("220 x") {
		t.Errorf("%d octets, %v", r.Buffered(), err)
	}
}

// TestUnexpectedEnd tells an end inside a reply from an end after one. A line without its end may lack more than that.
func TestUnexpectedEnd(t *testing.T) {
	for sent, want := range map[string][]string{
		"2":                 {"0: ! unexpected EOF"},
		"220 a":             {"0: ! unexpected EOF"},
		"220 a\r\n221 b\r":  {"220:220 a", "0: ! unexpected EOF"},
		"220-a\r\n":         {"220:220-a ! unexpected EOF"},
		"220-a\r\nb\r\n":    {"220:220-a|b ! unexpected EOF"},
		"220-a\r\nb":        {"220:220-a ! unexpected EOF"},
		"220-a\r\nb\r\n220": {"220:220-a|b ! unexpected EOF"},
	} {
		checkReplies(t, sent, ReplyLimits{}, want...)
	}
}

// TestBroken passes the error of the reader below on, with the lines before it.
func TestBroken(t *testing.T) {
	broken := errors.New("connection reset")
	for sent, want := range map[string]string{
		"": "0: ! connection reset", "220 a": "0: ! connection reset",
		"220-a\r\nb\r\n22": "220:220-a|b ! connection reset",
	} {
		r := NewReplyReader(io.MultiReader(strings.NewReader(sent), iotest.ErrReader(broken)))
		if got := replies(r); len(got) != 1 || got[0] != want {
			t.Errorf("%q: %q, wanted %q", sent, got, want)
		}
		if reply, err := r.Read(); err != broken || reply.Lines != nil {
			t.Errorf("%q: then %v, %v", sent, lines(reply), err)
		}
	}
}

// TestReplyText takes the code from the lines that have it, and nothing else: a pathname may begin or end with spaces
// (RFC 3659 section 2.2).
func TestReplyText(t *testing.T) {
	for sent, want := range map[string]string{
		"220 Ready.":                "Ready.",
		"220":                       "",
		"220 ":                      "",
		"220  a ":                   " a ",
		"220-a|220 b":               "a\nb",
		"220 a|220 b|220 c":         "a\n220 b\nc", // made by hand
		"220-a|220-b|220-220-c|220": "a\nb\n220-c\n",
		"220-a|b||220|221 c|221-d| 220 e|\t|220 f": "a\nb\n\n220\n221 c\n221-d\n 220 e\n\t\nf",
		"220-a|221 b": "a\n221 b",
		"x220":        "x220",
		"":            "",
	} {
		reply := Reply{Code: 220}
		for line := range strings.SplitSeq(sent, "|") {
			reply.Lines = append(reply.Lines, []byte(line))
		}
		if got := string(reply.Text()); got != want {
			t.Errorf("%q has the text %q, wanted %q", sent, got, want)
		}
		if got := reply.String(); got != strings.ReplaceAll(sent, "|", "\n") {
			t.Errorf("%q is %q", sent, got)
		}
		if strings.Contains(sent, "|") && string(reply.Lines[1]) != strings.Split(sent, "|")[1] {
			t.Errorf("%q: the lines are changed to %q", sent, reply.Lines)
		}
	}
	malformed := Reply{0, [][]byte{[]byte("220x Ready.")}} // as Read gives it with its error
	if got := string(malformed.Text()); got != "220x Ready." {
		t.Errorf("a malformed reply has the text %q", got)
	}
	if got := (Reply{}).Text(); got != nil {
		t.Errorf("no lines have the text %q", got)
	}
}

// TestReadReply reads one reply of a bufio.Reader, and nothing after it.
func TestReadReply(t *testing.T) {
	in := bufio.NewReader(strings.NewReader("220-a\r\n220 b\r\nrest"))
	if reply, err := ReadReply(in); lines(reply) != "220:220-a|220 b" || err != nil {
		t.Errorf("%s, %v", lines(reply), err)
	}
	if rest, err := io.ReadAll(in); string(rest) != "rest" || err != nil {
		t.Errorf("%q is left, %v", rest, err)
	}
	in = bufio.NewReader(strings.NewReader("220-a\r\n"))
	if reply, err := ReadReply(in); lines(reply) != "220:220-a" || err != io.ErrUnexpectedEOF {
		t.Errorf("%s, %v", lines(reply), err)
	}
}
