package repository

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/languages"
	"github.com/replycodes/replycodes/generators/templating"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/templates"
)

// Builtin returns the built-in FTP spec.
func Builtin(t testing.TB) *spec.Registry {
	t.Helper()
	file, src, err := spec.Builtin(spec.Default)
	if err != nil {
		t.Fatal(err)
	}
	return Parse(t, file, src)
}

// Parse returns the registry of a spec, which has no mistake.
func Parse(t testing.TB, file string, src []byte) *spec.Registry {
	t.Helper()
	registry, err := spec.Parse(file, src, languages.CheckNames)
	if err != nil {
		t.Fatal(err)
	}
	return registry
}

// A Case is a folder of golden_test/testdata/cases.
type Case struct{ Dir string }

// Cases returns all cases.
func Cases(t testing.TB) []Case {
	t.Helper()
	folders, err := filepath.Glob(filepath.Join(Root, "golden_test/testdata/cases/*"))
	if err != nil || len(folders) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	var cases []Case
	for _, dir := range folders {
		cases = append(cases, Case{dir})
	}
	return cases
}

// NamedCase returns one case.
func NamedCase(t testing.TB, name string) Case {
	t.Helper()
	for _, c := range Cases(t) {
		if c.Name() == name {
			return c
		}
	}
	t.Fatalf("no case has the name %s", name)
	return Case{}
}

// Name returns the name of the case.
func (c Case) Name() string { return filepath.Base(c.Dir) }

// Want returns the folder of the files that must come out. A case that is only compiled and asked has none.
func (c Case) Want() string { return filepath.Join(c.Dir, "want") }

// About returns the languages that the case is about.
func (c Case) About(t testing.TB) []string {
	t.Helper()
	entries, err := os.ReadDir(c.Want())
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var languages []string
	for _, e := range entries {
		languages = append(languages, e.Name())
	}
	return languages
}

// Registry returns the spec of the case.
func (c Case) Registry(t testing.TB) *spec.Registry {
	t.Helper()
	src, err := os.ReadFile(filepath.Join(c.Dir, "spec.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return Parse(t, "spec.yaml", src)
}

// As returns the spec of the case with another name of the protocol, by which all packages are named.
func (c Case) As(t testing.TB, protocol string) *spec.Registry {
	t.Helper()
	src, err := os.ReadFile(filepath.Join(c.Dir, "spec.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	renamed := regexp.MustCompile(`(?m)^protocol: .*$`).ReplaceAll(src, []byte("protocol: "+protocol))
	return Parse(t, c.Name()+".yaml", renamed)
}

// Templates returns the templates of the case over the built-in ones.
func (c Case) Templates() fs.FS {
	own := filepath.Join(c.Dir, "templates")
	if _, err := os.Stat(own); err != nil {
		return templates.FS()
	}
	return templating.Overlay(os.DirFS(own), templates.FS())
}

// Languages returns the languages that there are with templates.
func Languages(t testing.TB, templates fs.FS) languages.List {
	t.Helper()
	list, err := languages.All(templates)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// Generate returns the files of a language.
func Generate(t testing.TB, language generators.Language, registry *spec.Registry) tree.Files {
	t.Helper()
	files, err := generators.Generate(language, registry, generators.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := tree.Files{}
	for _, file := range files {
		all[file.Path] = file.Content
	}
	return all
}

// BuiltinFiles returns the files of one of the built-in languages.
func BuiltinFiles(t testing.TB, name string, registry *spec.Registry) tree.Files {
	t.Helper()
	language, err := Languages(t, templates.FS()).Find(name)
	if err != nil {
		t.Fatal(err)
	}
	return Generate(t, language, registry)
}
