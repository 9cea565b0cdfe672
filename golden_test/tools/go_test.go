package tools

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// staticcheck is the version that the Makefile pins too.
const staticcheck = "honnef.co/go/tools/cmd/staticcheck@v0.8.2"

// TestGo has gofmt, vet and staticcheck look at every generated package.
func TestGo(t *testing.T) {
	module := t.TempDir()
	for name, folder := range repository.Packages(t, "go") {
		name = strings.ReplaceAll(name, "/testdata/", "/") // into which ./... does not look
		tree.Replace(t, filepath.Join(module, filepath.FromSlash(name)), tree.Read(t, folder))
	}
	if err := os.WriteFile(filepath.Join(module, "go.mod"), []byte("module example.com/generated\n\ngo 1.25\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if out := program.Run(t, module, "gofmt", "-l", "."); out != "" {
		t.Errorf("gofmt would change:\n%s", out)
	}
	program.Check(t, module, "go", "vet", "./...")
	program.Check(t, module, "go", "run", staticcheck, "-checks", "all", "./...")
}
