package spec

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// MaxSize is how large a spec may be, in bytes.
const MaxSize = 16 << 20

const (
	maxDepth = 32 // mappings and lists within each other; the schema needs 9
)

// readYAML returns the root of the one document in src, or what is wrong with it.
func readYAML(file string, src []byte) (*yaml.Node, Errors) {
	var errs Errors
	start := Position{file, 1, 1}
	if len(src) > MaxSize {
		errs.Report(start, "too-large", "more than %d bytes", MaxSize)
		return nil, errs
	}
	if i := invalidUTF8(src); i >= 0 {
		lines := splitLines(src[:i])
		at := Position{file, len(lines), utf8.RuneCount(lines[len(lines)-1]) + 1}
		errs.Report(at, "syntax", "byte 0x%02x is not UTF-8", src[i])
		return nil, errs
	}
	decoder := yaml.NewDecoder(bytes.NewReader(src))
	var document, second yaml.Node
	switch err := decoder.Decode(&document); {
	case errors.Is(err, io.EOF):
		errs.Report(start, "syntax", "the file is empty; a spec is a mapping")
		return nil, errs
	case err != nil:
		at, message := syntaxError(file, err)
		errs.Report(at, "syntax", "%s", message)
		return nil, errs
	}
	root := document.Content[0]
	refuse(file, root, 1, &errs)
	if err := decoder.Decode(&second); !errors.Is(err, io.EOF) {
		errs.Report(Position{file, max(second.Line, 1), max(second.Column, 1)}, "second-document", "a spec is one YAML document; remove what follows ---")
	}
	return root, errs
}

// invalidUTF8 returns the index of the first byte that is not UTF-8, or -1. YAML could also be UTF-16, which editors and
// this package's columns do not expect.
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
func syntaxError(file string, err error) (Position, string) {
	message := err.Error()
	line := 1
	if m := yamlLine.FindStringSubmatch(message); m != nil {
		message = message[len(m[0]):]
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = n
		}
	}
	return Position{file, line, 1}, message
}

// refuse reports what would make a spec mean something else than it shows, and nesting that no spec needs.
func refuse(file string, n *yaml.Node, depth int, errs *Errors) {
	at := Position{file, n.Line, n.Column}
	switch {
	case n.Kind == yaml.AliasNode:
		errs.Report(at, "alias", "*%s; write out what it stands for", n.Value)
		return
	case n.Anchor != "":
		errs.Report(at, "anchor", "&%s; anchors are not allowed", n.Anchor)
	case n.Style&yaml.TaggedStyle != 0:
		errs.Report(at, "tag", "%s; tags are not allowed", n.Tag)
	case depth > maxDepth:
		errs.Report(at, "too-deep", "nested more than %d levels", maxDepth)
		return
	}
	for _, child := range n.Content {
		refuse(file, child, depth+1, errs)
	}
}

// kindOf returns the JSON Schema type of a node.
func kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "object"
	case yaml.SequenceNode:
		return "array"
	}
	switch n.ShortTag() {
	case "!!bool":
		return "boolean"
	case "!!null":
		return "null"
	case "!!int", "!!float":
		if strings.Trim(strings.TrimPrefix(n.Value, "-"), "0123456789") == "" {
			return "integer" // 0200 too: its digits count, not what YAML 1.1 makes of them
		}
		return "number"
	}
	return "string"
}

// describe names a node in a message.
func describe(n *yaml.Node) string {
	switch kind := kindOf(n); kind {
	case "object":
		return "a mapping"
	case "array":
		return "a list"
	case "null":
		return "nothing"
	case "string":
		return fmt.Sprintf("the string %q", n.Value)
	default:
		return fmt.Sprintf("the %s %s", kind, n.Value)
	}
}

// hint tells how a scalar that YAML takes for something else becomes a string.
func hint(n *yaml.Node, s *shape) string {
	if n.Kind == yaml.ScalarNode && n.Value != "" && len(s.Type) > 0 && s.Type[0] == "string" {
		return "; put it in quotes"
	}
	return ""
}

// forbidden returns the index of the first character that no string of a spec may have, or -1.
func forbidden(s string) int {
	return strings.IndexFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
	})
}
