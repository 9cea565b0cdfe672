package output

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/generators"
)

// filesOf returns files of path and content in turn.
func filesOf(pathsAndContents ...string) generators.Files {
	var files generators.Files
	for i := 0; i < len(pathsAndContents); i += 2 {
		files = append(files, generators.File{Path: pathsAndContents[i], Content: []byte(pathsAndContents[i+1])})
	}
	return files
}

// digest stands for a spec that does not change.
const digest = "0123"

// open compares a folder with files.
func open(t *testing.T, dir string, files generators.Files) *Folder {
	t.Helper()
	f, err := Open(dir, "x", Result{Protocol: "p", Spec: digest, Files: files})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// write makes a folder what is given and returns the paths that were written, below it.
func write(t *testing.T, dir string, files generators.Files) string {
	t.Helper()
	paths, err := open(t, dir, files).Write()
	if err != nil {
		t.Fatal(err)
	}
	for i := range paths {
		paths[i] = below(t, dir, paths[i])
	}
	return strings.Join(paths, " ")
}

func below(t *testing.T, dir, path string) string {
	t.Helper()
	name, err := filepath.Rel(dir, path)
	if err != nil {
		t.Fatal(err)
	}
	return filepath.ToSlash(name)
}

func put(t *testing.T, dir, name, content string) {
	t.Helper()
	full := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// states returns the changes of a folder by path, with those of files that nobody generated.
func states(t *testing.T, dir string, files generators.Files) map[string]State {
	t.Helper()
	f := open(t, dir, files)
	if err := f.AddStrays(); err != nil {
		t.Fatal(err)
	}
	found := map[string]State{}
	for _, change := range f.Changes() {
		found[below(t, dir, change.Path)] = change.State
	}
	return found
}

// TestFolderStates generates two files, does something to the folder, and looks how its files stand to what would be
// generated then.
func TestFolderStates(t *testing.T) {
	first := filesOf("a.txt", "one\n", "sub/b.txt", "two\n")
	for name, c := range map[string]struct {
		do   func(t *testing.T, dir string)
		next generators.Files
		want map[string]State
	}{
		"unchanged":       {nil, first, map[string]State{}},
		"template":        {nil, filesOf("a.txt", "changed\n", "sub/b.txt", "two\n"), map[string]State{"a.txt": TemplateChanged}},
		"leftover":        {nil, filesOf("a.txt", "one\n"), map[string]State{"sub/b.txt": LeftOver}},
		"new":             {nil, filesOf("a.txt", "one\n", "sub/b.txt", "two\n", "sub/c.txt", "three\n"), map[string]State{"sub/c.txt": Missing}},
		"deleted":         {func(t *testing.T, dir string) { remove(t, dir, "a.txt") }, first, map[string]State{"a.txt": Missing}},
		"edited":          {func(t *testing.T, dir string) { put(t, dir, "a.txt", "mine\n") }, first, map[string]State{"a.txt": Edited}},
		"edited leftover": {func(t *testing.T, dir string) { put(t, dir, "sub/b.txt", "mine\n") }, filesOf("a.txt", "one\n"), map[string]State{"sub/b.txt": Edited}},
		"edited to what would be generated": {func(t *testing.T, dir string) { put(t, dir, "a.txt", "next\n") }, filesOf("a.txt", "next\n", "sub/b.txt", "two\n"),
			map[string]State{"p-x.replycodes.sum": TemplateChanged}},
		"foreign":          {func(t *testing.T, dir string) { put(t, dir, "sub/c.txt", "mine\n") }, filesOf("a.txt", "one\n", "sub/b.txt", "two\n", "sub/c.txt", "three\n"), map[string]State{"sub/c.txt": Foreign}},
		"stray":            {func(t *testing.T, dir string) { put(t, dir, "sub/notes", "mine\n") }, first, map[string]State{"sub/notes": Stray}},
		"stray of another": {func(t *testing.T, dir string) { put(t, dir, "other/notes", "mine\n") }, first, map[string]State{}},
		"CRLF": {func(t *testing.T, dir string) {
			put(t, dir, "a.txt", "one\r\n")
			crlf(t, dir, "p-x.replycodes.sum")
		}, first, map[string]State{"a.txt": LineEnds}},
		"CRLF and more": {func(t *testing.T, dir string) { put(t, dir, "a.txt", "one\r\n") }, filesOf("a.txt", "next\n", "sub/b.txt", "two\n"), map[string]State{"a.txt": TemplateChanged}},
		"no manifest": {func(t *testing.T, dir string) { remove(t, dir, "p-x.replycodes.sum") }, filesOf("a.txt", "next\n", "sub/b.txt", "two\n"),
			map[string]State{"a.txt": Foreign}},
		"lost manifest":     {func(t *testing.T, dir string) { remove(t, dir, "p-x.replycodes.sum") }, first, map[string]State{"p-x.replycodes.sum": Missing}},
		"folder in the way": {func(t *testing.T, dir string) { remove(t, dir, "a.txt"); put(t, dir, "a.txt/c", "mine\n") }, first, map[string]State{"a.txt": Foreign}},
		"file in the way":   {func(t *testing.T, dir string) { put(t, dir, "new", "mine\n") }, filesOf("a.txt", "one\n", "new/d.txt", "four\n", "sub/b.txt", "two\n"), map[string]State{"new": Foreign}},
		"link in the way":   {func(t *testing.T, dir string) { link(t, dir, "c.txt", "a.txt") }, filesOf("a.txt", "one\n", "c.txt", "one\n", "sub/b.txt", "two\n"), map[string]State{"c.txt": Foreign}},
		"dangling link":     {func(t *testing.T, dir string) { link(t, dir, "c.txt", "nowhere") }, filesOf("a.txt", "one\n", "c.txt", "three\n", "sub/b.txt", "two\n"), map[string]State{"c.txt": Foreign}},
		"another's manifest": {func(t *testing.T, dir string) {
			put(t, dir, "sub/n", "n")
			put(t, dir, "p-y.replycodes.sum", hash([]byte("n"))+"  sub/n\n")
		}, first, map[string]State{}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, first)
			if c.do != nil {
				c.do(t, dir)
			}
			if d := cmp.Diff(c.want, states(t, dir, c.next)); d != "" {
				t.Errorf("- wanted, + found:\n%s", d)
			}
		})
	}
}

func remove(t *testing.T, dir, name string) {
	t.Helper()
	if err := os.Remove(filepath.Join(dir, name)); err != nil {
		t.Fatal(err)
	}
}

func link(t *testing.T, dir, name, target string) {
	t.Helper()
	if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
}

func crlf(t *testing.T, dir, name string) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, name, strings.ReplaceAll(string(content), "\n", "\r\n"))
}

// TestFolderSpecChanged: a file is out of date since its spec has changed, also where another has changed with it.
func TestFolderSpecChanged(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, filesOf("a", "1", "b", "2"))
	for _, c := range []struct {
		files generators.Files
		path  string
		state State
	}{
		{filesOf("a", "3", "b", "2"), "a", SpecChanged},
		{filesOf("a", "1", "b", "2"), "p-x.replycodes.sum", SpecChanged},
		{filesOf("a", "1"), "b", LeftOver},
	} {
		f, err := Open(dir, "x", Result{Protocol: "p", Spec: "4567", Files: c.files})
		if err != nil {
			t.Fatal(err)
		}
		changes := f.Changes()
		if len(changes) != 1 || below(t, dir, changes[0].Path) != c.path || changes[0].State != c.state {
			t.Errorf("%v: %v, wanted %s: %d", c.files, changes, c.path, c.state)
		}
	}
}

// TestFolderWrite: each write touches what changes and nothing else, and removes what is left over.
func TestFolderWrite(t *testing.T) {
	dir, long := t.TempDir(), time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	if got := write(t, dir, filesOf("a", "1", "s/t/b", "2", "s/c", "3")); got != "a s/c s/t/b" {
		t.Errorf("at first wrote %q", got)
	}
	for _, name := range []string{"a", "s/t/b", "s/c", "p-x.replycodes.sum"} {
		if err := os.Chtimes(filepath.Join(dir, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	if got := write(t, dir, filesOf("a", "1", "s/t/b", "2", "s/c", "3")); got != "" {
		t.Errorf("without a change wrote %q", got)
	}
	if got := write(t, dir, filesOf("a", "1", "s/c", "4", "d", "5")); got != "d s/c s/t/b" {
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

// TestFolderInterrupted: when a write is interrupted, the files that it has replaced and those that it has not are
// all known to be ours, and the next run ends the work.
func TestFolderInterrupted(t *testing.T) {
	dir := t.TempDir()
	before, after := filesOf("a", "1", "b", "2", "c", "3"), filesOf("a", "4", "b", "5", "d", "6")
	write(t, dir, before)
	f := open(t, dir, after)
	remove(t, dir, "b")
	put(t, dir, "b/x", "in the way of b since the folder was opened")
	if paths, err := f.Write(); err == nil || !slices.Contains(paths, filepath.Join(dir, "a")) {
		t.Fatalf("wrote %v, %v; wanted a, and an error at b", paths, err)
	}
	remove(t, dir, "b/x")
	remove(t, dir, "b")
	put(t, dir, "b", "2")
	for _, next := range []generators.Files{after, filesOf("a", "7", "b", "8")} {
		for _, change := range open(t, dir, next).Changes() {
			if change.Blocks() {
				t.Errorf("%s: %s", change.Path, change.Reason())
			}
		}
	}
	if got := write(t, dir, after); !strings.HasPrefix(got, "b") {
		t.Errorf("the next run wrote %q, wanted b and what else was not done", got)
	}
	if got := states(t, dir, after); len(got) > 0 {
		t.Errorf("after the next run there are changes: %v", got)
	}
}

// TestFolderRefuses: nothing is written where something blocks, and a manifest cannot name what is outside.
func TestFolderRefuses(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "b", "mine")
	if paths, err := open(t, dir, filesOf("a", "1", "b", "2")).Write(); err == nil || len(paths) > 0 {
		t.Errorf("wrote %v beside a file that blocks: %v", paths, err)
	}
	if _, err := os.Stat(filepath.Join(dir, "a")); !os.IsNotExist(err) {
		t.Errorf("a was written: %v", err)
	}
	sum := hash([]byte("x"))
	for _, content := range []string{sum + "  ../y\n", sum + "  /etc/passwd\n", sum + "  a/../../y\n", sum + "\n", "  a\n", "nonsense", sum + " a\n"} {
		put(t, dir, "p-x.replycodes.sum", content)
		if _, err := Open(dir, "x", Result{Protocol: "p"}); err == nil {
			t.Errorf("the manifest %q was taken", content)
		}
	}
}
