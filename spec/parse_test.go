package spec_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/spectest"
)

// TestParseHostileInput has what no file of golden_test/testdata/errors can hold, because a comment has no place in it:
// inputs that are too large, too deep, or hardly text. Each is refused at its place, soon.
func TestParseHostileInput(t *testing.T) {
	good := fmt.Sprintf(spectest.Frame, "    text: T")
	for name, c := range map[string]struct{ src, want string }{
		"empty":             {"", "1:1: syntax"},
		"whitespace":        {" \n\n", "1:1: syntax"},
		"comment":           {"# nothing\n", "1:1: syntax"},
		"start of document": {"---\n", "2:1: wrong-type"},
		"null":              {"~", "1:1: wrong-type"},
		"scalar":            {"replies", "1:1: wrong-type"},
		"list":              {"- a\n", "1:1: wrong-type"},
		"binary":            {"\x7fELF\x02\x01\x01\x00\x00\x00", "1:1: syntax"},
		"invalid UTF-8":     {strings.Replace(good, "title: X", "title: é\xffX", 1), "2:9: syntax"},
		"Latin-1":           {strings.Replace(good, "title: X", "title: \xe9t\xe9", 1), "2:8: syntax"},
		"surrogate":         {strings.Replace(good, "title: X", "title: \xed\xa0\x80", 1), "2:8: syntax"},
		"UTF-16":            {"\xff\xfep\x00:\x00 \x00x\x00\n\x00", "1:1: syntax"},
		"too large":         {good + strings.Repeat("#\n", 8<<20), "1:1: too-large"},
		"open lists":        {strings.Repeat("[", 20000), "1:1: syntax"},
		"nested lists":      {strings.Repeat("[", 20000) + strings.Repeat("]", 20000), "1:1: syntax"},
		"nested mappings":   {strings.Repeat("{a: ", 20000) + strings.Repeat("}", 20000), "1:1: syntax"},
		"nested items":      {strings.Repeat("- ", 1<<20) + "x", "1:1: syntax"},
		"less nested":       {strings.Repeat("[", 9000) + strings.Repeat("]", 9000), "1:33: too-deep"},
		"billion laughs":    {"a: &a [x, x]\nb: [*a, *a]\n", "1:4: anchor"},
		"huge key":          {strings.Repeat("k", 1<<20) + ": x\n", "1:1: syntax"}, // YAML allows a key 1024 characters
		"huge number":       {good[:len(good)-1] + "\ndigits: " + strings.Repeat("9", 1<<20) + "\n", "12:9: wrong-type"},
		"second document":   {good + "--- x\n", "12:1: second-document"},
		"bad second one":    {good + "--- [\n", "1:1: second-document"},
		"hole after a line": {fmt.Sprintf(spectest.Frame, "    text: \"one \\\n      two {n\""), "11:11: bad-hole"},
		"hole on line 1":    {fmt.Sprintf(spectest.Frame, "    text: \"one {n \\\n      two\""), "11:16: bad-hole"},
	} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			_, err := spec.Parse("f.yaml", []byte(c.src))
			if took := time.Since(begin); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
			var errs diagnostic.Errors
			if !errors.As(err, &errs) || len(errs) == 0 {
				t.Fatalf("the error is %v", err)
			}
			got := fmt.Sprintf("%d:%d: %s", errs[0].Line, errs[0].Column, errs[0].Rule.ID)
			if got != c.want || errs[0].File != "f.yaml" {
				t.Errorf("the first error is %.300v, wanted it at %s", errs[0], c.want)
			}
		})
	}
}

// TestParseOtherLineEnds parses a spec as other systems write it: each has the same meaning, and errors the same
// places.
func TestParseOtherLineEnds(t *testing.T) {
	good := fmt.Sprintf(spectest.Frame, "    text: \"{n}\"\n    parameters: {n: {type: word}}")
	wrong := fmt.Sprintf(spectest.Frame, "    text: \"é {n\"")
	want, err := spec.Parse("f.yaml", []byte(good))
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(string) string{
		"CRLF":            func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"CR":              func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
		"NEL":             func(s string) string { return strings.ReplaceAll(s, "\n", "\u0085") },
		"byte order mark": func(s string) string { return "\ufeff" + s },
		"no end of line":  func(s string) string { return strings.TrimRight(s, "\n") },
		"document marks":  func(s string) string { return strings.TrimRight(s, "\n") + "\n...\n" },
	} {
		got, err := spec.Parse("f.yaml", []byte(change(good)))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if d := cmp.Diff(asJSON(t, want), asJSON(t, got)); d != "" {
			t.Errorf("%s: - wanted, + parsed:\n%s", name, d)
		}
		_, err = spec.Parse("f.yaml", []byte(change(wrong)))
		if err == nil || !strings.HasPrefix(err.Error(), "f.yaml:11:14: bad-hole: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestParseOrder: a registry is in order whatever the order of the file.
func TestParseOrder(t *testing.T) {
	frame := fmt.Sprintf(spectest.Frame, "    text: T")
	registry, err := spec.Parse("dir/f.yaml", []byte(strings.ReplaceAll(frame, "replies:\n", `groups:
  - {digit: 2, name: two, title: Two, doc: Two.}
  - {digit: 0, name: zero, title: Zero, doc: Zero.}
retired: [{code: "299", name: e, doc: D., source: [a]}, {code: 010, name: d, doc: D., source: [a], instead: 200}]
replies:
  - {code: 220, name: last, class: good, text: T, doc: D., source: [a section 1]}
  - {code: 201, name: second, class: good, text: T, doc: D., source: [a]}
`)))
	if err != nil {
		t.Fatal(err)
	}
	got := []any{registry.Spec, registry.Replies[0].Code, registry.Replies[1].Name, registry.Replies[2].Group.Name,
		registry.Groups[0].Digit, registry.Retired[0].Code, registry.Retired[0].Instead.Name, registry.Retired[1].Code}
	want := []any{"f.yaml", spec.Code(200), spec.Name("second"), spec.Name("two"),
		0, spec.Code(10), spec.Name("okay"), spec.Code(299)}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("- wanted, + parsed:\n%s", d)
	}
}

// TestParseDefaults: what a variant leaves out is as in its reply, and what a reply leaves out as the schema says.
func TestParseDefaults(t *testing.T) {
	registry, err := spectest.ParseReply(`text: "{y} {x}"`, "parameters: {x: {type: word}, y: {type: word}}",
		"exact: True", "variants: [{name: v, text: V}]")
	if err != nil {
		t.Fatal(err)
	}
	reply := registry.Replies[0]
	v := reply.Variants[0]
	got := []any{registry.Digits, reply.Status, reply.Exact, reply.Parameters[0].Name,
		v.Status, v.Doc, v.Sources[0].String(), v.Exact}
	want := []any{3, spec.Standard, true, spec.Name("y"), spec.Standard, "D.", "A", false}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("- wanted, + parsed:\n%s", d)
	}
}
