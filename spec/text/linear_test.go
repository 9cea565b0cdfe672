package text_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/internal/spectest"
	"github.com/replycodes/replycodes/spec/text"
)

// TestReadIsLinear reads long texts that are made to be read again and again from each of their bytes. A search that
// reads them so takes seconds for 16 KiB, and one that merely looks for a byte takes seconds for 256 KiB, where a
// linear one takes a few milliseconds.
func TestReadIsLinear(t *testing.T) {
	for name, v := range patterns(t) {
		t.Run(name, func(t *testing.T) {
			for _, piece := range append(adversaries(), piecesOf(v)...) {
				size := 16 << 10
				if len(piece) == 1 {
					size = 256 << 10
				}
				if took := timeToRead(v, piece, 16<<10); took > 3*time.Second {
					t.Fatalf("%q, repeated to 16 KiB, took %v", piece, took)
				}
				if took := timeToRead(v, piece, size); took > 3*time.Second {
					t.Errorf("%q, repeated to %d bytes, took %v", piece, size, took)
				}
			}
		})
	}
}

// timeToRead measures a text that is a piece repeated, and then once more with a byte fewer: of two numbers of double
// quotes, one is odd.
func timeToRead(v *spec.Variant, piece string, size int) time.Duration {
	sent := strings.Repeat(piece, size/len(piece))
	begin := time.Now()
	_, _ = v.Read(sent) // both outcomes are fine
	_, _ = v.Read(sent[1:])
	return time.Since(begin)
}

// patterns are the texts of FTP that are searched, each pattern once, and a search for each type that FTP does not
// search for.
func patterns(t *testing.T) map[string]*spec.Variant {
	t.Helper()
	all := map[string]*spec.Variant{}
	for _, reply := range spectest.Builtin(t).Replies {
		for _, v := range reply.Texts() {
			if find := v.Searched(); find != "" {
				all[find] = v
			}
		}
	}
	for _, kind := range text.Types() {
		if kind == text.Text || kind == text.Facts {
			continue // they are found everywhere: a search for them is refused
		}
		for _, find := range []string{"find", "find-last"} {
			pattern := fmt.Sprintf(`%s: "{v} ;$"`, find)
			parameters := fmt.Sprintf("parameters: {v: {type: %s}}", kind)
			all[string(kind)+" "+pattern] = spectest.NewVariant(t, `text: "{v} ;"`, pattern, parameters)
		}
	}
	return all
}

// adversaries are pieces of texts that begin to fit again and again.
func adversaries() []string {
	return []string{
		"a", "0", " ", "\n", `"`, ",", "1,", "255,", "1, ", "0000000000,", "1,1,1,1,1,1 ", `"" `, `"a`, "A=", "AA==", "ADAT=",
		"(1,", "(1 byte", "((((5|", "||||1", "1 min", "19980615100045.", "1998061510004", " \n", " ;",
	}
}

// piecesOf are what the text and the examples of a format repeat of themselves.
func piecesOf(v *spec.Variant) []string {
	pieces := []string{v.Text}
	for _, e := range v.Examples {
		pieces = append(pieces, e.Text, e.Text[:len(e.Text)-1], e.Text+"\n")
	}
	return pieces
}
