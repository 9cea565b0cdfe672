package manual

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

// A comment is what the source says of a type.
type comment struct {
	text    string
	fields  map[string]string
	methods map[string]method
	values  []value // its constants, in their order
}

// A method is what the source says of one.
type method struct {
	text       string
	parameters []string // in upper case
}

// A value is a constant of a type.
type value struct{ literal, text string }

// comments are those of the types of packages, by the import path and the name.
type comments map[string]map[string]comment

// of returns what the source says of a type.
func (c comments) of(t reflect.Type) comment {
	if c[t.PkgPath()] == nil {
		types, err := read(t.PkgPath())
		if err != nil {
			panic(fmt.Sprintf("the source of %s: %v", t.PkgPath(), err)) // this program is compiled from it
		}
		c[t.PkgPath()] = types
	}
	return c[t.PkgPath()][t.Name()]
}

// read returns the comments of a package of this repository.
func read(importPath string) (map[string]comment, error) {
	names, err := filepath.Glob(filepath.Join(repository.Root, strings.TrimPrefix(importPath, module), "*.go"))
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		file, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		if !strings.HasSuffix(name, "_test.go") {
			files = append(files, file)
		}
	}
	pkg, err := doc.NewFromFiles(set, files, importPath)
	if err != nil {
		return nil, err
	}
	types := map[string]comment{}
	for _, t := range pkg.Types {
		types[t.Name] = commentOf(pkg, t)
	}
	return types, nil
}

func commentOf(pkg *doc.Package, t *doc.Type) comment {
	c := comment{text: without("", pkg.Synopsis(t.Doc)), fields: map[string]string{}, methods: map[string]method{}}
	ast.Inspect(t.Decl, func(n ast.Node) bool {
		if field, ok := n.(*ast.Field); ok {
			for _, name := range field.Names {
				c.fields[name.Name] = without(name.Name, oneLine(cmp.Or(field.Comment.Text(), field.Doc.Text())))
			}
		}
		return true
	})
	for _, f := range t.Methods {
		if f.Level == 0 { // it is not one of an embedded type
			c.methods[f.Name] = method{without(f.Name, pkg.Synopsis(f.Doc)), parameters(f.Decl.Type)}
		}
	}
	for _, group := range t.Consts {
		c.values = append(c.values, values(pkg, group)...)
	}
	return c
}

// without returns a comment without the name that it begins with, and without the brackets of links.
func without(name, comment string) string {
	comment = strings.NewReplacer("[", "", "]", "").Replace(comment)
	comment = strings.TrimPrefix(comment, name+" ")
	return strings.TrimPrefix(strings.TrimPrefix(comment, "is "), "are ")
}

// parameters returns the names of what a function takes, in upper case.
func parameters(f *ast.FuncType) []string {
	var names []string
	for _, field := range f.Params.List {
		for _, name := range field.Names {
			names = append(names, strings.ToUpper(name.Name))
		}
	}
	return names
}

// values returns the exported constants of a declaration that are strings.
func values(pkg *doc.Package, group *doc.Value) []value {
	var list []value
	for _, s := range group.Decl.Specs {
		spec := s.(*ast.ValueSpec)
		if len(spec.Values) != 1 {
			continue
		}
		if literal, ok := spec.Values[0].(*ast.BasicLit); ok && literal.Kind == token.STRING {
			text := oneLine(spec.Comment.Text())
			if text == "" && !group.Decl.Lparen.IsValid() {
				text = without(spec.Names[0].Name, firstSentence.FindStringSubmatch(oneLine(group.Doc))[1])
			}
			list = append(list, value{literal.Value, text})
		}
	}
	return list
}

// firstSentence ends at a full stop before a capital. Unlike that of go/doc, it can have two full stops inside.
var firstSentence = regexp.MustCompile(`^(.*?)\.?(?: [A-Z].*)?$`)

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
