package spec

import (
	"cmp"
	"slices"

	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/document"
)

// commands resolves the sequences, then the commands, which name them and each other.
func (r *resolver) commands(raw *rawSpec) {
	lists := len(raw.Sequences) + len(raw.Anywhere) + len(raw.Commands) + len(raw.Also) + len(raw.Notes)
	if lists == 0 && !raw.Greeting.Doc.IsSet() {
		return
	}
	reg := &r.registry
	r.actions(raw)
	for i := range raw.Sequences {
		reg.Sequences = append(reg.Sequences, r.sequence(&raw.Sequences[i]))
	}
	for i := range raw.Commands {
		reg.Commands = append(reg.Commands, r.command(&raw.Commands[i]))
	}
	slices.SortStableFunc(reg.Commands, func(a, b *Command) int { return cmp.Compare(a.Name, b.Name) })
	if raw.Greeting.Doc.IsSet() {
		reg.Greeting = r.command(&raw.Greeting)
	}
	r.anywhere(raw)
	r.shared(raw)
	for i := range raw.Commands {
		r.sameAs(&raw.Commands[i])
	}
	r.commandNames(raw)
	r.answers(raw)
	r.places(raw)
}

// actions checks that every class has an action: a command may be answered by an unknown code.
func (r *resolver) actions(raw *rawSpec) {
	for _, class := range raw.Classes {
		if !class.Action.IsSet() {
			r.errs.Report(r.at(class.Name), diagnostic.MissingAction,
				"class %s has no action, which a spec with commands needs; "+
					"allowed: wait, done, send, retry, give-up, decode", class.Name.Text())
		}
	}
}

func (r *resolver) command(raw *rawCommand) *Command {
	c := &Command{
		Name:     raw.Name.Text(),
		Title:    raw.Title.Text(),
		Status:   cmp.Or(Status(raw.Status.Text()), Standard),
		SameAs:   raw.SameAs.Text(),
		Syntax:   raw.Syntax.Text(),
		Doc:      raw.Doc.Text(),
		Sources:  r.citations(raw.Source),
		Position: r.at(raw.Name),
	}
	c.Listed = c.Sources
	if len(raw.Listed) > 0 {
		c.Listed = r.citations(raw.Listed)
	}
	for _, note := range raw.Notes {
		c.Notes = append(c.Notes, r.note(note))
	}
	r.place(c, raw)
	r.listed(c, raw)
	for _, also := range raw.Also {
		r.also(c, also)
	}
	return c
}

// place finds the command's step in its sequence.
func (r *resolver) place(c *Command, raw *rawCommand) {
	name := raw.Sequence
	switch {
	case !name.IsSet() && c.SameAs == "" && c.Status != RetiredCommand:
		r.errs.Report(r.at(raw.Name), diagnostic.MissingSequence, "command %s has no sequence", c.Name)
	case !name.IsSet():
	case c.Status == RetiredCommand:
		r.errs.Report(r.at(name), diagnostic.RetiredSequence, "command %s is retired and has no sequence", c.Name)
	case c.SameAs != "":
		r.errs.Report(r.at(name), diagnostic.SameAsField, "command %s has the sequence of %s", c.Name, c.SameAs)
	default:
		c.Sequence = r.registry.Sequence(Name(name.Text()))
		if c.Sequence == nil {
			r.errs.Report(r.at(name), diagnostic.UnknownSequence, "%q is not one of the sequences", name.Text())
			return
		}
		if c.Step = c.Sequence.stepFor(c.Name); c.Step == nil {
			r.errs.Report(r.at(name), diagnostic.SequenceStep,
				"sequence %s has no step for %s", name.Text(), cmp.Or(c.Name, "the greeting"))
		}
	}
}

// listed resolves the replies that the command's document lists.
func (r *resolver) listed(c *Command, raw *rawCommand) {
	for _, stage := range raw.Replies {
		if c.SameAs != "" {
			r.errs.Report(r.at(stage.Key), diagnostic.SameAsField, "command %s has the replies of %s", c.Name, c.SameAs)
			return
		}
		for _, code := range stage.Value {
			r.answer(c, code, CommandReply{
				Stage:   Stage(stage.Key.Text()),
				Listed:  true,
				Status:  c.replyStatus(),
				Sources: c.Listed,
			})
		}
	}
}

// replyStatus returns the status of the replies that the document of the command lists. A historic command that has a
// list of its own came in a later document; a retired one was in the base documents of its day.
func (c *Command) replyStatus() Status {
	switch c.Status {
	case Historic:
		return Extension
	case RetiredCommand:
		return Standard
	}
	return c.Status
}

// also resolves replies that the list does not have.
func (r *resolver) also(c *Command, raw rawAlso) {
	for _, code := range raw.Codes {
		r.answer(c, code, CommandReply{
			Stage:   Stage(raw.Stage.Text()),
			Status:  cmp.Or(Status(raw.Status.Text()), Standard),
			Doc:     raw.Doc.Text(),
			Sources: r.citations(raw.Source),
		})
	}
}

func (r *resolver) note(raw rawNote) Note { return Note{raw.Doc.Text(), r.citations(raw.Source)} }

// maxAnswers is how many replies all commands may have together. FTP has some 700; a small hostile spec that gives a
// thousand codes to each of many commands would have more than fits in memory.
const maxAnswers = 100_000

// tooMany counts replies, and reports when there are very many.
func (r *resolver) tooMany(l document.Leaf, more int) bool {
	r.answered += more
	if r.answered <= maxAnswers {
		return false
	}
	r.errs.Report(r.at(l), diagnostic.TooLarge, "the commands have more than %d replies", maxAnswers)
	return true
}

// answer adds a reply of a command, whose stage must be one that its class allows.
func (r *resolver) answer(c *Command, l document.Leaf, reply CommandReply) {
	code, ok := r.code(l)
	if !ok || r.tooMany(l, 1) {
		return
	}
	reply.Code, reply.Reply = code, r.registry.Reply(code)
	tombstone := c.Status == RetiredCommand && r.registry.Tombstone(code) != nil
	class := r.registry.Class(code)
	switch {
	case reply.Reply == nil && !tombstone:
		r.errs.Report(r.at(l), diagnostic.UnknownCode, "%s is not one of the replies", l.Text())
		return
	case c.Reply(code) != nil:
		r.errs.Report(r.at(l), diagnostic.DuplicateCode,
			"%s is already a reply of %s", l.Text(), cmp.Or(c.Name, "the greeting"))
		return
	case class == nil || class.Action == "":
	case class.Action == Decode:
		r.errs.Report(r.at(l), diagnostic.StageClass,
			"%s is %q, whose replies hold another reply; list the code of that one", l.Text(), class.Name)
	case reply.Stage == "":
		reply.Stage = stageOf(class.Action)
	case !reply.Stage.fits(class.Action):
		r.errs.Report(r.at(l), diagnostic.StageClass,
			"%s is %q, which is not for the stage %s", l.Text(), class.Name, reply.Stage)
	}
	c.Replies = append(c.Replies, reply)
}
