package spec

import "slices"

// shared gives each command its part of what several have in common. An alias has it from its first name.
func (r *resolver) shared(raw *rawSpec) {
	for _, also := range raw.Also {
		for _, c := range r.named(also.Commands) {
			r.also(c, also)
		}
	}
	for _, note := range raw.Notes {
		for _, c := range r.named(note.Commands) {
			c.Notes = append(c.Notes, r.note(note))
		}
	}
}

// named returns the commands of a list, and reports those that are none or stand there twice.
func (r *resolver) named(names []leaf) []*Command {
	var commands []*Command
	listed := claims{}
	for _, l := range names {
		r.claim(listed, "duplicate-name", l, "command "+l.text())
		if r.known(l) {
			commands = append(commands, r.registry.Command(l.text()))
		}
	}
	return commands
}

// sameAs gives a command that is another name what the first name has.
func (r *resolver) sameAs(raw *rawCommand) {
	if raw.SameAs.Node == nil {
		return
	}
	c, first := r.registry.Command(raw.Name.text()), r.registry.Command(raw.SameAs.text())
	switch {
	case first == nil || first.SameAs != "":
		r.errs.Report(r.at(raw.SameAs), "unknown-command", "%q is not a command, or is itself another name of one", raw.SameAs.text())
		return
	case first.Status == RetiredCommand && c.Status != RetiredCommand:
		r.errs.Report(r.at(raw.SameAs), "unknown-command", "%q is retired, and %s is not", raw.SameAs.text(), c.Name)
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
			r.errs.Report(r.at(raw.SameAs), "duplicate-code", "%0*d of %s is already a reply of %s", r.registry.Digits, reply.Code, c.Name, first.Name)
			continue
		}
		c.Replies = append(c.Replies, reply)
	}
}
