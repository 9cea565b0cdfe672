package text_test

import (
	"testing"

	"github.com/replycodes/replycodes/spec/text"
)

// TestUntyped: a parameter whose type is wrong, which the spec reports, does not make the others look unused.
func TestUntyped(t *testing.T) {
	f := text.Format{
		Text:       "{size} of {name}",
		Parameters: []*text.Parameter{{Name: "size"}, {Name: "name", Type: text.Word}},
	}
	for _, p := range f.Compile() {
		t.Errorf("%s: %s", p.Rule.ID, p.Message)
	}
	if f.Plan != nil {
		t.Error("a format without a type has a plan")
	}
}
