// Package manual makes the reference of what a template sees, and runs the examples of the functions that it can call.
//
// The types that a template can reach come in by reflection, and what their comments say from the source; Markdown goes
// out, to be compared with templates/README.md. Read reference.go first, then reach.go, and examples.go for the
// functions.
package manual

import (
	"reflect"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/text"
)

// module begins the import paths of this repository.
const module = "github.com/replycodes/replycodes/"

// hidden are types that are of no use to a template: what has one of them as its type, its result or an argument is not
// in the manual.
var hidden = []reflect.Type{
	reflect.TypeFor[diagnostic.Position](),
	reflect.TypeFor[spec.Wire](),
	reflect.TypeFor[text.Problem](),
	reflect.TypeFor[text.Written](),
	reflect.TypeFor[[]byte](), // JSON, which the function json gives as text
}

// A model is the types of this repository that a template can reach, in the order in which it comes to them.
type model struct {
	types []reflect.Type
	docs  comments
}

// reach adds what a template can reach from a type.
func (m *model) reach(t reflect.Type) {
	t = element(t)
	if !strings.HasPrefix(t.PkgPath(), module) || slices.Contains(m.types, t) {
		return
	}
	m.types = append(m.types, t)
	for _, embedded := range embeddedIn(t) {
		m.reach(embedded)
	}
	for _, member := range m.members(t) {
		m.reach(member.gives)
	}
	if t.Kind() == reflect.Slice {
		m.reach(t.Elem())
	}
}

// A member is a field or a method that a template can ask for.
type member struct {
	name    string
	comment string
	takes   []string // what a method is called with, each by its type or else by its name
	gives   reflect.Type
}

// members returns the fields and the methods of a type, without those of what it embeds.
func (m *model) members(t reflect.Type) []member {
	var all []member
	comment := m.docs.of(t)
	for _, field := range fields(t) {
		if field.IsExported() && !field.Anonymous && !isHidden(field.Type) {
			all = append(all, member{field.Name, fieldText(field.Name, comment.fields[field.Name]), nil, field.Type})
		}
	}
	pointer := reflect.PointerTo(t)
	for i := range pointer.NumMethod() {
		method := pointer.Method(i)
		if own, ok := comment.methods[method.Name]; ok && isCallable(method.Type) {
			all = append(all, member{method.Name, own.text, takes(method.Type, own.parameters), method.Type.Out(0)})
		}
	}
	return all
}

// fieldText returns what a field is in every type that has it, and what is so of this one.
func fieldText(name, comment string) string {
	switch thing, isThing := everywhere[name], strings.HasPrefix(everywhere[name], "The "); {
	case comment == "":
		return thing
	case isThing:
		return thing + ", " + comment
	}
	return comment
}

// takes returns what a method is called with: CODE for what has the type spec.Code, and else the name.
func takes(method reflect.Type, names []string) []string {
	list := slices.Clone(names)
	for i := range list {
		in := element(method.In(i + 1)) // the first is what has the method
		if strings.HasPrefix(in.PkgPath(), module) {
			list[i] = strings.ToUpper(in.Name())
		}
		if method.IsVariadic() && i == len(list)-1 {
			list[i] += "..."
		}
	}
	return list
}

// isCallable reports whether a template can call a function and has use for it.
func isCallable(f reflect.Type) bool {
	for i := range f.NumIn() {
		if isHidden(f.In(i)) {
			return false
		}
	}
	hasOneResult := f.NumOut() == 1 || f.NumOut() == 2 && f.Out(1) == reflect.TypeFor[error]()
	return hasOneResult && !isHidden(f.Out(0))
}

func isHidden(t reflect.Type) bool {
	return slices.Contains(hidden, t) || slices.Contains(hidden, element(t))
}

// embeddedIn returns the types that a type embeds.
func embeddedIn(t reflect.Type) []reflect.Type {
	var types []reflect.Type
	for _, field := range fields(t) {
		if field.Anonymous {
			types = append(types, element(field.Type))
		}
	}
	return types
}

// fields returns the fields of a struct; none of what is not one.
func fields(t reflect.Type) []reflect.StructField {
	var list []reflect.StructField
	if t.Kind() == reflect.Struct {
		for i := range t.NumField() {
			list = append(list, t.Field(i))
		}
	}
	return list
}

// element returns the type behind pointers and lists.
func element(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer || t.Name() == "" && t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t
}
