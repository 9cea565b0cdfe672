package generators

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"text/template"

	"github.com/replycodes/replycodes/spec"
)

const (
	templateSuffix = ".tmpl"
	sharedPrefix   = "_shared" // a folder of definitions that the language's other templates use
)

// render executes a language's folder of templates. The path of a template is itself a template and gives the path of
// the file, without .tmpl; any other file is copied as it is. The data is the registry. A template that writes nothing
// but white space gives no file: it is for something that the protocol does not have.
func render(registry *spec.Registry, templates fs.FS, options Options) (Files, error) {
	root := template.New("").Funcs(functions(registry, options)).Option("missingkey=error")
	sources, err := parseTemplates(root, templates)
	if err != nil {
		return nil, err
	}
	var files Files
	for _, source := range sources {
		file, err := renderFile(root, source, templates, registry)
		if err != nil {
			return nil, err
		}
		if path.Ext(source) != templateSuffix || len(bytes.TrimSpace(file.Content)) > 0 {
			files = append(files, file)
		}
	}
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	if err := disjoint(files); err != nil || options.Shape == WholePackage || root.Lookup(sourcesRoot) == nil {
		return files, err
	}
	var folder strings.Builder
	err = root.ExecuteTemplate(&folder, sourcesRoot, registry)
	return files.below(folder.String()), err
}

// parseTemplates adds every template of the folder to root and returns the paths of those that give a file.
func parseTemplates(root *template.Template, folder fs.FS) (paths []string, err error) {
	err = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		shared := strings.HasPrefix(name, sharedPrefix+"/")
		if !shared {
			paths = append(paths, name)
		}
		if path.Ext(name) != templateSuffix {
			return nil
		}
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		_, err = root.New(name).Parse(strings.ReplaceAll(string(text), "\r\n", "\n"))
		return err
	})
	return paths, err
}

func renderFile(root *template.Template, source string, folder fs.FS, registry *spec.Registry) (File, error) {
	name, err := renderPath(root, source, registry)
	if err != nil {
		return File{}, err
	}
	if path.Ext(source) != templateSuffix {
		content, err := fs.ReadFile(folder, source)
		return File{Path: name, Content: content}, err
	}
	var content bytes.Buffer
	if err := root.ExecuteTemplate(&content, source, registry); err != nil {
		return File{}, err
	}
	return File{Path: name, Content: content.Bytes()}, nil
}

// renderPath gives the path of the file, which is that of the template without .tmpl.
func renderPath(root *template.Template, source string, registry *spec.Registry) (string, error) {
	set, err := root.Clone()
	if err != nil {
		return "", err
	}
	t, err := set.New("the path of " + source).Parse(strings.TrimSuffix(source, templateSuffix))
	if err != nil {
		return "", err
	}
	var name strings.Builder
	if err := t.Execute(&name, registry); err != nil {
		return "", err
	}
	if err := CheckPath(name.String()); err != nil {
		return "", fmt.Errorf("%s: %w", source, err)
	}
	return name.String(), nil
}
