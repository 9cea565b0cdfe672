package golang

import (
	"bytes"
	"fmt"
	"go/format"
	"go/scanner"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/replycodes/replycodes/generators"
)

// runtimeFiles returns the declarations of the runtime that generated files mention, directly or through others, in the
// files that they stand in. No other is copied: a linter would find it unused.
func (p pkg) runtimeFiles(generated generators.Files) (generators.Files, error) {
	runtime, err := parseRuntime()
	if err != nil {
		return nil, err
	}
	needed := neededDeclarations(runtime, generated)
	var files generators.Files
	for _, source := range runtime {
		body := slices.DeleteFunc(source.declarations, func(d *declaration) bool { return !needed[d] })
		if len(body) == 0 {
			continue
		}
		content, err := p.copied(source.imports, body)
		if err != nil {
			return nil, fmt.Errorf("go: %s: %w", source.name, err)
		}
		files = append(files, generators.File{Path: p.name + "/" + source.name, Content: content})
	}
	return files, nil
}

// copied returns the content of a file with declarations of the runtime.
func (p pkg) copied(imports []string, body []*declaration) ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "// %s\n\npackage %s\n\n", generators.Header(p.Registry.Registry), p.name)
	writeImports(&b, imports, body)
	for _, d := range body {
		fmt.Fprintf(&b, "%s\n\n", d.source)
	}
	return format.Source(b.Bytes())
}

// always are the names of what every package has for its users, be it mentioned or not.
var always = []string{"ReadReply", "NewReplyReader", "Error", "CodeOf", "Text", "String"}

// neededDeclarations returns the declarations that the generated files need, directly or through others.
func neededDeclarations(runtime []runtimeFile, generated generators.Files) map[*declaration]bool {
	wanted := map[string]bool{}
	for _, name := range slices.Concat(always, identifiers(generated)) {
		wanted[name] = true
	}
	needed := map[*declaration]bool{}
	for grown := true; grown; {
		grown = false
		for _, file := range runtime {
			for _, d := range file.declarations {
				if needed[d] || !slices.ContainsFunc(d.names, func(name string) bool { return wanted[name] }) {
					continue
				}
				needed[d], grown = true, true
				for _, name := range d.mentions {
					wanted[name] = true
				}
			}
		}
	}
	return needed
}

// identifiers returns every identifier of Go files.
func identifiers(files generators.Files) []string {
	var names []string
	for _, f := range files {
		var s scanner.Scanner
		s.Init(token.NewFileSet().AddFile(f.Path, -1, len(f.Content)), f.Content, nil, 0)
		for _, kind, text := s.Scan(); kind != token.EOF; _, kind, text = s.Scan() {
			if kind == token.IDENT {
				names = append(names, text)
			}
		}
	}
	return names
}

// writeImports writes the imports that the declarations mention.
func writeImports(b *bytes.Buffer, paths []string, body []*declaration) {
	var used []string
	for _, p := range paths {
		if slices.ContainsFunc(body, func(d *declaration) bool { return slices.Contains(d.mentions, path.Base(p)) }) {
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
