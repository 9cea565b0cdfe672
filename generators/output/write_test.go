package output

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/replycodes/replycodes/generators"
)

// TestFolderWrite: each write touches what changes and nothing else, and removes what is left over.
func TestFolderWrite(t *testing.T) {
	dir, long := t.TempDir(), time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	if got := write(t, dir, filesOf("a", "1", "s/t/b.txt", "2", "s/c", "3")); got != "a s/c s/t/b.txt" {
		t.Errorf("at first wrote %q", got)
	}
	for _, name := range []string{"a", "s/t/b.txt", "s/c", "p-x.replycodes.sum"} {
		if err := os.Chtimes(filepath.Join(dir, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	if got := write(t, dir, filesOf("a", "1", "s/t/b.txt", "2", "s/c", "3")); got != "" {
		t.Errorf("without a change wrote %q", got)
	}
	if got := write(t, dir, filesOf("a", "1", "s/c", "4", "d", "5")); got != "d s/c -s/t/b.txt" {
		t.Errorf("after a change wrote %q", got)
	}
	if info, err := os.Stat(filepath.Join(dir, "a")); err != nil || !info.ModTime().Equal(long) {
		t.Errorf("a file that did not change was touched: %v %v", info.ModTime(), err)
	}
	if _, err := os.Stat(filepath.Join(dir, "s/t")); !os.IsNotExist(err) {
		t.Errorf("the empty folder of a leftover is still there: %v", err)
	}
	if got := states(t, dir, filesOf("a", "1", "s/c", "4", "d", "5")); len(got) > 0 {
		t.Errorf("after writing there are changes: %v", got)
	}
}

// kill leaves a folder as a run that is killed when it has locked it.
func kill(t *testing.T, dir string) {
	t.Helper()
	locks, err := lockFolders([]Folder{folder(dir, nil)})
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, ".replycodes.tmp", "half of a file")
	if err := locks[0].file.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestInterrupted: when a write is interrupted, the files that it has replaced and those that it has not are all known
// to be ours, and the next run ends the work.
func TestInterrupted(t *testing.T) {
	dir := t.TempDir()
	before, after := filesOf("a", "1", "b", "2", "c.txt", "3"), filesOf("a", "4", "b", "5", "d", "6")
	write(t, dir, before)
	c := newComparison(folder(dir, after))
	if err := c.compare(); err != nil {
		t.Fatal(err)
	}
	remove(t, dir, "b")
	put(t, dir, "b/x", "in the way of b since the folder was compared")
	if done, err := c.write(); err == nil || len(done) != 1 || below(t, dir, done[0].Path) != "a" {
		t.Fatalf("wrote %v, %v; wanted a, and an error at b", done, err)
	}
	kill(t, dir)
	remove(t, dir, "b/x")
	remove(t, dir, "b")
	put(t, dir, "b", "2")
	for _, next := range []generators.Files{after, filesOf("a", "7", "b", "8")} {
		changes, err := folder(dir, next).Changes()
		if err != nil {
			t.Fatal(err)
		}
		for _, change := range changes {
			if change.blocks() {
				t.Errorf("%s: %s", change.Path, change.Reason())
			}
		}
	}
	if got := write(t, dir, after); got != "b -c.txt d" {
		t.Errorf("the next run wrote %q, wanted what was not done", got)
	}
	if got := states(t, dir, after); len(got) > 0 {
		t.Errorf("after the next run there are changes: %v", got)
	}
}

// TestFolderRefuses: nothing is written where something blocks, and a manifest cannot name what is outside.
func TestFolderRefuses(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "b", "mine")
	if paths, err := Write([]Folder{folder(dir, filesOf("a", "1", "b", "2"))}); err == nil || len(paths) > 0 {
		t.Errorf("wrote %v beside a file that blocks: %v", paths, err)
	}
	if _, err := os.Stat(filepath.Join(dir, "a")); !os.IsNotExist(err) {
		t.Errorf("a was written: %v", err)
	}
	sum := hash([]byte("x"))
	for _, content := range []string{
		sum + "  ../y\n", sum + "  /etc/passwd\n", sum + "  a/../../y\n", sum + `  a\..\..\y` + "\n", sum + "  C:y\n",
		sum + "  q-x.replycodes.sum\n", sum + "\n", "  a\n", "nonsense", sum + " a\n",
	} {
		put(t, dir, "p-x.replycodes.sum", content)
		if _, err := folder(dir, nil).Changes(); err == nil {
			t.Errorf("the manifest %q was taken", content)
		}
	}
}
