package golden_test

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/languages"
	"github.com/replycodes/replycodes/generators/templating"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/templates"
)

// tree is files by their slash-separated path.
type tree map[string][]byte

// TestCases compares what each case generates with what it wants, in both directions.
func TestCases(t *testing.T) {
	for _, dir := range caseFolders(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			src, err := os.ReadFile(filepath.Join(dir, "spec.yaml"))
			if err != nil {
				t.Fatal(err)
			}
			registry, err := spec.Parse("spec.yaml", src, languages.CheckNames)
			if err != nil {
				t.Fatal(err)
			}
			got := generate(t, registry, layers(dir))
			want := filepath.Join(dir, "want")
			if *update {
				replaceTree(t, want, got)
			}
			compare(t, got, readTree(t, want))
		})
	}
}

// TestFresh fails when out/ is not exactly what the built-in spec generates.
func TestFresh(t *testing.T) {
	got := generate(t, builtin(t), templates.FS())
	if *update {
		run(t, root, command, "generate")
	}
	want := readTree(t, filepath.Join(root, "out"))
	maps.DeleteFunc(want, func(name string, _ []byte) bool { return filepath.Ext(name) == ".sum" })
	compare(t, got, want)
}

// caseFolders returns the folders of testdata/cases.
func caseFolders(t *testing.T) []string {
	t.Helper()
	folders, err := filepath.Glob("testdata/cases/*")
	if err != nil || len(folders) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	return folders
}

// layers returns the templates of a case over the built-in ones.
func layers(dir string) fs.FS {
	own := filepath.Join(dir, "templates")
	if _, err := os.Stat(own); err != nil {
		return templates.FS()
	}
	return templating.Overlay(os.DirFS(own), templates.FS())
}

// builtin returns the built-in FTP spec.
func builtin(t testing.TB) *spec.Registry {
	t.Helper()
	file, src, err := spec.Builtin(spec.Default)
	if err != nil {
		t.Fatal(err)
	}
	registry, err := spec.Parse(file, src, languages.CheckNames)
	if err != nil {
		t.Fatal(err)
	}
	return registry
}

// generate returns the files of all languages.
func generate(t *testing.T, registry *spec.Registry, templates fs.FS) tree {
	t.Helper()
	list, err := languages.All(templates)
	if err != nil {
		t.Fatal(err)
	}
	all := tree{}
	for _, language := range list {
		files, err := generators.Generate(language, registry, generators.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			all[language.Name()+"/"+file.Path] = file.Content
		}
	}
	return all
}

// compare reports every file that is missing, is too much, or differs.
func compare(t *testing.T, got, want tree) {
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

// readTree returns the files below a folder, without what tools leave there.
func readTree(t testing.TB, dir string) tree {
	t.Helper()
	files := tree{}
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if slices.Contains([]string{"node_modules", "dist", "__pycache__"}, entry.Name()) {
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

// replaceTree makes the files below a folder the given ones.
func replaceTree(t testing.TB, dir string, files tree) {
	t.Helper()
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
