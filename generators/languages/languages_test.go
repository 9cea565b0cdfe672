package languages_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/generators/languages"
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
