package spec

import (
	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/document"
)

// anywhere resolves what follows some replies at any step. What is said twice of one code must be of different
// commands: otherwise nobody could tell which of the two holds.
func (r *resolver) anywhere(raw *rawSpec) {
	said := map[string]claims{}
	for _, l := range raw.Anywhere {
		a := &Anywhere{Doc: l.Doc.Text(), Sources: r.citations(l.Source)}
		a.Commands, a.Except = r.sent(l.Commands), r.sent(l.Except)
		if l.Action.IsSet() {
			a.Action, a.Next = action(l.Action)
			r.sent(l.Action.Items())
		}
		for _, leaf := range l.Codes {
			if code, ok := r.anywhereCode(leaf); ok {
				a.Codes = append(a.Codes, code)
				r.saidOnce(said, leaf, a)
			}
		}
		r.registry.Anywhere = append(r.registry.Anywhere, a)
	}
}

// anywhereCode returns a code, which must be one of the replies.
func (r *resolver) anywhereCode(l document.Leaf) (Code, bool) {
	code, ok := r.code(l)
	switch class := r.registry.Class(code); {
	case !ok:
		return 0, false
	case r.registry.Reply(code) == nil:
		r.errs.Report(r.at(l), diagnostic.UnknownCode, "%s is not one of the replies", l.Text())
		return 0, false
	case class != nil && class.Action == Decode:
		r.errs.Report(r.at(l), diagnostic.ReplyPattern,
			"%s is of the class %s, whose replies are decoded everywhere", l.Text(), class.Name)
		return 0, false
	}
	return code, true
}

// saidOnce claims a code for each of the commands, or for all that are not named elsewhere.
func (r *resolver) saidOnce(said map[string]claims, l document.Leaf, a *Anywhere) {
	commands := a.Commands
	if len(commands) == 0 {
		commands = []string{"any command"}
	}
	for _, command := range commands {
		if said[command] == nil {
			said[command] = claims{}
		}
		r.claim(said[command], diagnostic.DuplicateCode, l, "reply "+l.Text()+" to "+command)
	}
}

// sent returns the names of the commands of a list, and reports the retired ones.
func (r *resolver) sent(names []document.Leaf) []string {
	var list []string
	r.alive(names)
	for _, c := range r.named(names) {
		list = append(list, c.Name)
	}
	return list
}
