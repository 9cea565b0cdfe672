package templating

import (
	"errors"
	"io/fs"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestOverlay: the files of both, those of the upper where both have one.
func TestOverlay(t *testing.T) {
	both := Overlay(
		folderOf("a/1", "upper", "a/s/3", "upper", "c/1", "upper"),
		folderOf("a/1", "lower", "a/2", "lower", "a/s/4", "lower", "b/1", "lower"),
	)
	got := map[string]string{}
	err := fs.WalkDir(both, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(both, name)
		got[name] = string(content)
		return err
	})
	want := map[string]string{
		"a/1": "upper", "a/2": "lower", "a/s/3": "upper", "a/s/4": "lower", "b/1": "lower", "c/1": "upper",
	}
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Errorf("%v: - wanted, + found:\n%s", err, d)
	}
	for _, name := range []string{"d", "a/5", "../a"} {
		if _, err := both.Open(name); err == nil {
			t.Errorf("%s was opened", name)
		}
	}
	if _, err := fs.ReadDir(both, "d"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("d is read: %v", err)
	}
}
