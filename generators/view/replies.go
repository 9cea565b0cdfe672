package view

import "github.com/replycodes/replycodes/spec"

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
