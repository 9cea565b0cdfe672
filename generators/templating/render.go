package templating

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"text/template"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/runtime/python"
	"github.com/replycodes/replycodes/generators/runtime/typescript"
	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/spec"
)

const (
	templateSuffix = ".tmpl"
	sharedPrefix   = "_shared"      // a folder of definitions that the language's other templates use
	pathPrefix     = "the path of " // begins the name of the template that gives the path of a file

	// sourcesRoot is the definition of a language's templates that gives the folder where the sources of a package are.
	// Without it, all files are sources.
	sourcesRoot = "sources"
)

// render returns the files of a folder of templates. For sources alone, it has only those below the folder of the
// sources, with their paths from there.
func render(name string, folder fs.FS, registry *spec.Registry, options generators.Options) (generators.Files, error) {
	root, sources, err := parse(folder, registry, options)
	if err != nil {
		return nil, err
	}
	data := view.Registry{Registry: registry}
	var files generators.Files
	for _, source := range sources {
		file, err := renderFile(root, folder, source, data)
		if err != nil {
			return nil, err
		}
		if path.Ext(source) != templateSuffix || len(bytes.TrimSpace(file.Content)) > 0 {
			files = append(files, file)
		}
	}
	sourceFolder, err := sourcesOf(root, data)
	if err != nil {
		return nil, err
	}
	if complete := completers[name]; complete != nil && sourceFolder != "" {
		if files, err = complete(files, sourceFolder, generators.Header(registry)); err != nil {
			return nil, err
		}
	}
	if err := generators.Disjoint(files); err != nil {
		return nil, err
	}
	if options.Shape == generators.WholePackage || sourceFolder == "" {
		return files, nil
	}
	return files.Below(sourceFolder), nil
}

// completers add to what the templates of a language give the fixed part of its packages, and lay all out.
var completers = map[string]func(files generators.Files, folder, header string) (generators.Files, error){
	"python":     python.Complete,
	"typescript": typescript.Complete,
}

// sourcesOf returns the folder of the sources; "" where the templates do not say it.
func sourcesOf(root *template.Template, data view.Registry) (string, error) {
	if root.Lookup(sourcesRoot) == nil {
		return "", nil
	}
	var folder strings.Builder
	err := root.ExecuteTemplate(&folder, sourcesRoot, data)
	return folder.String(), err
}

// Parse returns the templates of a folder with the functions that they can call, among them the definitions that they
// share.
func Parse(folder fs.FS, registry *spec.Registry, options generators.Options) (*template.Template, error) {
	root, _, err := parse(folder, registry, options)
	return root, err
}

// parse returns the templates of a folder, and the paths of those that give a file.
func parse(
	folder fs.FS, registry *spec.Registry, options generators.Options,
) (root *template.Template, paths []string, err error) {
	root = template.New("").Funcs(functions(registry, options)).Option("missingkey=error")
	err = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if !strings.HasPrefix(name, sharedPrefix+"/") {
			paths = append(paths, name)
			if _, err := root.New(pathPrefix + name).Parse(strings.TrimSuffix(name, templateSuffix)); err != nil {
				return err
			}
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
	return root, paths, err
}

// renderFile returns the file that a template, or a file to be copied, gives.
func renderFile(root *template.Template, folder fs.FS, source string, data view.Registry) (generators.File, error) {
	name, err := renderPath(root, source, data)
	if err != nil {
		return generators.File{}, err
	}
	if path.Ext(source) != templateSuffix {
		content, err := fs.ReadFile(folder, source)
		return generators.File{Path: name, Content: content}, err
	}
	var content bytes.Buffer
	if err := root.ExecuteTemplate(&content, source, data); err != nil {
		return generators.File{}, err
	}
	return generators.File{Path: name, Content: content.Bytes()}, nil
}

// renderPath gives the path of the file, which is that of the template without .tmpl.
func renderPath(root *template.Template, source string, data view.Registry) (string, error) {
	var name strings.Builder
	if err := root.ExecuteTemplate(&name, pathPrefix+source, data); err != nil {
		return "", err
	}
	if err := generators.CheckPath(name.String()); err != nil {
		return "", fmt.Errorf("%s: %w", source, err)
	}
	return name.String(), nil
}
