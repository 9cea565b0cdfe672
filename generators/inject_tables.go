package generators

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"text/template"

	"github.com/replycodes/replycodes/spec"
)

// A table is something that can stand between two markers.
type table struct {
	name       string
	definition string                                      // the template's
	keys       []string                                    // that its marker may have
	data       func(*tables, arguments) (any, spec.Errors) // what the definition takes
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
	root := template.New("").Funcs(functions(registry, Options{})).Option("missingkey=error")
	if _, err := parseTemplates(root, folder); err != nil {
		return nil, fmt.Errorf("templates/markdown: %w", err)
	}
	return &Injector{&tables{registry, root}}, nil
}

// render returns what the marker at the beginning of a part asks for, or what is wrong with it.
func (t *tables) render(m marker) (string, spec.Errors) {
	a, err := parseArguments(m)
	if err != nil {
		return "", spec.Errors{err}
	}
	i := slices.IndexFunc(injectable, func(one table) bool { return one.name == a.table.value })
	if i < 0 {
		return "", spec.Errors{wrong(a.table.at, "unknown-table", "%q; allowed: %s", a.table.value, tableNames())}
	}
	errs := a.only(injectable[i].keys)
	data, more := injectable[i].data(t, a)
	if errs = append(errs, more...); len(errs) > 0 {
		return "", errs
	}
	var b strings.Builder
	if err := t.root.ExecuteTemplate(&b, injectable[i].definition, data); err != nil {
		return "", spec.Errors{wrong(m.at, "template", "templates/markdown: %v", err)}
	}
	for _, content := range strings.Split(b.String(), "\n") {
		if _, like := likeMarker(content); like {
			return "", spec.Errors{wrong(m.at, "marker-content", "the part would hold a line that looks like a marker: %s; "+
				"it comes from the spec or from a template", quoteLine(content))}
		}
	}
	return b.String(), nil
}

func (t *tables) codes(a arguments) (any, spec.Errors) {
	chosen, errs := a.choose(t.registry)
	data := CodesTable{Pages{t.registry, a.base()}, chosen, []string{"code", "name", "text"}}
	if columns := a.list("columns"); columns != nil {
		data.Columns = nil
		for _, column := range columns {
			if CodeColumns[column.value] == "" {
				errs = append(errs, column.refuse(strings.Join(slices.Sorted(maps.Keys(CodeColumns)), ", ")))
			}
			data.Columns = append(data.Columns, column.value)
		}
	}
	return data, errs
}

func (t *tables) code(a arguments) (any, spec.Errors) {
	level, wrongLevel := a.level()
	if wrongLevel != nil {
		return nil, spec.Errors{wrongLevel}
	}
	word := a.required("code")
	for _, reply := range t.registry.Replies {
		if isCalled(t.registry, reply, word.value) {
			return CodeSection{Pages{t.registry, a.base()}, reply, level}, nil
		}
	}
	return nil, spec.Errors{word.refuse(few(codeWords(t.registry)))}
}

func (t *tables) command(a arguments) (any, spec.Errors) {
	word := a.required("command")
	if c := t.registry.Command(word.value); c != nil {
		return CommandTable{Pages{t.registry, a.base()}, c}, nil
	}
	return nil, spec.Errors{word.refuse(few(commandWords(t.registry)))}
}

func (t *tables) sequence(a arguments) (any, spec.Errors) {
	word := a.required("sequence")
	if s := t.registry.Sequence(spec.Name(word.value)); s != nil {
		return SequenceDiagram{t.registry, s}, nil
	}
	return nil, spec.Errors{word.refuse(few(sequenceWords(t.registry)))}
}
