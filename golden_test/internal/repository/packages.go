package repository

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// Outputs returns, by name, the folders of all that there is in a language: out/, and of every case what it generates,
// in a temporary folder.
func Outputs(t testing.TB, language string) map[string]string {
	t.Helper()
	outputs := map[string]string{"out": filepath.Join(Root, "out", language)}
	for _, c := range Cases(t) {
		outputs[c.Name()] = c.Output(t, language)
	}
	return outputs
}

// Output generates a built-in language into a temporary folder, and returns it.
func (c Case) Output(t testing.TB, language string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), c.Name(), language)
	tree.Replace(t, dir, BuiltinFiles(t, language, c.Registry(t)))
	return dir
}

// Packages returns, by name, the folders of all packages of a language: each folder in its outputs.
func Packages(t testing.TB, language string) map[string]string {
	t.Helper()
	packages := map[string]string{}
	for name, dir := range Outputs(t, language) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if e.IsDir() {
				packages[name+"/"+e.Name()] = filepath.Join(dir, e.Name())
			}
		}
	}
	if len(packages) <= len(Cases(t)) {
		t.Fatalf("there are %d packages of %s, wanted one of each case and those of out/", len(packages), language)
	}
	return packages
}
