package spec

import (
	"regexp"
	"strconv"
	"strings"
)

// code returns the value of a code that has exactly as many digits as the spec says.
func (r *resolver) code(l leaf) (Code, bool) {
	if l.Node == nil {
		return 0, false
	}
	if len(l.Value) != r.registry.Digits {
		r.errs.Report(r.at(l), "code-digits", "%q has %d digits; a code has %d", l.Value, len(l.Value), r.registry.Digits)
		return 0, false
	}
	return Code(number(l)), true
}

var numberedSection = regexp.MustCompile(`^section ([0-9]+(?:\.[0-9]+)*)$`)

func (r *resolver) citations(leaves []leaf) []Citation {
	var list []Citation
	for _, l := range leaves {
		id, locator, _ := strings.Cut(l.text(), " ")
		source := r.sources[id]
		if source == nil {
			r.errs.Report(r.at(l), "unknown-source", "%q is not one of the sources; a citation is a source's id and then a place in it", id)
			continue
		}
		list = append(list, Citation{source, strings.TrimSpace(locator)})
	}
	return list
}

func (r *resolver) classNames() string {
	names := make([]string, len(r.registry.Classes))
	for i, c := range r.registry.Classes {
		names[i] = string(c.Name)
	}
	return strings.Join(names, ", ")
}

func (r *resolver) groupDigits() string {
	digits := make([]string, len(r.registry.Groups))
	for i, g := range r.registry.Groups {
		digits[i] = strconv.Itoa(g.Digit)
	}
	return strings.Join(digits, ", ")
}

func (r *resolver) at(l leaf) Position {
	if l.Node == nil {
		return Position{r.file, 1, 1}
	}
	return Position{r.file, l.Line, l.Column}
}

// number returns the value of a leaf whose shape is a small decimal integer.
func number(l leaf) int {
	n, _ := strconv.Atoi(l.text())
	return n
}
