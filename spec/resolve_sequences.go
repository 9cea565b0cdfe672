package spec

import (
	"cmp"
	"slices"

	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/document"
)

func (r *resolver) sequence(raw *rawSequence) *Sequence {
	s := &Sequence{
		Name:     Name(raw.Name.Text()),
		Title:    raw.Title.Text(),
		Doc:      raw.Doc.Text(),
		Sources:  r.citations(raw.Source),
		Position: r.at(raw.Name),
	}
	for _, step := range raw.Steps {
		s.Steps = append(s.Steps, r.step(&step))
	}
	return s
}

func (r *resolver) step(raw *rawStep) *Step {
	step := &Step{}
	for _, command := range raw.Commands {
		step.Commands = append(step.Commands, command.Text())
	}
	if raw.Replies == nil {
		for _, class := range r.registry.Classes {
			if class.Action != Decode {
				step.Arcs = append(step.Arcs, Arc{Class: class, Action: class.Action})
			}
		}
	}
	for _, e := range raw.Replies {
		if arc, ok := r.arc(e.Key); ok {
			if arc.Class.Action == Decode {
				r.errs.Report(r.at(e.Key), diagnostic.ReplyPattern,
					"%q is of the class %s, whose replies are decoded everywhere", e.Key.Text(), arc.Class.Name)
			}
			arc.Action, arc.Next = action(e.Value)
			step.Arcs = append(step.Arcs, arc)
		}
	}
	slices.SortStableFunc(step.Arcs, func(a, b Arc) int {
		return cmp.Or(cmp.Compare(a.Class.Digit, b.Class.Digit), cmp.Compare(a.Code, b.Code))
	})
	return step
}

// arc returns an arc for the replies of a pattern: a class, or one code. What follows them is still missing.
func (r *resolver) arc(pattern document.Leaf) (Arc, bool) {
	if class := r.registry.classByPattern(pattern.Text()); class != nil {
		return Arc{Class: class}, true
	}
	code := Code(number(pattern)) // 0, which has no class, where it is not a number
	if class := r.registry.Class(code); class != nil && len(pattern.Text()) == r.registry.Digits {
		return Arc{Class: class, Code: code}, true
	}
	r.errs.Report(r.at(pattern), diagnostic.ReplyPattern, "%q is neither a code of a class nor a class, such as %s",
		pattern.Text(), r.registry.ClassPattern(r.registry.Classes[0]))
	return Arc{}, false
}

// action reads an action, or a list of the commands to send.
func action(l document.Leaf) (Action, []string) {
	if l.IsScalar() {
		return Action(l.Text()), nil
	}
	var next []string
	for _, item := range l.Items() {
		next = append(next, item.Text())
	}
	return Send, next
}

// commandNames reports unknown commands in steps and variants, and retired ones in steps.
func (r *resolver) commandNames(raw *rawSpec) {
	for _, sequence := range raw.Sequences {
		for _, step := range sequence.Steps {
			for _, l := range step.Commands {
				r.known(l)
			}
			r.alive(step.Commands)
			for _, e := range step.Replies {
				next := e.Value.Items()
				r.named(next)
				r.alive(next)
			}
		}
	}
	for _, reply := range raw.Replies {
		for _, v := range reply.Variants {
			r.named(v.Commands)
		}
	}
}

// known reports whether a name is that of a command; it is an error where it is not.
func (r *resolver) known(l document.Leaf) bool {
	if r.registry.Command(l.Text()) != nil {
		return true
	}
	r.errs.Report(r.at(l), diagnostic.UnknownCommand, "%q is not one of the commands", l.Text())
	return false
}

// alive reports commands that nobody sends any more.
func (r *resolver) alive(names []document.Leaf) {
	for _, l := range names {
		if c := r.registry.Command(l.Text()); c != nil && c.Status == RetiredCommand {
			r.errs.Report(r.at(l), diagnostic.RetiredCommand, "%q is retired; name a command that is still sent", c.Name)
		}
	}
}

// answers reports texts for a command that does not get the code of their reply: one of the two is wrong.
func (r *resolver) answers(raw *rawSpec) {
	for _, reply := range raw.Replies {
		code, ok := r.code(reply.Code)
		for _, v := range reply.Variants {
			for _, l := range v.Commands {
				if c := r.registry.Command(l.Text()); ok && c != nil && c.Reply(code) == nil {
					r.errs.Report(r.at(l), diagnostic.UnlistedReply,
						"%s is not one of the replies of %s", reply.Code.Text(), l.Text())
				}
			}
		}
	}
}
