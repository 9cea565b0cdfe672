package goruntime

import (
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"testing"
)

const transient, permanent Class = "transient-negative-completion", "permanent-negative-completion"

func replyError(code Code, lines ...string) *Error {
	reply := Reply{Code: code}
	for _, line := range lines {
		reply.Lines = append(reply.Lines, []byte(line))
	}
	return &Error{reply}
}

// TestError writes the code with its three digits, and the text as Reply.Text gives it.
func TestError(t *testing.T) {
	for want, err := range map[string]error{
		"550 No such file.":                  replyError(550, "550 No such file."),
		"550 No\nsuch\n file\nhere.":         replyError(550, "550-No", "550-such", " file", "550 here."),
		"007 x":                              replyError(7, "007 x"),
		"421 ":                               replyError(421, "421"),
		"450":                                Code(450),
		"permanent-negative-completion":      permanent,
		"get: 450 Busy.":                     fmt.Errorf("get: %w", replyError(450, "450 Busy.")),
		"get: transient-negative-completion": fmt.Errorf("get: %w", transient),
	} {
		if got := err.Error(); got != want {
			t.Errorf("%q, wanted %q", got, want)
		}
	}
}

// TestErrorIs finds the code and the class of a reply with errors.Is, below what wraps it.
func TestErrorIs(t *testing.T) {
	for _, err := range []error{replyError(550, "550 No."), Code(550)} {
		for _, err := range []error{err, fmt.Errorf("get: %w", err), errors.Join(io.EOF, err)} {
			for target, want := range map[error]bool{
				Code(550): true, Code(551): false, Code(450): false, Code(0): false, Code(5): false,
				permanent: true, transient: false, Class("550"): false, Class(""): false,
				io.ErrUnexpectedEOF: false, &textproto.Error{Code: 550}: false,
			} {
				if got := errors.Is(err, target); got != want {
					t.Errorf("errors.Is(%v, %#v) is %t", err, target, got)
				}
			}
		}
	}
	for _, err := range []error{replyError(950, "950 x"), Code(950)} {
		if errors.Is(err, Class("")) || !errors.Is(err, Code(950)) {
			t.Errorf("%v has no class, and is 950", err)
		}
	}
	if err := error(permanent); !errors.Is(err, permanent) || errors.Is(err, transient) || errors.Is(err, Code(550)) {
		t.Errorf("%v is itself alone", err)
	}
}

// TestErrorAs gives the reply back.
func TestErrorAs(t *testing.T) {
	var reply *Error
	err := fmt.Errorf("get: %w", replyError(450, "450 Busy."))
	if !errors.As(err, &reply) || reply.Code != 450 || string(reply.Text()) != "Busy." {
		t.Errorf("%v is %v", err, reply)
	}
}

// TestCodeOf finds the code in errors of this package and of net/textproto, whose codes are of any size.
func TestCodeOf(t *testing.T) {
	for _, c := range []struct {
		err  error
		want Code
		ok   bool
	}{
		{replyError(550), 550, true},
		{fmt.Errorf("a: %w", errors.Join(io.EOF, replyError(421))), 421, true},
		{Code(530), 530, true},
		{Code(0), 0, true},
		{fmt.Errorf("a: %w", Code(530)), 530, true},
		{fmt.Errorf("%w, then %w", replyError(426), Code(226)), 426, true},
		{fmt.Errorf("%w, then %w", &textproto.Error{Code: 226}, replyError(426)), 426, true},
		{&textproto.Error{Code: 450, Msg: "busy"}, 450, true},
		{fmt.Errorf("a: %w", &textproto.Error{Code: 450}), 450, true},
		{&textproto.Error{Code: 0xffff}, 0xffff, true},
		{&textproto.Error{Code: 0x10000 + 450}, 0, false},
		{&textproto.Error{Code: -1}, 0, false},
		{textproto.ProtocolError("550"), 0, false},
		{(*Error)(nil), 0, false},
		{(*textproto.Error)(nil), 0, false},
		{permanent, 0, false},
		{io.EOF, 0, false},
		{nil, 0, false},
	} {
		if got, ok := CodeOf(c.err); got != c.want || ok != c.ok {
			t.Errorf("CodeOf(%#v) is %d, %t, wanted %d, %t", c.err, got, ok, c.want, c.ok)
		}
	}
}
