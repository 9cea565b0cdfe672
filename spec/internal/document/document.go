// Package document reads a YAML file as a tree that can be trusted: one document in UTF-8, of a bounded size, without
// anchors, aliases and tags, and in the shape that a JSON Schema says. Every value keeps its place and the characters
// that it was written with.
//
// In go the bytes of the file and a [Schema]; out comes the [Document], or what is wrong, each at its place. Read
// document.go first, then shape.go and shaper.go for the schema, and censor.go for what no file may have.
package document

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"sync"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

// MaxSize is how large a spec may be, in bytes.
const MaxSize = 16 << 20

// A Document is the YAML of a file, pruned of what its schema does not know.
type Document struct {
	file  string
	root  *yaml.Node
	lines func() [][]byte // of the file, taken apart when one is needed first
}

// Read reads the one document of a file. The errors are all that is wrong with its shape; the document is what is left
// when that is taken out, or nil where nothing can be made of the rest.
func (s *Schema) Read(file string, src []byte) (*Document, diagnostic.Errors) {
	root, errs := parse(file, src)
	if len(errs) > 0 {
		return nil, errs // what an alias or a tag makes of the rest cannot be told
	}
	shaper := shaper{schema: s, file: file}
	if !shaper.fits(root, s.root) {
		return nil, shaper.errs
	}
	return &Document{file, root, sync.OnceValue(func() [][]byte { return splitLines(src) })}, shaper.errs
}

// Decode fills a struct whose fields are named by yaml tags, and end in a [Leaf] or in [Entries].
func (d *Document) Decode(into any) error {
	if err := d.root.Decode(into); err != nil {
		return fmt.Errorf("%s: %w", d.file, err)
	}
	return nil
}

// At returns the place of a leaf; the start of the file for one that is not there.
func (d *Document) At(l Leaf) diagnostic.Position {
	if !l.IsSet() {
		return diagnostic.Position{File: d.file, Line: 1, Column: 1}
	}
	return diagnostic.Position{File: d.file, Line: l.node.Line, Column: l.node.Column}
}

// Inside returns the place of the byte at an offset of a scalar's value.
func (d *Document) Inside(l Leaf, offset int) diagnostic.Position {
	at := d.At(l)
	if l.IsSet() {
		at.Column += columnIn(d.lines()[at.Line-1], l.node, offset)
	}
	return at
}

// parse returns the root of the one document in src, or what is wrong with it.
func parse(file string, src []byte) (*yaml.Node, diagnostic.Errors) {
	var errs diagnostic.Errors
	start := diagnostic.Position{File: file, Line: 1, Column: 1}
	if len(src) > MaxSize {
		errs.Report(start, diagnostic.TooLarge, "more than %d bytes", MaxSize)
		return nil, errs
	}
	if i := invalidUTF8(src); i >= 0 {
		lines := splitLines(src[:i])
		at := diagnostic.Position{File: file, Line: len(lines), Column: utf8.RuneCount(lines[len(lines)-1]) + 1}
		errs.Report(at, diagnostic.Syntax, "byte 0x%02x is not UTF-8", src[i])
		return nil, errs
	}
	decoder := yaml.NewDecoder(bytes.NewReader(src))
	var document, second yaml.Node
	switch err := decoder.Decode(&document); {
	case errors.Is(err, io.EOF):
		errs.Report(start, diagnostic.Syntax, "the file is empty; a spec is a mapping")
		return nil, errs
	case err != nil:
		at, message := syntaxError(file, err)
		errs.Report(at, diagnostic.Syntax, "%s", message)
		return nil, errs
	}
	root := document.Content[0]
	c := censor{file: file}
	c.refuse(root, 1)
	if err := decoder.Decode(&second); !errors.Is(err, io.EOF) {
		at := diagnostic.Position{File: file, Line: max(second.Line, 1), Column: max(second.Column, 1)}
		c.errs.Report(at, diagnostic.SecondDocument, "a spec is one YAML document; remove what follows ---")
	}
	return root, c.errs
}

// invalidUTF8 returns the index of the first byte that is not UTF-8, or -1. YAML could also be UTF-16, which editors
// and this package's columns do not expect.
func invalidUTF8(src []byte) int {
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// lineBreak is what ends a line in YAML 1.1.
var lineBreak = regexp.MustCompile("\r\n|[\r\n\u0085\u2028\u2029]")

// splitLines returns the lines as the YAML library counts them.
func splitLines(src []byte) [][]byte {
	var lines [][]byte
	start := 0
	for _, end := range lineBreak.FindAllIndex(src, -1) {
		lines = append(lines, src[start:end[0]])
		start = end[1]
	}
	return append(lines, src[start:])
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?`)

// syntaxError takes the line out of a message of the YAML library, which knows no column.
func syntaxError(file string, err error) (diagnostic.Position, string) {
	message := err.Error()
	line := 1
	if m := yamlLine.FindStringSubmatch(message); m != nil {
		message = message[len(m[0]):]
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = n
		}
	}
	return diagnostic.Position{File: file, Line: line, Column: 1}, message
}
