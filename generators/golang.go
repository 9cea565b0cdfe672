package generators

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
)

// golang is the one language that is not made from templates.
const golang = "go"

// A goPackage is the Go package of a registry in the making.
type goPackage struct {
	*spec.Registry
	name string // of the package
}

// generateGo returns the files of package <protocol>reply.
func generateGo(registry *spec.Registry, options Options) (Files, error) {
	p := goPackage{registry, options.goName(registry.Protocol)}
	var files Files
	sources := map[string]func(*jen.File){
		"codes.go":  p.codes,
		"facts.go":  p.facts,
		"class.go":  p.classes,
		"parse.go":  p.parse,
		"tables.go": p.tables,
	}
	if len(registry.Groups) > 0 {
		sources["group.go"] = p.groups
	}
	if len(p.Texts()) > 0 {
		sources["texts.go"] = p.texts
		sources["identify.go"] = p.identify
	}
	if len(registry.Commands) > 0 {
		sources["command.go"] = p.commands
		sources["command_replies.go"] = p.commandReplies
		sources["command_tables.go"] = p.commandTables
		sources["steps.go"] = p.steps
	}
	if options.Shape == WholePackage {
		sources["example_test.go"] = p.examples // in somebody's own package, tests are theirs
	}
	for name, render := range sources {
		f := jen.NewFile(p.name)
		f.HeaderComment("// " + header(registry))
		render(f)
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			return nil, fmt.Errorf("go: %s: %w", name, err)
		}
		files = append(files, File{Path: p.name + "/" + name, Content: b.Bytes()})
	}
	runtime, err := runtimeFiles(p, files)
	if err != nil {
		return nil, err
	}
	files = append(files, runtime...)
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	if options.Shape == SourcesOnly {
		return files.below(p.name), nil
	}
	return files, nil
}

// goDocWidth is where lines of comments break, in characters and without their indent.
const goDocWidth = 110

// doc returns a comment of paragraphs, parted by empty lines. A paragraph that begins with a blank is a list item or
// preformatted, and stays one line.
//
// Every line is given to jennifer with its //: it would take a line that itself begins so as a comment already.
func doc(paragraphs ...string) *jen.Statement {
	s := jen.Null()
	for i, text := range paragraphs {
		if i > 0 && !(isItem(text) && isItem(paragraphs[i-1])) {
			s.Comment("//").Line()
		}
		if isItem(text) {
			s.Comment("//" + text).Line()
			continue
		}
		s.Comment(Wrap("// ", goDocWidth, text)).Line()
	}
	return s
}

func isItem(paragraph string) bool { return paragraph != "" && paragraph[0] == ' ' }

// lines is a brace-enclosed list with an item a line.
var lines = jen.Options{Open: "{", Close: "}", Separator: ",", Multi: true}

// declare adds a declaration after an empty line.
func declare(f *jen.File, comment *jen.Statement, declaration jen.Code) {
	f.Line()
	f.Add(comment).Add(declaration)
}
