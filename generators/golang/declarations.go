package golang

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/replycodes/replycodes/generators/runtime"
	goruntime "github.com/replycodes/replycodes/generators/runtime/go"
)

// notCopied are the files of the runtime that stand for what is generated, and that hand it to the generator.
var notCopied = []string{"code.go", "embed.go"}

// parseRuntime returns the files of the runtime that can be copied, ascending by name.
func parseRuntime() ([]runtime.File, error) {
	names, err := fs.Glob(goruntime.Source, "*.go")
	if err != nil {
		return nil, err
	}
	var files []runtime.File
	for _, name := range names {
		if slices.Contains(notCopied, name) || strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parseRuntimeFile(name)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

func parseRuntimeFile(name string) (runtime.File, error) {
	src, err := goruntime.Source.ReadFile(name)
	if err != nil {
		return runtime.File{}, err
	}
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, name, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return runtime.File{}, err
	}
	file := runtime.File{Name: name}
	for _, spec := range tree.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return runtime.File{}, err
		}
		file.Imports = append(file.Imports, imported)
	}
	for _, d := range tree.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
			continue
		}
		start, end := set.Position(declarationStart(d)).Offset, set.Position(d.End()).Offset
		file.Declarations = append(file.Declarations, &runtime.Declaration{
			Source: string(src[start:end]), Names: declaredNames(d), Mentions: mentionedNames(d),
		})
	}
	return file, nil
}

// declarationStart returns where a declaration begins, which is with its comment.
func declarationStart(d ast.Decl) token.Pos {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Doc != nil {
			return d.Doc.Pos()
		}
	case *ast.GenDecl:
		if d.Doc != nil {
			return d.Doc.Pos()
		}
	}
	return d.Pos()
}

// declaredNames returns the names by which a declaration is mentioned: a method's has a point before it, and no other
// type has a method of that name. An exported method is a part of its type, whether somebody calls it or not, and goes
// by the type's name.
func declaredNames(d ast.Decl) []string {
	if f, ok := d.(*ast.FuncDecl); ok {
		switch {
		case f.Recv == nil:
			return []string{f.Name.Name}
		case f.Name.IsExported():
			return []string{receiver(f)}
		}
		return []string{"." + f.Name.Name}
	}
	var names []string
	for _, spec := range d.(*ast.GenDecl).Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			names = append(names, spec.Name.Name)
		case *ast.ValueSpec:
			for _, name := range spec.Names {
				names = append(names, name.Name)
			}
		}
	}
	return names
}

// receiver returns the type of a method.
func receiver(method *ast.FuncDecl) string {
	of := method.Recv.List[0].Type
	if pointer, ok := of.(*ast.StarExpr); ok {
		of = pointer.X
	}
	return of.(*ast.Ident).Name
}

// mentionedNames returns every identifier below a node, but for the name that a function declares. One that is selected
// from something, as a method is, has a point before it.
func mentionedNames(n ast.Node) []string {
	skip := map[*ast.Ident]bool{}
	if f, ok := n.(*ast.FuncDecl); ok {
		skip[f.Name] = true
	}
	var names []string
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			skip[n.Sel] = true
			names = append(names, "."+n.Sel.Name)
		case *ast.Ident:
			if !skip[n] {
				names = append(names, n.Name)
			}
		}
		return true
	})
	return names
}
