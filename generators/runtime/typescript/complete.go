package typescript

import (
	"io/fs"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/layout"
	"github.com/replycodes/replycodes/generators/runtime"
)

// Complete adds the files of the fixed part that the generated files of a package need, whose sources are in a folder, and
// gives all the layout of Prettier. An import of what is not mentioned is removed, as is an export of what the package
// does not have: a template may list all.
func Complete(files generators.Files, folder, header string) (generators.Files, error) {
	var generated []*module
	var rest generators.Files
	for _, f := range files {
		name, isSource := strings.CutPrefix(f.Path, folder+"/")
		switch {
		case isSource && strings.HasSuffix(name, ".ts"):
			generated = append(generated, parse(name, string(f.Content)))
			continue
		case strings.HasSuffix(f.Path, ".md"):
			f.Content = []byte(layout.Markdown(string(f.Content)))
		}
		rest = append(rest, f)
	}
	fixed, err := fixedPart()
	if err != nil {
		return nil, err
	}
	all := newPackage(generated, fixed)
	for _, m := range all.modules {
		content := layout.TypeScript(all.source(m, header))
		rest = append(rest, generators.File{Path: folder + "/" + m.name + ".ts", Content: []byte(content)})
	}
	return rest, nil
}

// fixedPart returns the modules that can be copied.
func fixedPart() ([]*module, error) {
	var modules []*module
	err := fs.WalkDir(source, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || slices.Contains(standIns, strings.TrimSuffix(name, ".ts")) {
			return err
		}
		content, err := source.ReadFile(name)
		modules = append(modules, parse(name, string(content)))
		return err
	})
	return modules, err
}

// needed returns what the generated modules need of the fixed ones. An export from an internal module is needed only where
// that module is: a package offers what its texts have.
func needed(generated, fixed []*module) []runtime.File {
	var files []runtime.File
	for _, m := range fixed {
		files = append(files, runtime.File{Name: m.name, Declarations: m.declarations()})
	}
	imported := wanted(generated, func(m *module, l link, name string) bool {
		return l.keyword == "export" && !l.isInternal() || m.mention[localName(name)]
	})
	used := runtime.Needed(files, imported)
	return runtime.Needed(files, append(imported, wanted(generated, func(_ *module, l link, _ string) bool {
		isUsed := func(f runtime.File) bool { return f.Name == l.target }
		return l.keyword == "export" && slices.ContainsFunc(used, isUsed)
	})...))
}

// wanted returns the names of other modules that the links of modules name and that are wanted.
func wanted(modules []*module, isWanted func(m *module, l link, name string) bool) []string {
	var names []string
	for _, m := range modules {
		for _, l := range m.links {
			for _, name := range l.names {
				if isWanted(m, l, name) {
					names = append(names, l.target+"#"+sourceName(name))
				}
			}
		}
	}
	return names
}
