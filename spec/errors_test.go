package spec_test

import (
	"errors"
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

// TestManyErrors: what is wrong at the end of a spec is reported however much is wrong before it.
func TestManyErrors(t *testing.T) {
	var src strings.Builder
	src.WriteString("protocol: x\ntitle: X\ndigits: 4\nsources: {a: {title: A, url: \"https://example.org/a\"}}\n" +
		"classes: [{digit: 2, name: good, title: Good, doc: Good.}]\nreplies:\n")
	for code := 2000; code < 3000; code++ {
		fmt.Fprintf(&src, "  - {code: %d, name: n%d, class: good, text: T, doc: D., source: [none]}\n", code, code)
	}
	src.WriteString("  - {code: 2999, name: last, class: good, text: \"{n}\", find: \"{nope}\", doc: D., source: [a],\n" +
		"     parameters: {n: {type: word}}}\n")
	_, err := spec.Parse("f.yaml", []byte(src.String()))
	var errs diagnostic.Errors
	if !errors.As(err, &errs) {
		t.Fatalf("the error is %v", err)
	}
	count := map[*diagnostic.Rule]int{}
	for _, e := range errs {
		count[e.Rule]++
	}
	want := map[*diagnostic.Rule]int{
		diagnostic.UnknownSource: 1000, diagnostic.UndeclaredParameter: 1, diagnostic.DuplicateCode: 1,
	}
	if !maps.Equal(count, want) {
		t.Errorf("the errors are %v", count)
	}
}

// TestErrorsHaveOneOrder: which error comes first never depends on the order of a map.
func TestErrorsHaveOneOrder(t *testing.T) {
	src := "protocol: x\ntitle: X\nsources: {a: {title: A, url: \"https://example.org/a\"}}\n" +
		"classes: [{digit: 2, name: good, title: Good, doc: Good.}]\nreplies:\n" +
		"  - {code: 200, name: n, class: good, text: \"{a} {b} {c} {d}\", doc: D., source: [a],\n" +
		"     parameters: {d: {type: word}, c: {type: word}, b: {type: word}, a: {type: word}},\n" +
		"     examples: [{text: \"1 2 3 4\", values: {a: x, b: x, c: x, d: x}}, {text: \"1 2 3 4\", values: {}}]}\n"
	first := ""
	for range 50 {
		_, err := spec.Parse("f.yaml", []byte(src))
		if err == nil {
			t.Fatal("the examples are accepted")
		}
		if first == "" {
			first = err.Error()
		}
		if err.Error() != first {
			t.Fatalf("once\n%s\nand once\n%s", first, err)
		}
	}
	if n := strings.Count(first, "\n") + 1; n != 8 {
		t.Errorf("%d errors, wanted 8:\n%s", n, first)
	}
}
