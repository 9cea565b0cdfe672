package spec

import (
	"slices"

	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/document"
)

// shared gives each command its part of what several have in common. An alias has it from its first name.
func (r *resolver) shared(raw *rawSpec) {
	for _, also := range raw.Also {
		for _, c := range r.named(also.Commands) {
			r.also(c, also)
		}
	}
	for _, also := range raw.Also {
		if len(also.Commands) == 0 {
			r.alsoAll(also)
		}
	}
	for _, note := range raw.Notes {
		for _, c := range r.named(note.Commands) {
			c.Notes = append(c.Notes, r.note(note))
		}
	}
}

// alsoAll adds replies to every command that does not have them yet, or to every one of some statuses.
func (r *resolver) alsoAll(raw rawAlso) {
	except := r.named(raw.Except)
	for _, c := range r.registry.Live() {
		if c.SameAs != "" || slices.Contains(except, c) || !ofStatus(c, raw.Of) {
			continue
		}
		missing := raw
		missing.Codes = filter(raw.Codes, func(l document.Leaf) bool { return c.Reply(Code(number(l))) == nil })
		r.also(c, missing)
	}
}

// ofStatus reports whether a command has one of the statuses; any will do where there are none.
func ofStatus(c *Command, statuses []document.Leaf) bool {
	isOf := func(l document.Leaf) bool { return Status(l.Text()) == c.Status }
	return len(statuses) == 0 || slices.ContainsFunc(statuses, isOf)
}

// named returns the commands of a list, and reports names that are unknown or that the list has twice.
func (r *resolver) named(names []document.Leaf) []*Command {
	var commands []*Command
	listed := claims{}
	for _, l := range names {
		r.claim(listed, diagnostic.DuplicateName, l, "command "+l.Text())
		if r.known(l) {
			commands = append(commands, r.registry.Command(l.Text()))
		}
	}
	return commands
}

// sameAs gives a command that is another name what the first name has.
func (r *resolver) sameAs(raw *rawCommand) {
	if !raw.SameAs.IsSet() {
		return
	}
	c, first := r.registry.Command(raw.Name.Text()), r.registry.Command(raw.SameAs.Text())
	switch {
	case !r.known(raw.SameAs):
		return
	case first.SameAs != "":
		r.errs.Report(r.at(raw.SameAs), diagnostic.ChainedName,
			"%q is another name of %s; name the command itself", raw.SameAs.Text(), first.SameAs)
		return
	case first.Status == RetiredCommand && c.Status != RetiredCommand:
		r.errs.Report(r.at(raw.SameAs), diagnostic.RetiredCommand,
			"%q is retired, and %s is not", raw.SameAs.Text(), c.Name)
		return
	}
	own := c.Replies
	if r.tooMany(raw.SameAs, len(first.Replies)) {
		return
	}
	c.Sequence, c.Step, c.Listed = first.Sequence, first.Step, first.Listed
	c.Replies = slices.Clone(first.Replies)
	for _, reply := range own {
		if c.Reply(reply.Code) != nil {
			r.errs.Report(r.at(raw.SameAs), diagnostic.DuplicateCode, "%s of %s is already a reply of %s",
				r.registry.FormatCode(reply.Code), c.Name, first.Name)
			continue
		}
		c.Replies = append(c.Replies, reply)
	}
}
