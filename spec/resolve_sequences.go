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
				r.errs.Report(r.at(e.Key), diagnostic.ReplyPattern, "%q is of the class %s, whose replies are decoded everywhere", e.Key.Text(), arc.Class.Name)
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

// arc returns the arc that a pattern begins: of a class, or of one code.
func (r *resolver) arc(pattern document.Leaf) (Arc, bool) {
	if class := r.registry.classByPattern(pattern.Text()); class != nil {
		return Arc{Class: class}, true
	}
	code := Code(number(pattern)) // 0 where it is no number, which has no class
	if class := r.registry.Class(code); class != nil && len(pattern.Text()) == r.registry.Digits {
		return Arc{Class: class, Code: code}, true
	}
	r.errs.Report(r.at(pattern), diagnostic.ReplyPattern, "%q is neither a code of a class nor a class, such as %s", pattern.Text(),
		r.registry.ClassPattern(r.registry.Classes[0]))
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

// commandNames reports names of commands that are none.
func (r *resolver) commandNames(raw *rawSpec) {
	for _, sequence := range raw.Sequences {
		for _, step := range sequence.Steps {
			for _, l := range step.Commands {
				if r.known(l) {
					r.alive(r.registry.Command(l.Text()), l)
				}
			}
			for _, e := range step.Replies {
				for _, c := range r.named(e.Value.Items()) {
					r.alive(c, e.Value)
				}
			}
		}
	}
	for _, reply := range raw.Replies {
		for _, v := range reply.Variants {
			r.named(v.Commands)
		}
	}
}

// known reports a name that is no command's.
func (r *resolver) known(l document.Leaf) bool {
	if r.registry.Command(l.Text()) != nil {
		return true
	}
	r.errs.Report(r.at(l), diagnostic.UnknownCommand, "%q is not one of the commands", l.Text())
	return false
}

// alive reports a command that nobody sends any more.
func (r *resolver) alive(c *Command, l document.Leaf) {
	if c.Status == RetiredCommand {
		r.errs.Report(r.at(l), diagnostic.RetiredCommand, "%q is retired; a step is of commands that are sent", c.Name)
	}
}

// answers reports a text of a command to which no reply of that code is known: one of the two is wrong.
func (r *resolver) answers(raw *rawSpec) {
	for _, reply := range raw.Replies {
		code, ok := r.code(reply.Code)
		for _, v := range reply.Variants {
			for _, l := range v.Commands {
				if c := r.registry.Command(l.Text()); ok && c != nil && c.Reply(code) == nil {
					r.errs.Report(r.at(l), diagnostic.UnlistedReply, "%s is none of the replies of %s", reply.Code.Text(), l.Text())
				}
			}
		}
	}
}
