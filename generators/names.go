package generators

import (
	"strings"

	"github.com/replycodes/replycodes/spec"
)

// A Scope is the set of identifiers that must differ in one place of one language, each with what has it.
type Scope struct {
	language string
	taken    map[string]Claimant
}

// A Claimant is what an identifier is made from, such as the reply need-password. The zero Claimant is the generated
// code itself.
type Claimant struct {
	Kind string // what messages call it: one of the constants
	Name spec.Name
}

// The kinds of claimants.
const (
	Reply     = "reply"
	Alias     = "alias"
	Class     = "class"
	Group     = "group"
	Text      = "the text of"
	Parameter = "parameter"
	Command   = "command"
	Sequence  = "sequence"
)

func (c Claimant) String() string { return c.Kind + " " + string(c.Name) }

// NewScope returns a scope of a language, as messages call it, in which the generated code needs identifiers itself. They
// are separated by whitespace.
func NewScope(language, own string) Scope {
	s := Scope{language, map[string]Claimant{}}
	for _, id := range strings.Fields(own) {
		s.taken[id] = Claimant{}
	}
	return s
}

// Claim takes an identifier, or reports that it is taken, and tells whether it was free. A name that is wrong and a name
// that is there twice are not its business, the parser has reported them.
func (s Scope) Claim(errs *spec.Errors, at spec.Position, id string, claimant Claimant) (free bool) {
	other, taken := s.taken[id]
	switch {
	case claimant.Name == "", other.Name == claimant.Name && claimant.Kind != Text:
		return true
	case !taken:
		s.taken[id] = claimant
		return true
	case other == (Claimant{}):
		errs.Report(at, "reserved-name", "%s is %s in %s, which the generated code needs itself; take another name",
			claimant, id, s.language)
	default:
		errs.Report(at, "name-collision", "%s is %s in %s, as is %s; take another name", claimant, id, s.language, other)
	}
	return false
}
