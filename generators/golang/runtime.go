package golang

import (
	"bytes"
	"fmt"
	"go/format"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/runtime"
)

// runtimeFiles returns the declarations of the runtime that generated files mention, directly or through others, in the
// files that they stand in.
func (p pkg) runtimeFiles(generated generators.Files) (generators.Files, error) {
	sources, err := parseRuntime()
	if err != nil {
		return nil, err
	}
	names, err := mentioned(generated)
	if err != nil {
		return nil, err
	}
	var files generators.Files
	for _, source := range runtime.Needed(sources, slices.Concat(always, names)) {
		content, err := p.copied(source)
		if err != nil {
			return nil, fmt.Errorf("go: %s: %w", source.Name, err)
		}
		files = append(files, generators.File{Path: p.name + "/" + source.Name, Content: content})
	}
	return files, nil
}

// copied returns the content of a file with declarations of the runtime.
func (p pkg) copied(source runtime.File) ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "// %s\n\npackage %s\n\n", generators.Header(p.Registry.Registry), p.name)
	writeImports(&b, source)
	for _, d := range source.Declarations {
		fmt.Fprintf(&b, "%s\n\n", d.Source)
	}
	return format.Source(b.Bytes())
}

// always are the names of what every package has for its users, be it mentioned or not.
var always = []string{"ReadReply", "NewReplyReader", "Error", "CodeOf"}

// mentioned returns the names that generated files mention.
func mentioned(files generators.Files) ([]string, error) {
	var names []string
	for _, f := range files {
		tree, err := parser.ParseFile(token.NewFileSet(), f.Path, f.Content, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, d := range tree.Decls {
			names = append(names, mentionedNames(d)...)
		}
	}
	return names, nil
}

// writeImports writes the imports that the declarations mention.
func writeImports(b *bytes.Buffer, source runtime.File) {
	var used []string
	for _, imported := range source.Imports {
		uses := func(d *runtime.Declaration) bool { return d.Uses(path.Base(imported)) }
		if slices.ContainsFunc(source.Declarations, uses) {
			used = append(used, strconv.Quote(imported))
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
