package generators_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

// A fake is a language that has two files, can be called anything but "bad", and does not like the protocol bad.
type fake struct{}

func (fake) Name() string { return "fake" }

func (fake) CheckNames(registry *spec.Registry) (errs diagnostic.Errors) {
	if registry.Protocol == "bad" {
		errs.Report(diagnostic.Position{File: "x.yaml", Line: 1, Column: 1}, diagnostic.ReservedName, "bad")
	}
	return errs
}

func (fake) CheckPackageName(name string) error {
	if name == "bad" {
		return errors.New("bad is not a name")
	}
	return nil
}

func (fake) PackageNameFor(folder string) string { return folder }

func (fake) Render(*spec.Registry, generators.Options) (generators.Files, error) {
	return generators.Files{{Path: "b"}, {Path: "a/c"}}, nil
}

// TestGenerate: nothing is rendered before the options and the names are checked; the files are sorted.
func TestGenerate(t *testing.T) {
	for _, c := range []struct {
		protocol spec.Name
		options  generators.Options
		want     string
	}{
		{"ftp", generators.Options{Name: "good", Version: "1.2.3", Repository: "https://example.org/a"}, ""},
		{"bad", generators.Options{}, "x.yaml:1:1: reserved-name: bad"},
		{"ftp", generators.Options{Name: "bad"}, "fake: bad is not a name"},
		{"ftp", generators.Options{Version: "1.2"},
			`fake: "1.2" is not a version; allowed: three numbers separated by dots, such as 1.2.3`},
		{"ftp", generators.Options{Repository: "example.org"},
			`fake: "example.org" is not a repository; allowed: an http or https URL`},
	} {
		files, err := generators.Generate(fake{}, &spec.Registry{Protocol: c.protocol}, c.options)
		if c.want != "" {
			if files != nil || err == nil || err.Error() != c.want {
				t.Errorf("%v: %v, %v; wanted the error %s", c.options, files, err, c.want)
			}
			continue
		}
		if d := cmp.Diff(generators.Files{{Path: "a/c"}, {Path: "b"}}, files); err != nil || d != "" {
			t.Errorf("%v: - wanted, + generated:\n%s", err, d)
		}
	}
}

// TestBelow: the files below a folder, and not those beside it whose names begin alike.
func TestBelow(t *testing.T) {
	files := generators.Files{{Path: "a/b/c"}, {Path: "a/bc"}, {Path: "a/b"}, {Path: "d"}}
	for _, folder := range []string{"a/b", "/a/b/"} {
		if d := cmp.Diff(generators.Files{{Path: "c"}}, files.Below(folder)); d != "" {
			t.Errorf("below %s: - wanted, + got:\n%s", folder, d)
		}
	}
}
