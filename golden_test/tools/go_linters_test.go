package tools

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// TestGo has gofmt and vet look at every generated package.
func TestGo(t *testing.T) {
	module := goModule(t)
	if out := program.Run(t, module, "gofmt", "-l", "."); out != "" {
		t.Errorf("gofmt would change:\n%s", out)
	}
	program.Check(t, module, "go", "vet", "./...")
}

// TestGoStaticcheck has staticcheck look at every generated package, with all its checks. It would pass over files with
// the header of generated ones, where dead code and comments in the wrong form are; so they lose it.
func TestGoStaticcheck(t *testing.T) {
	check := staticcheck(t, "-checks", "all", "./...")
	module := goModule(t)
	files := tree.Read(t, module)
	for name, content := range files {
		header, rest, _ := bytes.Cut(content, []byte("\n"))
		if filepath.Ext(name) != ".go" {
			continue
		}
		if !bytes.HasSuffix(header, []byte(" DO NOT EDIT.")) {
			t.Errorf("%s begins with %q", name, header)
		}
		files[name] = rest
	}
	tree.Replace(t, module, files)
	program.Check(t, module, check...)
}

// goModule returns the folder of a module that has every generated package.
func goModule(t *testing.T) string {
	t.Helper()
	module := t.TempDir()
	for name, folder := range repository.Packages(t, "go") {
		tree.Replace(t, filepath.Join(module, filepath.FromSlash(name)), tree.Read(t, folder))
	}
	tree.Write(t, module, "go.mod", "module example.com/generated\n\ngo 1.25\n")
	return module
}
