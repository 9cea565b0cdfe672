package python

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/layout"
	"github.com/replycodes/replycodes/generators/runtime"
)

// standIns are the modules that stand for generated ones.
var standIns = []string{initModule, "_digits", "_values", "_variants"}

// Complete returns the files of a package with the declarations of the fixed part that they import, directly or
// through others, in modules of their own. Generated modules import only what they use then, and every line is laid out. The
// modules of the package are those in the folder.
func Complete(files generators.Files, folder, header string) (generators.Files, error) {
	var done generators.Files
	var wanted []string
	for _, file := range files {
		if name, ok := strings.CutSuffix(path.Base(file.Path), ".py"); ok && path.Dir(file.Path) == folder {
			m := takeApart(name, string(file.Content))
			m.prune()
			wanted = append(wanted, qualified(m.origins(), m.mentions())...)
			file.Content = []byte(layout.Python(m.String()))
		}
		done = append(done, file)
	}
	modules, err := fixedPart()
	if err != nil {
		return nil, err
	}
	var sources []runtime.File
	for _, m := range modules {
		sources = append(sources, m.File)
	}
	for _, needed := range runtime.Needed(sources, wanted) {
		m := *modules[slices.IndexFunc(modules, func(m *module) bool { return m.name == needed.Name })]
		m.File = needed
		content := "# " + header + "\n" + layout.Python(m.String())
		done = append(done, generators.File{Path: path.Join(folder, m.name+".py"), Content: []byte(content)})
	}
	return done, nil
}

// fixedPart returns the modules that can be copied, ascending by name.
func fixedPart() ([]*module, error) {
	names, err := fs.Glob(Source, "*.py")
	if err != nil {
		return nil, err
	}
	var modules []*module
	for _, file := range names {
		name := strings.TrimSuffix(file, ".py")
		if slices.Contains(standIns, name) {
			continue
		}
		source, err := Source.ReadFile(file)
		if err != nil {
			return nil, err
		}
		modules = append(modules, takeApart(name, string(source)))
	}
	return modules, nil
}

// prune drops the private declarations that a module itself does not mention: a template writes them for all specs.
func (m *module) prune() {
	for pruned := true; pruned; {
		count := map[string]int{}
		for _, d := range m.Declarations {
			for _, name := range d.Mentions {
				if name != d.Names[0] {
					count[name]++
				}
			}
		}
		before := len(m.Declarations)
		m.Declarations = slices.DeleteFunc(m.Declarations, func(d *runtime.Declaration) bool {
			name := strings.TrimPrefix(d.Names[0], m.name+".")
			isPrivate := strings.HasPrefix(name, "_") && !strings.HasPrefix(name, "__")
			return isPrivate && count[d.Names[0]] == 0
		})
		pruned = len(m.Declarations) < before
	}
}
