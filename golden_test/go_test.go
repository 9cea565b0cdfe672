package golden_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// staticcheck is the version that the Makefile pins too.
const staticcheck = "honnef.co/go/tools/cmd/staticcheck@v0.8.2"

// TestGo has gofmt, vet and staticcheck look at every generated package.
func TestGo(t *testing.T) {
	module := t.TempDir()
	for name, folder := range packages(t, "go") {
		name = strings.ReplaceAll(name, "/testdata/", "/") // into which ./... does not look
		replaceTree(t, filepath.Join(module, filepath.FromSlash(name)), readTree(t, folder))
	}
	if err := os.WriteFile(filepath.Join(module, "go.mod"), []byte("module example.com/generated\n\ngo 1.25\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if out := run(t, module, "gofmt", "-l", "."); out != "" {
		t.Errorf("gofmt would change:\n%s", out)
	}
	check(t, module, "go", "vet", "./...")
	check(t, module, "go", "run", staticcheck, "-checks", "all", "./...")
}
