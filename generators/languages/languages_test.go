package languages_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/languages"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/templates"
)

// TestAll: Go, and each folder of templates whose name does not begin with a dot or an underscore.
func TestAll(t *testing.T) {
	file := &fstest.MapFile{}
	list, err := languages.All(fstest.MapFS{
		"text/a.tmpl": file, "README": file, "_shared/b": file, ".git/c": file, "ada/d": file,
	})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"ada", "go", "text"}, list.Names()); d != "" {
		t.Errorf("- wanted, + got:\n%s", d)
	}
	if text, err := list.Find("text"); err != nil || text.Name() != "text" {
		t.Errorf("found %v, %v", text, err)
	}
	if _, err := list.Find("cobol"); err == nil || !strings.Contains(err.Error(), "there are: ada, go, text") {
		t.Errorf("cobol was found: %v", err)
	}
	if _, err := languages.All(fstest.MapFS{"go/a.tmpl": file}); err == nil {
		t.Error("templates for go were taken; it is not made from templates")
	}
}

// TestCheckNames: each language refuses the names that it cannot have, and no others; all of them are reported where it
// is not known yet what is generated.
func TestCheckNames(t *testing.T) {
	registry, err := spec.Parse("x.yaml", []byte(`
protocol: x
title: X
sources: {a: {title: A, url: "https://example.org/a"}}
classes: [{digit: 2, name: good, title: Good, action: done, doc: Good.}]
replies:
  - {code: 200, name: code, class: good, text: T, doc: D., source: [a]}
  - {code: 201, name: okay, class: good, text: "{lambda}", parameters: {lambda: {type: word}}, doc: D., source: [a]}
`))
	if err != nil {
		t.Fatal(err)
	}
	all, err := languages.All(templates.FS())
	if err != nil {
		t.Fatal(err)
	}
	const (
		inGo     = "reply code is Code in Go, which the generated code needs itself; take another name"
		inPython = "parameter lambda is lambda in Python, which the generated code needs itself; take another name"
	)
	for language, want := range map[string][]string{"go": {inGo}, "python": {inPython}, "typescript": nil, "json": nil} {
		found, err := all.Find(language)
		if err != nil {
			t.Fatal(err)
		}
		_, err = generators.Generate(found, registry, generators.Options{})
		if d := cmp.Diff(want, messages(err)); d != "" {
			t.Errorf("%s: - wanted, + got:\n%s", language, d)
		}
	}
	if d := cmp.Diff([]string{inGo, inPython}, messages(languages.CheckNames(registry))); d != "" {
		t.Errorf("all languages: - wanted, + got:\n%s", d)
	}
}

// messages returns what the errors of a spec say, without where and by which rule.
func messages(err error) []string {
	var errs diagnostic.Errors
	var list []string
	if errors.As(err, &errs) {
		for _, e := range errs {
			list = append(list, e.Message)
		}
	}
	return list
}
