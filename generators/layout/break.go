package layout

import (
	"regexp"
	"strings"

	"github.com/replycodes/replycodes/generators/prose"
)

// lay returns parts that begin in a column: on one line if they and what follows them fit, and else with one of their
// groups broken.
func lay(parts []part, indent string, column, behind int) string {
	line := flat(parts)
	if column+length(line)+behind <= width && !isBroken(parts) {
		return line
	}
	i := broken(parts)
	if i < 0 {
		return line
	}
	before, after := flat(parts[:i]), flat(parts[i+1:])
	return before + breakGroup(parts[i], indent) + after
}

// broken returns which group of a statement is broken: the parameters of a function, or the longest; -1 where there is
// none that has items.
func broken(parts []part) int {
	isFunction := strings.Contains(parts[0].text, "function ")
	found, longest := -1, 0
	for i, p := range parts {
		size := length(flat(parts[i : i+1]))
		if !p.isGroup() || len(p.items) == 0 || size <= longest {
			continue
		}
		if found, longest = i, size; isFunction {
			break
		}
	}
	return found
}

// breakGroup returns a group with each item on a line of its own. A list that is all that a function is called with
// begins on the line of the call, and numbers fill their lines.
func breakGroup(p part, indent string) string {
	if only := p.items[0]; p.open == "(" && len(p.items) == 1 && len(only) == 1 && only[0].isGroup() && len(only[0].items) > 0 {
		return "(" + breakGroup(only[0], indent) + ")"
	}
	inner := indent + "  "
	if isNumbers(p) {
		list := flat([]part{p})
		return "[\n" + prose.Wrap(inner, width, strings.Trim(list, "[]")+",") + "\n" + indent + "]"
	}
	var b strings.Builder
	b.WriteString(p.open + "\n")
	for _, item := range p.items {
		b.WriteString(inner + lay(item, inner, length(inner), len(",")) + ",\n")
	}
	return b.String() + indent + p.close
}

// isBroken reports whether there is a list in parts that is always broken: of lists, or of objects, of which each has
// more than one item.
func isBroken(parts []part) bool {
	for _, p := range parts {
		if p.open == "[" && len(p.items) > 1 && (areAll(p, "[") || areAll(p, "{")) {
			return true
		}
		for _, item := range p.items {
			if isBroken(item) {
				return true
			}
		}
	}
	return false
}

func areAll(p part, open string) bool {
	for _, item := range p.items {
		if len(item) != 1 || item[0].open != open || len(item[0].items) < 2 {
			return false
		}
	}
	return true
}

var number = regexp.MustCompile(`^-?[0-9.]+$`)

func isNumbers(p part) bool {
	for _, item := range p.items {
		if p.open != "[" || len(p.items) < 2 || !number.MatchString(flat(item)) {
			return false
		}
	}
	return true
}
