package view

import (
	"slices"

	"github.com/replycodes/replycodes/spec"
)

// FirstReply returns the reply of the lowest code.
func (r Registry) FirstReply() *spec.Reply { return r.Replies[0] }

// PlainReply returns a reply for an example: the first that has no values and is not deprecated, if there is one.
func (r Registry) PlainReply() *spec.Reply {
	isPlain := func(reply *spec.Reply) bool { return len(reply.Parameters) == 0 && reply.Deprecated == "" }
	return r.Replies[max(0, slices.IndexFunc(r.Replies, isPlain))]
}

// A ReplyGroup is a run of replies to a command that differ in nothing but the code.
type ReplyGroup struct {
	Stage  spec.Stage
	Listed bool
	Doc    string
	Codes  []spec.Code
}

// ReplyGroups returns the replies of a command, in their order.
func (r Registry) ReplyGroups(c *spec.Command) []ReplyGroup {
	var groups []ReplyGroup
	for _, reply := range c.Replies {
		last := len(groups) - 1
		if last < 0 || !groups[last].has(reply) {
			groups = append(groups, ReplyGroup{reply.Stage, reply.Listed, reply.Doc, nil})
			last++
		}
		groups[last].Codes = append(groups[last].Codes, reply.Code)
	}
	return groups
}

// has reports whether a reply is like those of the group.
func (g ReplyGroup) has(reply spec.CommandReply) bool {
	return g.Stage == reply.Stage && g.Listed == reply.Listed && g.Doc == reply.Doc
}
