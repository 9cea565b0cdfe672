// Package jsontext writes JSON as people read it: in the shape that Prettier gives it, or on one line. Templates and
// the tables of the Markdown pages share it.
//
// A value comes in, and text without a line break at its end goes out.
package jsontext

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/replycodes/replycodes/generators/prose"
)

// printWidth is how wide a line of Prettier's is.
const printWidth = 80

// Indent returns v as JSON in Prettier's shape, with no character escaped that need not be: indented by two spaces,
// and a list of scalars on one line if that is not too long.
func Indent(v any) (string, error) {
	text, err := encode(v, "  ")
	return flatten(strings.Split(text, "\n")), err
}

// Inline returns v as JSON on one line; nothing for nil.
func Inline(v any) (string, error) {
	if v == nil {
		return "", nil
	}
	return encode(v, "")
}

// encode returns v as JSON with < > & as they are.
func encode(v any, indent string) (string, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", indent)
	err := encoder.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}

// flatten puts each list of scalars on one line, if that is not too long.
func flatten(lines []string) string {
	var flat []string
	for i := 0; i < len(lines); i++ {
		end := i + 1
		if strings.HasSuffix(lines[i], "[") {
			for end < len(lines) && isScalar(lines[end]) {
				end++
			}
		}
		if end == i+1 || end == len(lines) || !strings.HasPrefix(strings.TrimSpace(lines[end]), "]") {
			flat = append(flat, lines[i])
			continue
		}
		flat = append(flat, flatList(lines[i:end+1])...)
		i = end
	}
	return strings.Join(flat, "\n")
}

// isScalar reports whether a line of indented JSON, inside a list, is an item that is neither a list nor an object.
func isScalar(line string) bool {
	text := strings.TrimSpace(line)
	return text != "" && !strings.ContainsAny(text[:1], "{}[]")
}

// flatList returns the lines of a list of scalars, from the one that opens it to the one that closes it, as one line if
// that is not too long.
func flatList(lines []string) []string {
	open, items, end := lines[0], make([]string, len(lines)-2), strings.TrimSpace(lines[len(lines)-1])
	for i, line := range lines[1 : len(lines)-1] {
		items[i] = strings.TrimSpace(line)
	}
	inner := strings.Join(items, " ")
	switch {
	case len(open)+len(inner)+len(end) <= printWidth:
		return []string{open + inner + end}
	case len(items) > 1 && strings.Trim(inner, "-0123456789., ") == "": // numbers fill their lines
		indent := lines[1][:len(lines[1])-len(strings.TrimLeft(lines[1], " "))]
		return []string{open, prose.Wrap(indent, printWidth, inner), lines[len(lines)-1]}
	}
	return lines
}
