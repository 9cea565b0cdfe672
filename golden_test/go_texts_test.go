package golden_test

import (
	"encoding"
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/replycodes/replycodes/out/go/ftpreply"
)

// The runtime of the Go package has tests of its own. What stands here is about the code that is generated around it.

// TestGoAllocations: reading a text and writing it cost nothing beyond the values, though each try of a search has
// functions and values of its own.
func TestGoAllocations(t *testing.T) {
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

// TestGoFailure: what cannot be read or written changes nothing, and the error has the name of the field.
func TestGoFailure(t *testing.T) {
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
	const shown = "%!DataConnectionAlreadyOpenUniqueNameText(Path: allowed: one or more octets without CR, LF and NUL)"
	if s := (ftpreply.DataConnectionAlreadyOpenUniqueNameText{Path: "a\r\n226 b"}).String(); s != shown {
		t.Errorf("written as %q", s)
	}
	got, err = ftpreply.EnteringExtendedPassiveModeText{Port: 21}.AppendText(b)
	if err != nil || string(got) != "229 Entering Extended Passive Mode (|||21|)" {
		t.Errorf("%q, %v", got, err)
	}
}

// TestGoErrorIs compares an error with the constants of codes and classes.
func TestGoErrorIs(t *testing.T) {
	err := fmt.Errorf("get: %w", &ftpreply.Error{Reply: ftpreply.Reply{Code: 550}})
	for target, want := range map[error]bool{
		ftpreply.FileUnavailable: true, ftpreply.FileBusy: false, ftpreply.ClassPermanentNegativeCompletion: true,
		ftpreply.ClassTransientNegativeCompletion: false, ftpreply.Class(""): false, io.EOF: false,
	} {
		if errors.Is(err, target) != want || errors.Is(ftpreply.Code(550), target) != want {
			t.Errorf("errors.Is(%v, %v) is %t", err, target, !want)
		}
	}
	unknown := &ftpreply.Error{Reply: ftpreply.Reply{Code: 959}}
	if errors.Is(unknown, ftpreply.Class("")) || !errors.Is(unknown, ftpreply.Code(959)) {
		t.Error("959 has no class, and is 959")
	}
	if code, ok := ftpreply.CodeOf(ftpreply.NotLoggedIn); code != 530 || !ok {
		t.Errorf("CodeOf(NotLoggedIn) is %d, %t", code, ok)
	}
}
