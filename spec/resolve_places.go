package spec

import (
	"cmp"

	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/document"
)

// places checks that the sequences and the commands fit each other: every step is some command's, every command has one
// step, and every reply that a command may get has a place there.
func (r *resolver) places(raw *rawSpec) {
	used := map[*Sequence]bool{}
	for i := range raw.Commands {
		if c := r.registry.Command(raw.Commands[i].Name.Text()); c != nil {
			used[c.Sequence] = true
			r.replyPlaces(c, raw.Commands[i].Name)
		}
	}
	if c := r.registry.Greeting; c != nil {
		used[c.Sequence] = true
		r.replyPlaces(c, raw.Greeting.Sequence)
	}
	for i, s := range r.registry.Sequences {
		if !used[s] {
			r.errs.Report(s.Position, diagnostic.UnusedSequence, "sequence %s has no command", s.Name)
		}
		r.stepCommands(s, &raw.Sequences[i])
	}
}

// stepCommands reports commands of a step that are of another sequence or of an earlier step, and steps that no command
// reaches.
func (r *resolver) stepCommands(s *Sequence, raw *rawSequence) {
	steps := claims{}
	for i := range raw.Steps {
		if i > 0 && len(raw.Steps[i-1].Commands) == 0 {
			r.errs.Report(r.at(raw.Name), diagnostic.UnreachableStep,
				"step %d of sequence %s follows a step that takes every command", i+1, s.Name)
		}
		for _, l := range raw.Steps[i].Commands {
			r.claim(steps, diagnostic.DuplicateName, l, "command of a step")
			if c := r.registry.Command(l.Text()); c != nil && c.Sequence != nil && c.Sequence != s {
				r.errs.Report(r.at(l), diagnostic.SequenceStep, "%s is of the sequence %s", l.Text(), c.Sequence.Name)
			}
		}
	}
}

// replyPlaces reports replies that the document of a command lists and its step has no arc for, replies whose stage is
// not what follows them, and late failures that nothing comes before.
func (r *resolver) replyPlaces(c *Command, at document.Leaf) {
	name := cmp.Or(c.Name, "the greeting")
	stages := map[Stage]bool{}
	for _, reply := range c.Replies {
		stages[reply.Stage] = true
		class := r.registry.Class(reply.Code)
		if c.Step == nil || class == nil || class.Action == Decode {
			continue
		}
		if reply.Listed && c.Step.Arc(class, reply.Code) == nil {
			r.errs.Report(r.at(at), diagnostic.ReplyPlace, "%s is a reply of %s, for which the sequence %s has no arc",
				r.registry.FormatCode(reply.Code), name, c.Sequence.Name)
		}
		r.stageFollows(c, name, reply, at)
	}
	if stages[LateFailure] && !stages[Preliminary] {
		r.errs.Report(r.at(at), diagnostic.StageClass, "%s has a late-failure but no preliminary reply", name)
	}
}

// stageFollows reports a reply that ends the command by its stage and not by what follows it, or the other way round.
func (r *resolver) stageFollows(c *Command, name string, reply CommandReply, at document.Leaf) {
	code := r.registry.FormatCode(reply.Code)
	switch action := r.registry.Class(reply.Code).Action; {
	case action == Wait || action == Send:
	case reply.Stage == Preliminary && !r.registry.Next(c.Name, reply.Code).Action.More():
		r.errs.Report(r.at(at), diagnostic.StageClass,
			"%s to %s is preliminary, and no other reply follows it", code, name)
	case reply.Stage != Preliminary && r.registry.Next(c.Name, reply.Code).Action.More():
		r.errs.Report(r.at(at), diagnostic.StageClass,
			"%s to %s is a %s, and another reply follows it", code, name, reply.Stage)
	}
}
