package tools

import (
	"os"
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

// TestGoStaticcheck has staticcheck look at every generated package, with all its checks.
func TestGoStaticcheck(t *testing.T) {
	program.Check(t, goModule(t), staticcheck(t, "-checks", "all", "./...")...)
}

// goModule returns the folder of a module that has every generated package.
func goModule(t *testing.T) string {
	t.Helper()
	module := t.TempDir()
	for name, folder := range repository.Packages(t, "go") {
		tree.Replace(t, filepath.Join(module, filepath.FromSlash(name)), tree.Read(t, folder))
	}
	if err := os.WriteFile(filepath.Join(module, "go.mod"), []byte("module example.com/generated\n\ngo 1.25\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	return module
}
