package spec_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/spec/internal/spectest"
)

// TestReadWire: RFC 959 section 4.2, with the line ends and the empty lines that servers send besides.
func TestReadWire(t *testing.T) {
	registry := spectest.Builtin(t)
	for sent, want := range map[string]string{
		"\r\n220 a\r\n\n\r\r\n221-b\r\r\n\r\n221 c\n\n": `[{220 a} {221 b||c}]`,
		"213 5\r\r\n213 5\r\r\r\n":                      "[{213 5} {213 5\r}]",
		"":                                              "[]",
	} {
		replies, err := registry.ReadWire(sent)
		if got := strings.ReplaceAll(fmt.Sprint(replies), "\n", "|"); got != want || err != nil {
			t.Errorf("%q: got %q, %v, wanted %q", sent, got, err, want)
		}
	}
}

// TestWireLines: RFC 959 section 4.2.
func TestWireLines(t *testing.T) {
	registry := spectest.Builtin(t)
	for sent, want := range map[string]string{
		"Okay": "200 Okay", "": "200", "First\nSecond\nLast": "200-First\nSecond\n200 Last", "A\n": "200-A\n200",
	} {
		if got := strings.Join(registry.WireLines(200, sent), "\n"); got != want {
			t.Errorf("%q: got %q, wanted %q", sent, got, want)
		}
	}
}
