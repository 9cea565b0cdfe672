// Package tree reads folders into memory, writes them, and compares them, for golden tests.
package tree

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
)

// Files is files by their slash-separated path.
type Files map[string][]byte

// leftBehind are the folders that tools leave beside what they read.
var leftBehind = []string{"node_modules", "dist", "__pycache__"}

// Read returns the files below a folder, without what tools leave there.
func Read(t testing.TB, dir string) Files {
	t.Helper()
	files := Files{}
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if slices.Contains(leftBehind, entry.Name()) {
				return fs.SkipDir
			}
			return nil
		}
		path, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(path)], err = os.ReadFile(name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Replace makes the files below a folder the given ones.
func Replace(t testing.TB, dir string, files Files) {
	t.Helper()
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		Write(t, dir, name, string(content))
	}
}

// Write writes one file below a folder.
func Write(t testing.TB, dir, name, content string) {
	t.Helper()
	name = filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// Copy copies a folder into a new temporary one, for tools that write beside what they read.
func Copy(t testing.TB, dir string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), filepath.Base(dir))
	Replace(t, to, Read(t, dir))
	return to
}

// Compare reports every file that is missing, not wanted, or different.
func Compare(t testing.TB, got, want Files) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(got)) {
		content, ok := want[name]
		if !ok {
			t.Errorf("%s is generated and not wanted; go test ./golden_test -update adds it", name)
		} else if d := diff.Diff("want/"+name, content, "got/"+name, got[name]); d != nil {
			t.Errorf("%s", d)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if _, ok := got[name]; !ok {
			t.Errorf("%s is wanted and not generated; go test ./golden_test -update removes it", name)
		}
	}
}
