package goruntime_test

import (
	"bufio"
	"bytes"
	"encoding"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/out/go/ftpreply"
)

// TestAllocations: reading a text costs nothing beyond its values.
func TestAllocations(t *testing.T) {
	for text, value := range map[string]interface {
		encoding.TextUnmarshaler
		encoding.TextAppender
	}{
		"Entering Passive Mode (192,168,1,2,19,137).":    new(ftpreply.EnteringPassiveModeText),
		"Entering Extended Passive Mode (|||6446|)":      new(ftpreply.EnteringExtendedPassiveModeText),
		"18446744073709551615":                           new(ftpreply.FileStatusSizeText),
		"19980615100045.014":                             new(ftpreply.FileStatusModificationTimeText),
		"Opening data connection for a (1) (147 bytes).": new(ftpreply.AboutToOpenDataConnectionSizeText),
		"Restarting at 5. Send STORE or RETRIEVE":        new(ftpreply.FileActionPendingRestartText),
	} {
		from := []byte(text)
		if got := testing.AllocsPerRun(100, func() {
			if err := value.UnmarshalText(from); err != nil {
				t.Fatal(err)
			}
		}); got != 0 {
			t.Errorf("reading %q allocates %v times", text, got)
		}
		b := make([]byte, 0, 100)
		if got := testing.AllocsPerRun(100, func() {
			if _, err := value.AppendText(b); err != nil {
				t.Fatal(err)
			}
		}); got != 0 {
			t.Errorf("writing %q allocates %v times", text, got)
		}
	}
}

// TestReadReplyAllocations: a reply of one line costs its line and the list of lines.
func TestReadReplyAllocations(t *testing.T) {
	const n = 100
	in := bytes.NewReader([]byte(strings.Repeat("226 Closing data connection.\r\n", n+1)))
	r := bufio.NewReader(in)
	if got := testing.AllocsPerRun(n, func() {
		if _, err := ftpreply.ReadReply(r); err != nil {
			t.Fatal(err)
		}
	}); got > 3 {
		t.Errorf("ReadReply allocates %v times for one line", got)
	}
}

// TestLeavesAlone: what fails leaves everything as it was.
func TestLeavesAlone(t *testing.T) {
	text := ftpreply.EnteringExtendedPassiveModeText{Delimiter: '!', Port: 21}
	before := text
	if err := text.UnmarshalText([]byte("(|||0|)")); err == nil || text != before {
		t.Errorf("%v, %v", text, err)
	}
	b := append(make([]byte, 0, 1000), "229 "...)
	got, err := ftpreply.EnteringExtendedPassiveModeText{Port: 0}.AppendText(b)
	var value *ftpreply.ValueError
	if string(got) != "229 " || !errors.As(err, &value) || value.Field != "Port" {
		t.Errorf("%q, %v", got, err)
	}
	if s := (ftpreply.DataConnectionAlreadyOpenUniqueNameText{Path: "a\r\n226 b"}).String(); s != "" {
		t.Errorf("written as %q", s)
	}
	got, err = ftpreply.EnteringExtendedPassiveModeText{Port: 21}.AppendText(b)
	if err != nil || string(got) != "229 Entering Extended Passive Mode (|||21|)" {
		t.Errorf("%q, %v", got, err)
	}
}

// TestErrors: a reply is an error that errors.Is and errors.As know by its code and its class.
func TestErrors(t *testing.T) {
	reply, err := ftpreply.ReadReply(bufio.NewReader(strings.NewReader("550-No\r\n550-such\r\n file\r\n550 here.\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	err = fmt.Errorf("get: %w", &ftpreply.Error{Reply: reply})
	if got, want := err.Error(), "get: 550 No\nsuch\n file\nhere."; got != want {
		t.Errorf("%q, wanted %q", got, want)
	}
	for target, want := range map[error]bool{
		ftpreply.FileUnavailable: true, ftpreply.ClassPermanentNegativeCompletion: true, ftpreply.FileBusy: false,
		ftpreply.ClassTransientNegativeCompletion: false, ftpreply.Code(0): false, ftpreply.Class(""): false, io.EOF: false,
	} {
		if errors.Is(err, target) != want {
			t.Errorf("errors.Is(%v, %v) is %v", err, target, !want)
		}
	}
	unknown := &ftpreply.Error{Reply: ftpreply.Reply{Code: 959}}
	if errors.Is(unknown, ftpreply.Class("")) || !errors.Is(unknown, ftpreply.Code(959)) {
		t.Error("959 has no class, and is 959")
	}
}

// TestCodeOf finds the code in errors of this package and of net/textproto.
func TestCodeOf(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want ftpreply.Code
		ok   bool
	}{
		{&ftpreply.Error{Reply: ftpreply.Reply{Code: 550}}, 550, true},
		{fmt.Errorf("a: %w", errors.Join(io.EOF, &ftpreply.Error{Reply: ftpreply.Reply{Code: 421}})), 421, true},
		{ftpreply.NotLoggedIn, 530, true},
		{&textproto.Error{Code: 450, Msg: "busy"}, 450, true},
		{fmt.Errorf("a: %w", &textproto.Error{Code: 450}), 450, true},
		{&textproto.Error{Code: -1}, 0, false},
		{&textproto.Error{Code: 65536 + 450}, 0, false},
		{textproto.ProtocolError("x"), 0, false},
		{ftpreply.ClassPermanentNegativeCompletion, 0, false},
		{io.EOF, 0, false},
		{nil, 0, false},
	} {
		if got, ok := ftpreply.CodeOf(tt.err); got != tt.want || ok != tt.ok {
			t.Errorf("CodeOf(%v) is %d, %v, wanted %d, %v", tt.err, got, ok, tt.want, tt.ok)
		}
	}
}

// TestEndless: what is kept of a line without end is bounded.
func TestEndless(t *testing.T) {
	in := &endless{left: 64 << 20}
	r := ftpreply.NewReplyReader(in)
	if got := testing.AllocsPerRun(1, func() {}); got != 0 {
		t.Fatal(got)
	}
	result := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			in.left = 64 << 20
			if _, err := r.Read(); !errors.Is(err, io.ErrUnexpectedEOF) {
				b.Fatal(err)
			}
		}
	})
	if got := result.AllocedBytesPerOp(); got > 1<<20 {
		t.Errorf("%d octets for a line of 64 MiB", got)
	}
}

// endless gives so many digits.
type endless struct{ left int }

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.left)
	for i := range p[:n] {
		p[i] = '2'
	}
	e.left -= n
	return n, nil
}
