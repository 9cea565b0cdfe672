package generators

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
)

// printWidth is where prettier breaks a line.
const printWidth = 80

// indentJSON returns v as JSON in prettier's shape, with no character escaped that need not be: indented by two blanks,
// and a list of scalars on one line if that is not too long.
func indentJSON(v any) (string, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		return "", err
	}
	return scalarList.ReplaceAllStringFunc(strings.TrimSuffix(b.String(), "\n"), flatList), nil
}

// inlineJSON returns v as JSON on one line; nothing for nil.
func inlineJSON(v any) (string, error) {
	if v == nil {
		return "", nil
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}

// scalarList is a list without lists or objects, one item a line.
var scalarList = regexp.MustCompile(`(?m)^.*\[\n(?: *[^ {\[\]].*\n)+ *\],?$`)

func flatList(list string) string {
	lines := strings.Split(list, "\n")
	open, items, end := lines[0], lines[1:len(lines)-1], lines[len(lines)-1]
	indent := items[0][:len(items[0])-len(strings.TrimLeft(items[0], " "))]
	for i := range items {
		items[i] = strings.TrimSpace(items[i])
	}
	inner := strings.Join(items, " ")
	switch {
	case len(open)+len(inner)+len(strings.TrimSpace(end)) <= printWidth:
		return open + inner + strings.TrimSpace(end)
	case len(items) > 1 && strings.Trim(inner, "-0123456789., ") == "": // numbers fill their lines
		return open + "\n" + Wrap(indent, printWidth, inner) + "\n" + end
	}
	return list
}
