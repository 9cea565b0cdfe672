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
		"220 abcd\r\r\n221 b\n":                                 {"220:220 abcd", "221:221 b"},
		"220 abcd\r\r\r\n221 b\n":                               {none + tooLong, "221:221 b"},
		"220 abc\r\r\rd\n221 b\n":                               {none + tooLong, "221:221 b"},
		"220 " + strings.Repeat("\r", 40) + "\n221 b\r\n":       {none + tooLong, "221:221 b"},
		strings.Repeat("x", 99) + "\r\n221 b\r\n":               {none + tooLong, "221:221 b"},
		"220-abcde\r\nb\r\n220 c\r\n221 d\r\n":                  {none + tooLong, "221:221 d"},
		"220-a\r\nbbbbbbbbb\r\nc\r\n220 d\r\n221 e\r\n":         {"220:220-a" + tooLong, "221:221 e"},
		"220-a\r\nb\r\n220 ccccc\r\n221 d\r\n":                  {"220:220-a|b" + tooLong, "221:221 d"},
		"220-a\r\nbbbbbbbbb\r\nccccccccc\r\n220 ddddd\n221 e\n": {"220:220-a" + tooLong, "221:221 e"},
		"220-a\r\nbbbbbbbbb\r\nc\r\n":                           {"220:220-a" + tooLong, "0: ! unexpected EOF"},
		"220-a\r\nbbbbbbbbb\r\n220\r\r\n221 e\r\n":              {"220:220-a" + tooLong, "221:221 e"},
		"220 abcd\r\r":                                          {"0: ! unexpected EOF"},
		"220 abcd\rd":                                           {none + tooLong, "0: ! unexpected EOF"},
		"220-abcde":                                             {none + tooLong, "0: ! unexpected EOF"},
	} {
		checkReplies(t, sent, ReplyLimits{MaxLine: 8}, want...)
	}
	shorter := "0: ! line of a reply is too long: more than 2 octets"
	checkReplies(t, "220 a\r\n22\r\n", ReplyLimits{MaxLine: 2}, shorter, `0:22 ! not a reply: "22"`)
	checkReplies(t, "220-a\r\n220\r\n22\r\n", ReplyLimits{MaxLine: 2}, shorter, `0:22 ! not a reply: "22"`)
	checkReplies(t, "220 a\r\n220\r", ReplyLimits{MaxLine: 2}, shorter, "0: ! unexpected EOF")
	checkReplies(t, "220-a\r\n220\rx\r\n220\r\r\n221\n", ReplyLimits{MaxLine: 2}, shorter, shorter)
	checkReplies(t, "220 a\r\n221-b\n\n221 c\n", ReplyLimits{math.MaxInt, math.MaxInt, math.MaxInt}, "220:220 a", "221:221-b||221 c")
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
		checkReplies(t, sent, ReplyLimits{MaxLines: 2}, want...)
	}
	fewer := "220:220-b ! reply has too many lines: more than 1"
	checkReplies(t, "220 a\r\n220-b\r\n220 c\r\n221 d\r\n", ReplyLimits{MaxLines: 1}, "220:220 a", fewer, "221:221 d")
}

// TestMaxReply refuses a reply of more octets with the lines that fit, and goes on after it.
func TestMaxReply(t *testing.T) {
	const tooLarge, end = " ! reply is too large: more than 12 octets", "0: ! unexpected EOF"
	for sent, want := range map[string][]string{
		"220 56789012\r\n220 567890123\n221 a\n":       {"220:220 56789012", "0:" + tooLarge, "221:221 a"},
		"220-a\r\nb\r\n220 bc\r\n221 d\r\n":            {"220:220-a|b|220 bc", "221:221 d"},
		"220-a\r\nb\r\n220 bcd\r\n221 d\r\n":           {"220:220-a|b" + tooLarge, "221:221 d"},
		"220-a\r\nb234567\r\n220\r\n221 d\r\n":         {"220:220-a|b234567" + tooLarge, "221:221 d"},
		"220-a\r\nb2345678\r\nc\r\n220\n221 d\r\n":     {"220:220-a" + tooLarge, "221:221 d"},
		"220-a\r\nb2345678":                            {"220:220-a" + tooLarge, end},
		"220-a\r\nb234567\r\n\r\n\r\n\n220\n221 d\r\n": {"220:220-a|b234567|||" + tooLarge, "221:221 d"},
	} {
		checkReplies(t, sent, ReplyLimits{MaxReply: 12}, want...)
	}
	limits := ReplyLimits{MaxLine: 8, MaxReply: 12}
	checkReplies(t, "220-a\r\nb23456789\r\n220\n", limits, "220:220-a"+tooLarge)
	checkReplies(t, "220-b2345\r\n220\n", limits, "0: ! line of a reply is too long: more than 8 octets")
}

// TestStalled: a line is too long as soon as its first octet beyond the limit is there.
func TestStalled(t *testing.T) {
	for sent, want := range map[string]error{
		"220 56789": ErrLineTooLong, "220-\n\n234567890": ErrLineTooLong, "220-\n234567\n89012": ErrReplyTooLarge,
	} {
		in, out := io.Pipe()
		r := NewReplyReader(in)
		r.SetLimits(ReplyLimits{MaxLine: 8, MaxReply: 14})
		go io.WriteString(out, sent)
		if _, err := r.Read(); !errors.Is(err, want) {
			t.Errorf("%q, and nothing after it: %v, wanted %v", sent, err, want)
		}
		go io.WriteString(out, " x\r\n220 b\r\n221 c\r\n")
		for reply, err := r.Read(); reply.Code != 221; reply, err = r.Read() {
			if err != nil {
				t.Fatalf("%q: the reply after it: %v", sent, err)
			}
		}
	}
}

// FuzzReplies: how a stream arrives makes no difference, and no reply that is read passes a limit.
func FuzzReplies(f *testing.F) {
	for _, sent := range []string{
		"220 a\r\n", "220-a\r\n\nb\r\r\n220\r\n", "220-aaaaaaaa\n22\n220 b\n221 c", "x\r\n230----\n230 \n",
	} {
		for limit := range uint8(6) {
			f.Add(sent, 9-limit, limit, 3*limit)
		}
	}
	f.Fuzz(func(t *testing.T, sent string, maxLine, maxLines, maxReply uint8) {
		reader := func(in io.Reader, buffer int) *ReplyReader {
			limits := ReplyLimits{int(maxLine), int(maxLines), int(maxReply)}
			return &ReplyReader{limits: limits, r: bufio.NewReaderSize(in, buffer)}
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
			octets := 0
			for _, line := range reply.Lines {
				octets += len(line)
				if bytes.IndexByte(line, '\n') >= 0 || maxLine > 0 && len(line) > int(maxLine) {
					t.Fatalf("%q has LF, or more than %d octets", line, maxLine)
				}
			}
			if maxReply > 0 && octets > int(maxReply) {
				t.Fatalf("%q has more than %d octets", reply.Lines, maxReply)
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

// TestEndless keeps little of a line that does not end, of a reply that does not, and of a flood of empty lines.
func TestEndless(t *testing.T) {
	for sent, want := range map[string]error{"2": ErrLineTooLong, "220-23456789\n": ErrReplyTooLarge, "\n": io.EOF} {
		var before, after runtime.MemStats
		r := NewReplyReader(io.LimitReader(&endless{sent: strings.Repeat(sent, 100)}, 64<<20))
		runtime.ReadMemStats(&before)
		_, err := r.Read()
		if !errors.Is(err, want) {
			t.Errorf("%q without end: %v, wanted %v", sent, err, want)
		}
		for err != io.EOF && err != io.ErrUnexpectedEOF {
			_, err = r.Read()
		}
		runtime.ReadMemStats(&after)
		if got := after.TotalAlloc - before.TotalAlloc; got > 1<<20 {
			t.Errorf("%d octets for 64 MiB of %q", got, sent)
		}
	}
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
