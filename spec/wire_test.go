package spec_test

import (
	"strings"
	"testing"

	"github.com/replycodes/replycodes/spec/internal/spectest"
)

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
