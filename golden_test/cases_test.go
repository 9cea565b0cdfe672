package golden_test

import (
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/templates"
)

// TestCases has each case generate all languages. It compares what comes out with what is wanted, in both directions,
// in the languages that the case is about: those that have a folder in want.
func TestCases(t *testing.T) {
	for _, c := range repository.Cases(t) {
		t.Run(c.Name(), func(t *testing.T) {
			got, about := generate(t, c.Registry(t), c.Templates()), c.About(t)
			maps.DeleteFunc(got, func(name string, _ []byte) bool {
				language, _, _ := strings.Cut(name, "/")
				return !slices.Contains(about, language)
			})
			if len(about) == 0 {
				return
			}
			if *update {
				tree.Replace(t, c.Want(), got)
			}
			tree.Compare(t, got, tree.Read(t, c.Want()))
		})
	}
}

// TestFresh fails when out/ is not exactly what the built-in spec generates.
func TestFresh(t *testing.T) {
	got := generate(t, repository.Builtin(t), templates.FS())
	if *update {
		program.Run(t, repository.Root, repository.Command, "generate")
	}
	want := tree.Read(t, filepath.Join(repository.Root, "out"))
	maps.DeleteFunc(want, func(name string, _ []byte) bool { return filepath.Ext(name) == ".sum" })
	tree.Compare(t, got, want)
}

// generate returns the files of all languages, each below its name.
func generate(t *testing.T, registry *spec.Registry, templates fs.FS) tree.Files {
	t.Helper()
	all := tree.Files{}
	for _, language := range repository.Languages(t, templates) {
		for name, content := range repository.Generate(t, language, registry) {
			all[language.Name()+"/"+name] = content
		}
	}
	return all
}
