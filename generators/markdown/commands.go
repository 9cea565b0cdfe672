package markdown

import (
	"slices"

	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/spec"
)

// ByStatus returns the live commands of a status.
func (p Pages) ByStatus(status spec.Status) []*spec.Command {
	return view.Filter(p.Live(), func(c *spec.Command) bool { return c.Status == status })
}

// Statuses returns the statuses that live commands have, in their order.
func (p Pages) Statuses() []spec.Status {
	all := []spec.Status{spec.Standard, spec.Extension, spec.DeFacto, spec.Historic}
	return view.Filter(all, func(s spec.Status) bool { return len(p.ByStatus(s)) > 0 })
}

// senders returns the commands whose document lists a reply, or those that may get it although theirs does not.
func (p Pages) senders(code spec.Code, listed bool) []*spec.Command {
	return view.Filter(p.GotBy(code), func(c *spec.Command) bool { return c.Reply(code).Listed == listed })
}

// ByStage returns the replies of a command in the order of the stages, those that are listed first.
func (Pages) ByStage(c *spec.Command) []spec.CommandReply {
	var replies []spec.CommandReply
	for _, stage := range spec.Stages() {
		replies = append(append(replies, c.InStage(stage, true)...), c.InStage(stage, false)...)
	}
	return replies
}

// textsOf returns what a reply to the command says: the texts that are for this command, and the reply's own unless a
// document of the protocol has one of the others in its place.
func textsOf(c *spec.Command, reply *spec.Reply) []*spec.Variant {
	texts := view.Filter(reply.Variants, func(v *spec.Variant) bool { return slices.Contains(v.Commands, c.Name) })
	if slices.ContainsFunc(texts, func(v *spec.Variant) bool { return v.Status != spec.DeFacto }) {
		return texts
	}
	return append([]*spec.Variant{&reply.Variant}, texts...)
}

// CommandHeading returns the name of a command and what it is short for.
func (Pages) CommandHeading(c *spec.Command) string {
	if c.Title == "" || c.Title == c.Name {
		return c.Name
	}
	return c.Name + ": " + c.Title
}

// ListsElsewhere reports whether the replies are listed in another place than the one that defines the command.
func (Pages) ListsElsewhere(c *spec.Command) bool { return !slices.Equal(c.Listed, c.Sources) }

// Replaced returns the retired codes that a reply took the place of.
func (p Pages) Replaced(by *spec.Reply) []*spec.Retired {
	return view.Filter(p.Retired, func(retired *spec.Retired) bool { return retired.Instead == by })
}
