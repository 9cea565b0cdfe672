package spec

import "slices"

// An Anywhere tells what follows some replies at every step that says nothing of them by their code.
type Anywhere struct {
	Codes    []Code     `json:"codes"`
	Action   Action     `json:"action"`
	Next     []string   `json:"next"`     // as that of an [Arc]
	Commands []string   `json:"commands"` // it holds after these; empty for any command, also an unknown one
	Except   []string   `json:"except"`   // it does not hold after these
	Doc      string     `json:"doc"`
	Sources  []Citation `json:"sources"`
}

// NextStep returns what is to be done.
func (a *Anywhere) NextStep() NextStep { return NextStep{a.Action, a.Next} }

// anywhere returns what holds for a code at any step, after a command or nil for an unknown one; nil where nothing
// does. What is said of the command by its name comes first.
func (r *Registry) anywhere(c *Command, code Code) *Anywhere {
	var general *Anywhere
	for _, a := range r.Anywhere {
		switch {
		case !slices.Contains(a.Codes, code) || c.isOneOf(a.Except):
		case c.isOneOf(a.Commands):
			return a
		case len(a.Commands) == 0:
			general = a
		}
	}
	return general
}

// isOneOf reports whether a list has the command, or the one that it is another name of.
func (c *Command) isOneOf(names []string) bool {
	return c != nil && slices.ContainsFunc(names, func(name string) bool { return name == c.Name || name == c.SameAs })
}
