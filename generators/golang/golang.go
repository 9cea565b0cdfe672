// Package golang generates the Go package of a registry by jennifer: its constants and tables, and the readers and
// writers of its texts. What does not depend on the spec is copied from package goruntime, declaration by declaration.
//
// A registry comes in, and the files of a package <protocol>reply go out. Each method of pkg in the list of sources
// writes one file. The Go that is to come out stands in a comment above the calls that write it.
//
// Read this file first, then codes.go for how declarations are written, texts.go for the types that read and write
// texts, and runtime.go for what is copied.
package golang

import (
	"bytes"
	"cmp"
	"fmt"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/spec"
)

// Language is Go.
type Language struct{}

// Name returns what the language is called.
func (Language) Name() string { return "go" }

// A pkg is the Go package of a registry in the making.
type pkg struct {
	view.Registry
	name string // of the package
}

// Render returns the files of package <protocol>reply.
func (Language) Render(registry *spec.Registry, options generators.Options) (generators.Files, error) {
	p := pkg{view.Registry{Registry: registry}, cmp.Or(options.Name, packageName(registry.Protocol))}
	var files generators.Files
	for _, source := range p.sources(options.Shape) {
		f := jen.NewFile(p.name)
		f.HeaderComment("// " + generators.Header(registry))
		source.write(f)
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			return nil, fmt.Errorf("go: %s: %w", source.name, err)
		}
		files = append(files, generators.File{Path: p.name + "/" + source.name, Content: b.Bytes()})
	}
	runtime, err := p.runtimeFiles(files)
	if err != nil {
		return nil, err
	}
	files = append(files, runtime...)
	if options.Shape == generators.SourcesOnly {
		return files.Below(p.name), nil
	}
	return files, nil
}

// A source is a file that depends on the spec.
type source struct {
	name  string
	write func(*jen.File)
}

// sources returns the files that the spec needs.
func (p pkg) sources(shape generators.Shape) []source {
	list := []source{
		{"codes.go", p.codes}, {"code_facts.go", p.facts}, {"class.go", p.classes}, {"parse.go", p.parse}, {"tables.go", p.tables},
	}
	if len(p.Groups) > 0 {
		list = append(list, source{"group.go", p.groups})
	}
	if len(p.Texts()) > 0 {
		list = append(list, source{"texts.go", p.texts}, source{"parse_text.go", p.parseText})
	}
	if len(p.Commands) > 0 {
		list = append(list, source{"command.go", p.commands}, source{"command_replies.go", p.commandReplies},
			source{"command_tables.go", p.commandTables}, source{"steps.go", p.steps})
	}
	if shape == generators.WholePackage {
		list = append(list, source{"example_test.go", p.examples}) // in somebody's own package, tests are theirs
	}
	return list
}
