// Package templating makes a language from a folder of templates, in Go's text/template: every language but Go.
//
// A registry, options, and a folder of templates come in, and one file for each template goes out. What a template sees
// is the registry; besides its methods it may call the functions of functions.go.
//
// Read this file first, then functions.go.
package templating

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"text/template"
	"unicode"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/spec"
)

const (
	templateSuffix = ".tmpl"
	sharedPrefix   = "_shared"      // a folder of definitions that the language's other templates use
	pathPrefix     = "the path of " // begins the name of the template that gives a file's path

	// sourcesRoot is the definition of a language's templates that gives the folder where the sources of a package are.
	// Without it all files are sources.
	sourcesRoot = "sources"
)

// A Language is a folder of templates.
type Language struct {
	name   string
	folder fs.FS
}

// New returns the language that a folder of templates makes.
func New(name string, folder fs.FS) Language { return Language{name, folder} }

// Name returns what the language is called.
func (l Language) Name() string { return l.name }

// CheckPackageName reports what no registry of packages takes as a name.
func (Language) CheckPackageName(name string) error {
	if !packageName.MatchString(name) {
		return fmt.Errorf("%q is no name of a package; allowed: ASCII letters, digits, and dots, hyphens and underscores between them, with an @scope/ before it or not", name)
	}
	return nil
}

var packageName = regexp.MustCompile(`^(?:@[a-z0-9][a-z0-9._-]*/)?[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$`)

// PackageNameFor returns the name of a package whose sources are in a folder; "" where it cannot be called so.
func (l Language) PackageNameFor(folder string) string {
	if l.CheckPackageName(folder) != nil {
		return ""
	}
	return folder
}

// Render executes the templates. The path of a template is itself a template and gives the path of the file, without
// .tmpl; any other file is copied as it is. The data is the registry. A template that writes nothing but whitespace
// gives no file: it is for something that the protocol does not have.
func (l Language) Render(registry *spec.Registry, options generators.Options) (generators.Files, error) {
	files, err := render(registry, l.folder, options)
	if err != nil {
		return nil, fmt.Errorf("templates/%s: %w", l.name, err)
	}
	return files, nil
}

func render(registry *spec.Registry, folder fs.FS, options generators.Options) (generators.Files, error) {
	root, sources, err := parse(folder, registry, options)
	if err != nil {
		return nil, err
	}
	data := view.Registry{Registry: registry}
	var files generators.Files
	for _, source := range sources {
		file, err := renderFile(root, source, folder, data)
		if err != nil {
			return nil, err
		}
		if path.Ext(source) != templateSuffix || len(bytes.TrimSpace(file.Content)) > 0 {
			files = append(files, file)
		}
	}
	if err := disjoint(files); err != nil || options.Shape == generators.WholePackage || root.Lookup(sourcesRoot) == nil {
		return files, err
	}
	var sourceFolder strings.Builder
	err = root.ExecuteTemplate(&sourceFolder, sourcesRoot, data)
	return files.Below(sourceFolder.String()), err
}

// disjoint reports a file that two templates give, and one that is a folder of another.
func disjoint(files generators.Files) error {
	paths := map[string]bool{}
	for _, f := range files {
		if paths[f.Path] {
			return fmt.Errorf("two templates give the file %s", f.Path)
		}
		paths[f.Path] = true
	}
	for _, f := range files {
		for dir := path.Dir(f.Path); dir != "."; dir = path.Dir(dir) {
			if paths[dir] {
				return fmt.Errorf("%s is a file of one template and a folder of another", dir)
			}
		}
	}
	return nil
}

// Parse returns the templates of a folder with the functions that they can call, among them the definitions that they
// share.
func Parse(folder fs.FS, registry *spec.Registry, options generators.Options) (*template.Template, error) {
	root, _, err := parse(folder, registry, options)
	return root, err
}

// parse returns the templates of a folder, and the paths of those that give a file.
func parse(folder fs.FS, registry *spec.Registry, options generators.Options) (root *template.Template, paths []string, err error) {
	root = template.New("").Funcs(functions(registry, options)).Option("missingkey=error")
	err = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		shared := strings.HasPrefix(name, sharedPrefix+"/")
		if !shared {
			paths = append(paths, name)
			if _, err := root.New(pathPrefix + name).Parse(name); err != nil {
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

func renderFile(root *template.Template, source string, folder fs.FS, registry view.Registry) (generators.File, error) {
	name, err := renderPath(root, source, registry)
	if err != nil {
		return generators.File{}, err
	}
	if path.Ext(source) != templateSuffix {
		content, err := fs.ReadFile(folder, source)
		return generators.File{Path: name, Content: content}, err
	}
	var content bytes.Buffer
	if err := root.ExecuteTemplate(&content, source, registry); err != nil {
		return generators.File{}, err
	}
	return generators.File{Path: strings.TrimSuffix(name, templateSuffix), Content: content.Bytes()}, nil
}

// renderPath gives the path of the file; it stays below the folder of the language.
func renderPath(root *template.Template, source string, registry view.Registry) (string, error) {
	var name strings.Builder
	if err := root.ExecuteTemplate(&name, pathPrefix+source, registry); err != nil {
		return "", err
	}
	if strings.HasSuffix(name.String(), generators.ManifestSuffix) {
		return "", fmt.Errorf("%s: %s is the name of a manifest", source, name.String())
	}
	if !fs.ValidPath(name.String()) || strings.Contains(name.String(), `\`) || strings.ContainsFunc(name.String(), unicode.IsControl) {
		return "", fmt.Errorf("%s: %q is not a path below the folder of the language", source, name.String())
	}
	return name.String(), nil
}
