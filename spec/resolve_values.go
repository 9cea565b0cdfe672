package spec

import (
	"strconv"
	"strings"

	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/document"
)

// code returns the value of a code that has exactly as many digits as the spec says.
func (r *resolver) code(l document.Leaf) (Code, bool) {
	if !l.IsSet() {
		return 0, false
	}
	if len(l.Text()) != r.registry.Digits {
		r.errs.Report(r.at(l), diagnostic.CodeDigits,
			"%q has %d digits; a code has %d", l.Text(), len(l.Text()), r.registry.Digits)
		return 0, false
	}
	return Code(number(l)), true
}

func (r *resolver) citations(leaves []document.Leaf) []Citation {
	var list []Citation
	for _, l := range leaves {
		id, locator, _ := strings.Cut(l.Text(), " ")
		source := r.sources[id]
		if source == nil {
			r.errs.Report(r.at(l), diagnostic.UnknownSource,
				"%q is not one of the sources; a citation is a source's id and then a place in it", id)
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

func (r *resolver) at(l document.Leaf) Position { return r.document.At(l) }

// number returns the value of a leaf that is a small decimal integer; 0 for another leaf.
func number(l document.Leaf) int {
	n, _ := strconv.Atoi(l.Text())
	return n
}
