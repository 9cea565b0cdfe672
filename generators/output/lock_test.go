package output

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/replycodes/replycodes/generators"
)

// numbered returns files that all say a number, some of which only this number has.
func numbered(n int) generators.Files {
	content := fmt.Sprint(n)
	return filesOf("a.txt", content, "b/c.txt", content, fmt.Sprintf("b/%d.txt", n), content, "d.txt", content)
}

// TestTogether: of runs that write other files into the same folders at once, in whatever order they name the folders,
// one is the last, and both folders are as it has made them.
func TestTogether(t *testing.T) {
	const runs = 8
	for range 25 {
		dirs := [2]string{filepath.Join(t.TempDir(), "new/a"), filepath.Join(t.TempDir(), "b")}
		var group sync.WaitGroup
		for n := range runs {
			group.Go(func() {
				folders := []Folder{folder(dirs[n%2], numbered(n)), folder(dirs[1-n%2], numbered(n))}
				if _, err := Write(folders); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		last, err := os.ReadFile(filepath.Join(dirs[0], "a.txt"))
		if err != nil {
			t.Fatal(err)
		}
		var n int
		fmt.Sscan(string(last), &n)
		for _, dir := range dirs {
			if found := states(t, dir, numbered(n)); len(found) > 0 {
				t.Errorf("the files are not all of run %d: %v", n, found)
			}
			nothingElse(t, dir, 5)
		}
	}
}

// nothingElse fails unless there are so many files in a folder.
func nothingElse(t *testing.T, dir string, want int) {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() || strings.Contains(name, generators.Reserved) {
			names = append(names, name)
		}
		return err
	})
	if err != nil || len(names) != want {
		t.Errorf("%v: there are %q, wanted %d files", err, names, want)
	}
}

// TestNamesOfOneFolder: a run does not wait for itself.
func TestNamesOfOneFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "a"), 0o777); err != nil {
		t.Fatal(err)
	}
	link(t, dir, "b", "a")
	one, other := folder(filepath.Join(dir, "a"), filesOf("1", "1")), folder(filepath.Join(dir, "b"), filesOf("2", "2"))
	other.Language = "y"
	if _, err := Write([]Folder{one, other}); err != nil {
		t.Fatal(err)
	}
	nothingElse(t, one.Dir, 4)
}

// TestRefusedLeavesNothing: no folder is made for a run that writes nothing.
func TestRefusedLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "a/f", "mine")
	missing, blocked := filepath.Join(dir, "b/c/d"), filepath.Join(dir, "a")
	_, err := Write([]Folder{folder(missing, filesOf("f", "1")), folder(blocked, filesOf("f", "1"))})
	if err == nil || !strings.Contains(err.Error(), "nothing was written") {
		t.Errorf("got %v", err)
	}
	if _, err := os.Lstat(filepath.Join(dir, "b")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder was made: %v", err)
	}
	nothingElse(t, dir, 1)
}

// TestLockInTheWay: what is not a lock is neither waited for nor removed.
func TestLockInTheWay(t *testing.T) {
	for name, do := range map[string]func(dir string) error{
		"folder": func(dir string) error { return os.Mkdir(filepath.Join(dir, lockName), 0o777) },
		"link":   func(dir string) error { return os.Symlink("nowhere/at/all", filepath.Join(dir, lockName)) },
	} {
		dir := t.TempDir()
		if err := do(dir); err != nil {
			t.Skip(err)
		}
		_, err := Write([]Folder{folder(dir, filesOf("a", "1"))})
		if err == nil || !strings.Contains(err.Error(), "not ours") {
			t.Errorf("%s: got %v", name, err)
		}
		if _, err := os.Lstat(filepath.Join(dir, lockName)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestKilledRun: the next run ends the work of a run that was killed, also where it has nothing else to do.
func TestKilledRun(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, filesOf("a", "1"))
	kill(t, dir)
	if got := write(t, dir, filesOf("a", "1")); got != "" {
		t.Errorf("wrote %q", got)
	}
	nothingElse(t, dir, 2)
}

func TestReplace(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a")
	for _, mode := range []fs.FileMode{0o600, 0o666, 0o755} {
		put(t, dir, "a", "old")
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
		if err := Replace(name, []byte("old"), []byte("new")); err != nil {
			t.Fatal(err)
		}
		content, err := os.ReadFile(name)
		if err != nil || !bytes.Equal(content, []byte("new")) {
			t.Errorf("%v: %q, %v", mode, content, err)
		}
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != mode {
			t.Errorf("a file of %v has %v after that, %v", mode, info.Mode(), err)
		}
	}
	put(t, dir, "folder/a", "mine")
	if err := Replace(filepath.Join(dir, "folder"), []byte("old"), []byte("new")); err == nil {
		t.Error("a folder was replaced")
	}
	put(t, dir, "a", "edited")
	err := Replace(name, []byte("old"), []byte("new"))
	if err == nil || !strings.Contains(err.Error(), "has changed while") {
		t.Errorf("a file that was edited in the meantime: %v", err)
	}
	nothingElse(t, dir, 2)
}

// TestReplaceLeftOver: what a run that was killed has left is removed, also where nothing changes.
func TestReplaceLeftOver(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "a", "old")
	put(t, dir, ".a.replycodes.tmp123", "half")
	put(t, dir, ".b.replycodes.tmp123", "of another file")
	if err := Replace(filepath.Join(dir, "a"), []byte("old"), []byte("old")); err != nil {
		t.Fatal(err)
	}
	nothingElse(t, dir, 2)
}

// TestReplaceAtOnce: runs at the same time that write the same end well, though each takes the files of the others for
// left.
func TestReplaceAtOnce(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a")
	for range 20 {
		put(t, dir, "a", "old")
		var runs sync.WaitGroup
		for range 2 {
			runs.Go(func() {
				if err := Replace(name, []byte("old"), []byte("new")); err != nil {
					t.Error(err)
				}
			})
		}
		runs.Wait()
		if content, err := os.ReadFile(name); err != nil || string(content) != "new" {
			t.Errorf("%q, %v", content, err)
		}
	}
	nothingElse(t, dir, 1)
}
