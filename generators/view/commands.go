package view

import (
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

// SampleReply returns a command of the base documents and a reply after which another command is to be sent; where
// there is none, the first reply of the first command that has one.
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
