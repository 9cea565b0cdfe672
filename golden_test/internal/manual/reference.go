package manual

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"text/template"

	"github.com/replycodes/replycodes/generators/prose"
	"github.com/replycodes/replycodes/generators/view"
)

// everywhere tells what a field is, in every type that has one of the name. To a thing, a comment adds what is so of
// this one: The name, in upper case. In the place of a clause, the comment stands alone.
var everywhere = map[string]string{
	"Action":     "The action",
	"Arcs":       "The arcs",
	"Base":       "Where the pages are",
	"Class":      "The class",
	"Classes":    "The classes",
	"Code":       "The reply code",
	"Codes":      "The reply codes",
	"Columns":    "The columns",
	"Command":    "The command",
	"Commands":   "The commands",
	"Default":    "The default",
	"Digit":      "The digit",
	"Doc":        "What it is, in sentences",
	"Edge":       "The edge",
	"Examples":   "Texts that were seen or printed",
	"Except":     "The commands",
	"Find":       "The pattern whose first match is read",
	"FindLast":   "The pattern whose last match is read",
	"From":       "The place where it begins",
	"Group":      "The function group",
	"Groups":     "The function groups",
	"ID":         "The name by which others refer to it",
	"Instead":    "The reply that took its place",
	"Kind":       "What it does or stands for",
	"Level":      "The level of the heading",
	"Literal":    "The literal",
	"Max":        "The largest value",
	"Middle":     "The operations",
	"Min":        "The smallest value",
	"Name":       "The name",
	"Names":      "The names",
	"Octets":     "The set",
	"Offset":     "The place",
	"Ops":        "The operations",
	"Parameter":  "The parameter",
	"Parameters": "The parameters",
	"Path":       "Where it is",
	"Places":     "The places",
	"Protocol":   "The name of the protocol",
	"Refusals":   "Texts that must not be read",
	"Replies":    "The replies",
	"Reply":      "The reply",
	"Retired":    "The retired codes",
	"Said":       "What the server says",
	"Search":     "Where the operations are tried",
	"Sequence":   "The sequence",
	"Sequences":  "The sequences",
	"Source":     "The document",
	"Sources":    "The documents",
	"Stage":      "The stage",
	"Status":     "The status",
	"Step":       "The step",
	"Steps":      "The steps",
	"Syntax":     "How it is written, as its document prints it",
	"Text":       "The text",
	"Title":      "What people call it",
	"To":         "The place where it ends",
	"Type":       "The type",
	"URL":        "The web address",
	"Unit":       "The unit of the values",
	"Values":     "The values, by the names of their parameters",
	"Variant":    "The variant",
	"Vectors":    "The vectors",
	"Version":    "The version",
}

// A Reference is a section for each type that a template can reach.
type Reference struct {
	Markdown string
	Silent   []string // the types, fields and methods that no comment explains
}

// NewReference returns the reference for templates that can call functions.
func NewReference(functions template.FuncMap) Reference {
	m := model{docs: comments{}}
	m.reach(reflect.TypeFor[view.Registry]())
	for _, name := range slices.Sorted(maps.Keys(functions)) {
		m.reach(reflect.TypeOf(functions[name]).Out(0))
	}
	var packages []string
	for _, t := range m.types {
		if !slices.Contains(packages, t.PkgPath()) {
			packages = append(packages, t.PkgPath())
		}
	}
	var r Reference
	for _, pkg := range packages {
		for _, t := range m.types {
			if t.PkgPath() == pkg {
				r.section(t, m.docs.of(t).text, m.members(t), m.docs.of(t).values)
			}
		}
	}
	return r
}

// section writes what a template can ask of a type.
func (r *Reference) section(t reflect.Type, text string, members []member, values []value) {
	about := r.explained(text, t.String()) + kinds[t.Kind()]
	for _, embedded := range embeddedIn(t) {
		about += " It also has all of " + typeName(embedded) + "."
	}
	r.Markdown += "\n### " + t.String() + "\n\n" + prose.Wrap("", 120, about) + "\n"
	if len(members) > 0 {
		r.Markdown += "\n| Field or method | Gives | What it is |\n| --- | --- | --- |\n"
	}
	for _, m := range members {
		call := strings.Join(append([]string{"." + m.name}, m.takes...), " ")
		text := r.explained(m.comment, t.String()+"."+m.name)
		r.Markdown += "| `" + call + "` | " + typeName(m.gives) + " | " + text + " |\n"
	}
	if len(values) > 0 {
		r.Markdown += "\nIts values:\n\n"
	}
	for _, v := range values {
		r.Markdown += "* " + strings.TrimSuffix("`"+v.literal+"`: "+escape(v.text), ": ") + "\n"
	}
}

// kinds tell what a template has in hand where a type is not a struct.
var kinds = map[reflect.Kind]string{
	reflect.String: " It is a string.",
	reflect.Int:    " It is a number.",
	reflect.Slice:  " It is a list.",
	reflect.Map:    " It is a map: `index` gives one of it.",
}

// explained returns a comment as a sentence; where there is none, a name is noted.
func (r *Reference) explained(comment, name string) string {
	if comment == "" {
		r.Silent = append(r.Silent, name)
		return ""
	}
	return escape(prose.Sentence(strings.ToUpper(comment[:1]) + comment[1:]))
}

var escape = strings.NewReplacer("|", `\|`, "*", `\*`, "<", `\<`).Replace

// typeName returns the name of a type, with a link to its section.
func typeName(t reflect.Type) string {
	switch {
	case t.Kind() == reflect.Pointer:
		return typeName(t.Elem())
	case t.Name() == "" && t.Kind() == reflect.Slice:
		return "list of " + typeName(t.Elem())
	case strings.HasPrefix(t.PkgPath(), module):
		return "[" + t.String() + "](#" + strings.ToLower(strings.ReplaceAll(t.String(), ".", "")) + ")"
	case t.Kind() == reflect.Interface:
		return "any value"
	case t.Kind() != reflect.String && t.Kind() != reflect.Bool:
		return "number"
	}
	return t.String()
}
