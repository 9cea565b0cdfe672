package repository

import (
	"os"
	"path/filepath"
	"testing"
)

// Packages returns the folders of all generated packages of a language: those of out/ and of every golden case.
func Packages(t testing.TB, language string) map[string]string {
	t.Helper()
	found := map[string]string{}
	for name, parent := range map[string]string{
		"out":  filepath.Join(Root, "out", language, "*"),
		"case": filepath.Join(Root, "golden_test/testdata/cases/*/want", language, "*"),
	} {
		folders, err := filepath.Glob(parent)
		if err != nil || len(folders) == 0 {
			t.Fatalf("no %s package in %s: %v", language, parent, err)
		}
		for _, folder := range folders {
			if info, err := os.Stat(folder); err == nil && info.IsDir() {
				path, _ := filepath.Rel(Root, folder)
				found[name+"/"+path] = folder
			}
		}
	}
	return found
}
