// Package templating makes a language from a folder of templates, in Go's text/template: every language but Go.
//
// A registry, options, and a folder of templates come in, and the files go out, one for each template that writes
// something. What a template sees is the registry; besides its methods it may call the functions of functions.go, and
// those of package markdown. Whoever lays templates over others begins with overlay.go.
//
// Read this file first, then render.go for how a template becomes a file, and functions.go for what it can call.
package templating

import (
	"fmt"
	"io/fs"
	"regexp"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/spec"
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
		return fmt.Errorf("%q is not a package name; allowed: ASCII letters, digits, and dots, hyphens and underscores "+
			"between them, and an optional @scope/ before them", name)
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
	files, err := render(l.name, l.folder, registry, options)
	if err != nil {
		return nil, fmt.Errorf("templates/%s: %w", l.name, err)
	}
	return files, nil
}
