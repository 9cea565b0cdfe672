// Package languages knows all languages that there are: Go, and each folder of templates.
//
// The folders of templates come in, and the languages go out. Whoever works with any language begins here: the command,
// and the golden tests.
package languages

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/golang"
	"github.com/replycodes/replycodes/generators/templating"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

// A List is languages, ascending by name.
type List []generators.Language

// All returns the languages that folders of templates make, and Go, which needs none.
func All(templates fs.FS) (List, error) {
	entries, err := fs.ReadDir(templates, ".")
	if err != nil {
		return nil, err
	}
	inGo := golang.Language{}
	list := List{inGo}
	for _, e := range entries {
		if !e.IsDir() || strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "_") {
			continue
		}
		if e.Name() == inGo.Name() {
			return nil, fmt.Errorf("templates: %s is not made from templates; give the folder another name", e.Name())
		}
		folder, err := fs.Sub(templates, e.Name())
		if err != nil {
			return nil, err
		}
		list = append(list, templating.New(e.Name(), folder))
	}
	slices.SortFunc(list, func(a, b generators.Language) int { return strings.Compare(a.Name(), b.Name()) })
	return list, nil
}

// Names returns the names of the languages.
func (list List) Names() []string {
	names := make([]string, len(list))
	for i, language := range list {
		names[i] = language.Name()
	}
	return names
}

// Find returns the language of a name.
func (list List) Find(name string) (generators.Language, error) {
	i := slices.IndexFunc(list, func(language generators.Language) bool { return language.Name() == name })
	if i < 0 {
		return nil, fmt.Errorf("%q is not a language; there are: %s", name, strings.Join(list.Names(), ", "))
	}
	return list[i], nil
}

// CheckNames reports the names that Go or a language of the built-in templates cannot have. It is for those who do not
// know yet what will be generated.
func CheckNames(registry *spec.Registry) diagnostic.Errors {
	return append(golang.Language{}.CheckNames(registry), templating.CheckNames(registry)...)
}
