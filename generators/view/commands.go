package view

import (
	"reflect"
	"slices"

	"github.com/replycodes/replycodes/spec"
)

// Answers reports whether a command may get a reply that its document lists, or one that it does not.
func (r Registry) Answers(listed bool) bool {
	isSo := func(reply spec.CommandReply) bool { return reply.Listed == listed }
	return slices.ContainsFunc(r.Answered(), func(c *spec.Command) bool { return slices.ContainsFunc(c.Replies, isSo) })
}

// SequenceNames returns what is answered in a sequence: names of commands, and the empty one of the opening of the
// connection.
func (r Registry) SequenceNames(s *spec.Sequence) []string {
	var names []string
	for _, c := range r.Answered() {
		if c.Sequence == s {
			names = append(names, c.Name)
		}
	}
	return names
}

// A StepGroup is commands after which the replies are followed by the same.
type StepGroup struct {
	Commands []string // the empty one is the opening of the connection
	Arcs     []spec.Arc
}

// StepGroups is [Registry.Next] as a table. Commands for which it is as after an unknown
// command, see [Registry.GeneralArcs], are in no group.
func (r Registry) StepGroups() []StepGroup {
	var groups []StepGroup
	general := r.GeneralArcs()
	for _, c := range r.Answered() {
		arcs := r.ArcsOf(c.Step)
		if reflect.DeepEqual(arcs, general) {
			continue
		}
		i := slices.IndexFunc(groups, func(g StepGroup) bool { return reflect.DeepEqual(g.Arcs, arcs) })
		if i < 0 {
			i = len(groups)
			groups = append(groups, StepGroup{Arcs: arcs})
		}
		groups[i].Commands = append(groups[i].Commands, c.Name)
	}
	return groups
}

// GeneralArcs returns what follows a reply to an unknown command.
func (r Registry) GeneralArcs() []spec.Arc {
	var arcs []spec.Arc
	for _, class := range r.Classes {
		arcs = append(arcs, spec.Arc{Class: class, Action: class.Action})
	}
	return arcs
}

// ArcsOf returns the arcs of a step and those of the classes that are decoded, in which a step has no say.
func (r Registry) ArcsOf(s *spec.Step) []spec.Arc {
	var arcs []spec.Arc
	for _, class := range r.Classes {
		if class.Action == spec.Decode {
			arcs = append(arcs, spec.Arc{Class: class, Action: spec.Decode})
			continue
		}
		arcs = append(arcs, Filter(s.Arcs, func(a spec.Arc) bool { return a.Class == class })...)
	}
	return arcs
}

// SampleReply returns a command of the base documents and a reply after which another command is to be sent; where there
// is none, the first reply of the first command that has one.
func (r Registry) SampleReply() (sample struct {
	Command *spec.Command
	spec.CommandReply
}) {
	for _, c := range r.Live() {
		for _, reply := range c.Replies {
			if sample.Command == nil {
				sample.Command, sample.CommandReply = c, reply
			}
			if c.Status == spec.Standard && len(r.Next(c.Name, reply.Code).Commands) > 0 {
				sample.Command, sample.CommandReply = c, reply
				return sample
			}
		}
	}
	return sample
}
