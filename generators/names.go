package generators

import (
	"strings"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

// A Scope is the set of identifiers that must differ in one place of one language, each with what has it.
type Scope struct {
	language string
	taken    map[string]claimant
}

// A claimant is what an identifier is made from: reply need-password. The zero claimant is the generated code itself.
type claimant struct {
	kind Kind
	name spec.Name
}

func (c claimant) String() string { return string(c.kind) + " " + string(c.name) }

// A Kind is what messages call something that has a name.
type Kind string

// The kinds.
const (
	KindReply     Kind = "reply"
	KindAlias     Kind = "alias"
	KindClass     Kind = "class"
	KindGroup     Kind = "group"
	KindText      Kind = "the text of"
	KindParameter Kind = "parameter"
	KindCommand   Kind = "command"
	KindSequence  Kind = "sequence"
)

// NewScope returns a scope of a language, as messages call it. The reserved identifiers, separated by whitespace, are
// those that the generated code needs itself.
func NewScope(language, reserved string) Scope {
	s := Scope{language, map[string]claimant{}}
	for _, id := range strings.Fields(reserved) {
		s.taken[id] = claimant{}
	}
	return s
}

// Claim takes an identifier for what has a name, and tells whether it was free; it is an error where it was not. An
// empty name, or a name that is there twice, counts as free: the parser has reported it.
func (s Scope) Claim(
	errs *diagnostic.Errors, at diagnostic.Position, id string, kind Kind, name spec.Name,
) (free bool) {
	c := claimant{kind, name}
	other, taken := s.taken[id]
	switch {
	case name == "", other.name == name && kind != KindText:
		return true
	case !taken:
		s.taken[id] = c
		return true
	case other == (claimant{}):
		errs.Report(at, diagnostic.ReservedName, "%s is %s in %s, which the generated code needs itself; take another name",
			c, id, s.language)
	default:
		errs.Report(at, diagnostic.NameCollision, "%s is %s in %s, as is %s; take another name", c, id, s.language, other)
	}
	return false
}
