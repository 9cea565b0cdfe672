package inject

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"text/template"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/markdown"
	"github.com/replycodes/replycodes/generators/templating"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

// A table is something that can stand between two markers.
type table struct {
	name       string
	definition string                                            // the template's
	keys       []string                                          // that its marker may have
	data       func(*tables, arguments) (any, diagnostic.Errors) // what the definition takes
}

// injectable are all tables.
var injectable = []table{
	{"codes", "table-codes", []string{"class", "group", "status", "command", "codes", "columns", "base"}, (*tables).codes},
	{"code", "section-code", []string{"code", "level", "base"}, (*tables).code},
	{"command", "table-command", []string{"command", "base"}, (*tables).command},
	{"sequence", "diagram", []string{"sequence"}, (*tables).sequence},
}

func tableNames() string {
	names := make([]string, len(injectable))
	for i, t := range injectable {
		names[i] = t.name
	}
	return strings.Join(names, ", ")
}

// tables renders what stands between markers.
type tables struct {
	registry *spec.Registry
	root     *template.Template
}

// NewInjector returns an injector of a registry's tables, which are made by the templates of the language markdown.
func NewInjector(registry *spec.Registry, templates fs.FS) (*Injector, error) {
	folder, err := fs.Sub(templates, "markdown")
	if err != nil {
		return nil, err
	}
	root, err := templating.Parse(folder, registry, generators.Options{})
	if err != nil {
		return nil, fmt.Errorf("templates/markdown: %w", err)
	}
	return &Injector{&tables{registry, root}}, nil
}

// render returns what the marker at the beginning of a part asks for, or what is wrong with it.
func (t *tables) render(m marker) (string, diagnostic.Errors) {
	a, err := parseArguments(m)
	if err != nil {
		return "", diagnostic.Errors{err}
	}
	i := slices.IndexFunc(injectable, func(one table) bool { return one.name == a.table.value })
	if i < 0 {
		return "", diagnostic.Errors{wrong(a.table.at, diagnostic.UnknownTable, "%q; allowed: %s",
			a.table.value, tableNames())}
	}
	errs := a.only(injectable[i].keys)
	data, more := injectable[i].data(t, a)
	if errs = append(errs, more...); len(errs) > 0 {
		return "", errs
	}
	var b strings.Builder
	if err := t.root.ExecuteTemplate(&b, injectable[i].definition, data); err != nil {
		return "", diagnostic.Errors{wrong(m.at, diagnostic.MarkerTemplate, "templates/markdown: %v", err)}
	}
	for _, content := range strings.Split(b.String(), "\n") {
		if _, like := likeMarker(content); like || remainsOfMarker(content) {
			return "", diagnostic.Errors{wrong(m.at, diagnostic.MarkerContent, "the part would hold a line that looks like "+
				"a marker: %s; it comes from the spec or from a template", quoteLine(content))}
		}
	}
	return b.String(), nil
}

func (t *tables) codes(a arguments) (any, diagnostic.Errors) {
	chosen, errs := a.choose(t.registry)
	data := markdown.CodesTable{
		Pages:   markdown.NewPages(t.registry, a.base()),
		Replies: chosen,
		Columns: []string{"code", "name", "text"},
	}
	if columns := a.list("columns"); columns != nil {
		data.Columns = nil
		for _, column := range columns {
			if markdown.CodeColumns[column.value] == "" {
				errs = append(errs, column.refuse(strings.Join(slices.Sorted(maps.Keys(markdown.CodeColumns)), ", ")))
			}
			data.Columns = append(data.Columns, column.value)
		}
	}
	return data, errs
}

func (t *tables) code(a arguments) (any, diagnostic.Errors) {
	level, wrongLevel := a.level()
	if wrongLevel != nil {
		return nil, diagnostic.Errors{wrongLevel}
	}
	word := a.required("code")
	for _, reply := range t.registry.Replies {
		if isCalled(t.registry, reply, word.value) {
			section := markdown.CodeSection{Pages: markdown.NewPages(t.registry, a.base()), Reply: reply, Level: level}
			return section, nil
		}
	}
	return nil, diagnostic.Errors{word.refuse(few(codeWords(t.registry)))}
}

func (t *tables) command(a arguments) (any, diagnostic.Errors) {
	word := a.required("command")
	if c := t.registry.Command(word.value); c != nil {
		return markdown.CommandTable{Pages: markdown.NewPages(t.registry, a.base()), Command: c}, nil
	}
	return nil, diagnostic.Errors{word.refuse(few(commandWords(t.registry)))}
}

func (t *tables) sequence(a arguments) (any, diagnostic.Errors) {
	word := a.required("sequence")
	if s := t.registry.Sequence(spec.Name(word.value)); s != nil {
		return markdown.SequenceDiagram{Pages: markdown.NewPages(t.registry, a.base()), Sequence: s}, nil
	}
	return nil, diagnostic.Errors{word.refuse(few(sequenceWords(t.registry)))}
}
