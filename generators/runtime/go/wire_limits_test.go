package goruntime

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

// TestMaxLine refuses a longer line, and goes on after the reply that it belongs to.
func TestMaxLine(t *testing.T) {
	const none, tooLong = "0:", " ! line of a reply is too long: more than 8 octets"
	for sent, want := range map[string][]string{
		"220 abcd\r\n220 abcd\n":                                {"220:220 abcd", "220:220 abcd"},
		"220 abcde\r\n221 b\r\n":                                {none + tooLong, "221:221 b"},
		"220 abcde\n220 abcdef\n221 b\n":                        {none + tooLong, none + tooLong, "221:221 b"},
		"220 abcd\r\r\n221 b\n":                                 {none + tooLong, "221:221 b"},
		"220 " + strings.Repeat("\r", 40) + "\n221 b\r\n":       {none + tooLong, "221:221 b"},
		strings.Repeat("x", 99) + "\r\n221 b\r\n":               {none + tooLong, "221:221 b"},
		"220-abcde\r\nb\r\n220 c\r\n221 d\r\n":                  {none + tooLong, "221:221 d"},
		"220-a\r\nbbbbbbbbb\r\nc\r\n220 d\r\n221 e\r\n":         {"220:220-a" + tooLong, "221:221 e"},
		"220-a\r\nb\r\n220 ccccc\r\n221 d\r\n":                  {"220:220-a|b" + tooLong, "221:221 d"},
		"220-a\r\nbbbbbbbbb\r\nccccccccc\r\n220 ddddd\n221 e\n": {"220:220-a" + tooLong, "221:221 e"},
		"220-a\r\nbbbbbbbbb\r\nc\r\n":                           {"220:220-a" + tooLong, "0: ! unexpected EOF"},
		"220 abcde":                                             {"0: ! unexpected EOF"},
	} {
		checkReplies(t, sent, 8, 0, want...)
	}
	shorter := "0: ! line of a reply is too long: more than 2 octets"
	checkReplies(t, "220 a\r\n22\r\n", 2, 0, shorter, `0:22 ! not a reply: "22"`)
	checkReplies(t, "220-a\r\n220\r\n22\r\n", 2, 0, shorter, `0:22 ! not a reply: "22"`)
	checkReplies(t, "220 a\r\n221-b\n\n221 c\n", math.MaxInt, math.MaxInt, "220:220 a", "221:221-b||221 c")
}

// TestMaxLines refuses a reply of more lines with those that it may have, and goes on after it.
func TestMaxLines(t *testing.T) {
	const tooMany, end = " ! reply has too many lines: more than 2", "0: ! unexpected EOF"
	for sent, want := range map[string][]string{
		"220-a\r\n220 b\r\n":                {"220:220-a|220 b"},
		"220-a\r\nb\r\n220 c\r\n221 d\r\n":  {"220:220-a|b" + tooMany, "221:221 d"},
		"220-a\r\nb\r\nc\r\n221 d\r\n":      {"220:220-a|b" + tooMany, end},
		"220-a\r\nb\r\nc\r\n220 d\r\n221 e": {"220:220-a|b" + tooMany, end},
	} {
		checkReplies(t, sent, 0, 2, want...)
	}
	fewer := "220:220-b ! reply has too many lines: more than 1"
	checkReplies(t, "220 a\r\n220-b\r\n220 c\r\n221 d\r\n", 0, 1, "220:220 a", fewer, "221:221 d")
}

// FuzzReplies: how a stream arrives makes no difference, and no reply that is read passes a limit.
func FuzzReplies(f *testing.F) {
	for _, sent := range []string{
		"220 a\r\n", "220-a\r\n\nb\r\r\n220\r\n", "220-aaaaaaaa\n22\n220 b\n221 c", "x\r\n230----\n230 \n",
	} {
		for limit := range uint8(6) {
			f.Add(sent, 9-limit, limit)
		}
	}
	f.Fuzz(func(t *testing.T, sent string, maxLine, maxLines uint8) {
		reader := func(in io.Reader, buffer int) *ReplyReader {
			return &ReplyReader{MaxLine: int(maxLine), MaxLines: int(maxLines), r: bufio.NewReaderSize(in, buffer)}
		}
		got := replies(reader(strings.NewReader(sent), 4096))
		if slow := replies(reader(iotest.OneByteReader(strings.NewReader(sent)), 16)); !slices.Equal(got, slow) {
			t.Fatalf("%q is %q, and octet by octet %q", sent, got, slow)
		}
		r := reader(strings.NewReader(sent), 4096)
		for reply, err := r.Read(); err == nil; reply, err = r.Read() {
			if maxLines > 0 && len(reply.Lines) > int(maxLines) {
				t.Fatalf("%q has more than %d lines", reply.Lines, maxLines)
			}
			for _, line := range reply.Lines {
				if bytes.IndexByte(line, '\n') >= 0 || maxLine > 0 && len(line) > int(maxLine) {
					t.Fatalf("%q has LF, or more than %d octets", line, maxLine)
				}
			}
		}
	})
}

// TestDefaultLimits has 64 KiB for a line and 10,000 lines, where nothing else is said.
func TestDefaultLimits(t *testing.T) {
	longest, most := "220 "+strings.Repeat("x", 1<<16-4), "211-"+strings.Repeat("\r\nx", 9998)
	sent := longest + "\r\n" + longest + "x\r\n" + most + "\r\n211 a\r\n" + most + "\r\nx\r\n211 b\r\n221 c\r\n"
	in := bufio.NewReader(strings.NewReader(sent))
	if reply, err := ReadReply(in); err != nil || reply.String() != longest {
		t.Errorf("the longest line: %v", err)
	}
	_, err := ReadReply(in)
	if !errors.Is(err, ErrLineTooLong) || err.Error() != "line of a reply is too long: more than 65536 octets" {
		t.Errorf("a longer line: %v", err)
	}
	r := NewReplyReader(in)
	if reply, err := r.Read(); err != nil || len(reply.Lines) != 10_000 {
		t.Errorf("%d lines: %v", len(reply.Lines), err)
	}
	reply, err := r.Read()
	if !errors.Is(err, ErrTooManyLines) || err.Error() != "reply has too many lines: more than 10000" {
		t.Errorf("more lines: %v", err)
	}
	if len(reply.Lines) != 10_000 {
		t.Errorf("of more lines, %d are there", len(reply.Lines))
	}
	if reply, err := r.Read(); err != nil || reply.String() != "221 c" {
		t.Errorf("%q, %v", reply.String(), err)
	}
}

// TestEndless keeps little of a line that does not end.
func TestEndless(t *testing.T) {
	var before, after runtime.MemStats
	r := NewReplyReader(io.LimitReader(twos{}, 64<<20))
	runtime.ReadMemStats(&before)
	_, err := r.Read()
	runtime.ReadMemStats(&after)
	if got := after.TotalAlloc - before.TotalAlloc; got > 1<<20 || err == nil {
		t.Errorf("%d octets for a line of 64 MiB: %v", got, err)
	}
}

// twos gives the digit 2 without end.
type twos struct{}

func (twos) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '2'
	}
	return len(p), nil
}

// TestReadReplyAllocations: a reply costs its octets and the list of its lines, however many lines there are.
func TestReadReplyAllocations(t *testing.T) {
	const n = 100
	for _, sent := range []string{
		"226 Closing data connection.\r\n", "211-Features:\r\n UTF8\r\n MLST type*;size*;\r\n EPSV\r\n211 End\r\n",
	} {
		in := bufio.NewReaderSize(strings.NewReader(strings.Repeat(sent, n+1)), (n+1)*len(sent))
		if got := testing.AllocsPerRun(n, func() {
			if _, err := ReadReply(in); err != nil {
				t.Fatal(err)
			}
		}); got > 2 {
			t.Errorf("ReadReply allocates %v times for %.20q", got, sent)
		}
	}
}
