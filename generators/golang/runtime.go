package golang

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/scanner"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/replycodes/replycodes/generators"
	goruntime "github.com/replycodes/replycodes/generators/runtime/go"
)

// A declaration is one of the runtime's, with the comment before it.
type declaration struct {
	file     string
	source   []byte
	names    []string // what it declares; a method by its own name
	mentions []string // the names it uses
}

// runtimeFiles returns the declarations of the runtime that generated files and what they need of it mention, in the
// files they stand in. No other is copied: a linter would find it unused.
func runtimeFiles(p pkg, generated generators.Files) (generators.Files, error) {
	declarations, imports, err := parseRuntime()
	if err != nil {
		return nil, err
	}
	needed := reach(declarations, generated)
	bodies := map[string][]declaration{}
	for i, d := range declarations {
		if needed[i] {
			bodies[d.file] = append(bodies[d.file], d)
		}
	}
	var files generators.Files
	for name, body := range bodies {
		var b bytes.Buffer
		fmt.Fprintf(&b, "// %s\n\npackage %s\n\n", generators.Header(p.Registry), p.name)
		writeImports(&b, imports[name], body)
		for _, d := range body {
			fmt.Fprintf(&b, "%s\n\n", d.source)
		}
		source, err := format.Source(b.Bytes())
		if err != nil {
			return nil, fmt.Errorf("go: %s: %w", name, err)
		}
		files = append(files, generators.File{Path: p.name + "/" + name, Content: source})
	}
	return files, nil
}

// notCopied are the files of the runtime that stand for what is generated, and that hand it to the generator.
var notCopied = []string{"code.go", "embed.go"}

// parseRuntime returns the declarations of the runtime and the paths that each file imports.
func parseRuntime() (declarations []declaration, imports map[string][]string, err error) {
	names, err := fs.Glob(goruntime.Source, "*.go")
	imports = map[string][]string{}
	for _, file := range names {
		if slices.Contains(notCopied, file) || strings.HasSuffix(file, "_test.go") {
			continue
		}
		src, err := goruntime.Source.ReadFile(file)
		if err != nil {
			return nil, nil, err
		}
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, file, src, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, nil, err
		}
		for _, spec := range tree.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			imports[file] = append(imports[file], imported)
		}
		for _, d := range tree.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
				continue
			}
			start, end := set.Position(declarationStart(d)).Offset, set.Position(d.End()).Offset
			declarations = append(declarations, declaration{file, src[start:end], declaredNames(d), mentionedNames(d)})
		}
	}
	return declarations, imports, err
}

// reach tells which declarations the generated files need, directly or through others.
func reach(declarations []declaration, generated generators.Files) []bool {
	wanted := map[string]bool{"ReadReply": true, "NewReplyReader": true, "Error": true, "CodeOf": true, "Text": true, "String": true}
	for _, f := range generated {
		var s scanner.Scanner
		s.Init(token.NewFileSet().AddFile(f.Path, -1, len(f.Content)), f.Content, nil, 0)
		for _, kind, text := s.Scan(); kind != token.EOF; _, kind, text = s.Scan() {
			if kind == token.IDENT {
				wanted[text] = true
			}
		}
	}
	needed := make([]bool, len(declarations))
	for grown := true; grown; {
		grown = false
		for i, d := range declarations {
			if needed[i] || !slices.ContainsFunc(d.names, func(name string) bool { return wanted[name] }) {
				continue
			}
			needed[i], grown = true, true
			for _, name := range d.mentions {
				wanted[name] = true
			}
		}
	}
	return needed
}

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

func declaredNames(d ast.Decl) []string {
	if f, ok := d.(*ast.FuncDecl); ok {
		return []string{f.Name.Name}
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

// mentionedNames returns every identifier below a node, but for the name that a function declares.
func mentionedNames(n ast.Node) []string {
	var own *ast.Ident
	if f, ok := n.(*ast.FuncDecl); ok {
		own = f.Name
	}
	var names []string
	ast.Inspect(n, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id != own {
			names = append(names, id.Name)
		}
		return true
	})
	return names
}

// writeImports writes the imports that the declarations mention.
func writeImports(b *bytes.Buffer, paths []string, body []declaration) {
	var used []string
	for _, p := range paths {
		if slices.ContainsFunc(body, func(d declaration) bool { return slices.Contains(d.mentions, path.Base(p)) }) {
			used = append(used, strconv.Quote(p))
		}
	}
	switch len(used) {
	case 0:
	case 1:
		fmt.Fprintf(b, "import %s\n\n", used[0])
	default:
		fmt.Fprintf(b, "import (\n\t%s\n)\n\n", strings.Join(used, "\n\t"))
	}
}
