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
	definition string   // the template's
	keys       []string // that its marker may have
	data       func(*tables, *arguments) any
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

// render returns what a marker asks for; what is wrong with the marker is reported.
func (t *tables) render(file string, m marker, errs *diagnostic.Errors) (string, error) {
	a, ok := parseArguments(file, m, errs)
	if !ok {
		return "", nil
	}
	i := slices.IndexFunc(injectable, func(one table) bool { return one.name == a.table.value })
	if i < 0 {
		errs.Report(a.table.at, diagnostic.UnknownTable, "%q; allowed: %s", a.table.value, tableNames())
		return "", nil
	}
	before := len(*errs)
	a.only(injectable[i].keys...)
	data := injectable[i].data(t, &a)
	if len(*errs) > before {
		return "", nil
	}
	var b strings.Builder
	if err := t.root.ExecuteTemplate(&b, injectable[i].definition, data); err != nil {
		return "", fmt.Errorf("templates/markdown: %w", err)
	}
	return b.String(), nil
}

func (t *tables) codes(a *arguments) any {
	data := markdown.CodesTable{
		Pages:   markdown.NewPages(t.registry, a.base()),
		Replies: a.choose(t.registry),
		Columns: []string{"code", "name", "text"},
	}
	if chosen := a.list("columns"); chosen != nil {
		data.Columns = nil
		for _, column := range chosen {
			if markdown.CodeColumns[column.value] == "" {
				a.refuse(column, strings.Join(slices.Sorted(maps.Keys(markdown.CodeColumns)), ", "))
			}
			data.Columns = append(data.Columns, column.value)
		}
	}
	return data
}

func (t *tables) code(a *arguments) any {
	word := a.required("code")
	for _, reply := range t.registry.Replies {
		if isCalled(t.registry, reply, word.value) {
			return markdown.CodeSection{
				Pages: markdown.NewPages(t.registry, a.base()),
				Reply: reply,
				Level: a.level(),
			}
		}
	}
	a.refuse(word, few(codeWords(t.registry)))
	return nil
}

func (t *tables) command(a *arguments) any {
	word := a.required("command")
	if c := t.registry.Command(word.value); c != nil {
		return markdown.CommandTable{Pages: markdown.NewPages(t.registry, a.base()), Command: c}
	}
	a.refuse(word, few(commandWords(t.registry)))
	return nil
}

func (t *tables) sequence(a *arguments) any {
	word := a.required("sequence")
	if s := t.registry.Sequence(spec.Name(word.value)); s != nil {
		return markdown.SequenceDiagram{Pages: markdown.NewPages(t.registry, a.base()), Sequence: s}
	}
	a.refuse(word, few(sequenceWords(t.registry)))
	return nil
}
