package spec

import "slices"

// A Matrix is a table of commands and the replies that they may get.
type Matrix struct {
	Group    *Group // that all the replies are of; nil where they are a whole class
	Replies  []*Reply
	Commands []*Command // that may get at least one of them; the greeting, which has no name, is first
}

// matrixColumns is how many replies a table can have beside each other on a small screen.
const matrixColumns = 8

// Matrices returns the tables of a class: one, or one for each function group where that would be too wide.
func (r *Registry) Matrices(class *Class) []Matrix {
	whole := r.matrix(nil, r.InClass(class))
	if len(whole.Replies) <= matrixColumns || len(r.Groups) == 0 {
		return filter([]Matrix{whole}, Matrix.isFilled)
	}
	var parts []Matrix
	for _, group := range r.Groups {
		parts = append(parts, r.matrix(group, r.InBoth(class, group)))
	}
	return filter(parts, Matrix.isFilled)
}

func (m Matrix) isFilled() bool { return len(m.Commands) > 0 }

func (r *Registry) matrix(group *Group, replies []*Reply) Matrix {
	rows := r.Answered()
	got := func(c *Command, reply *Reply) bool { return c.Reply(reply.Code) != nil }
	return Matrix{
		Group: group,
		Replies: filter(replies, func(reply *Reply) bool {
			return slices.ContainsFunc(rows, func(c *Command) bool { return got(c, reply) })
		}),
		Commands: filter(rows, func(c *Command) bool {
			return slices.ContainsFunc(replies, func(reply *Reply) bool { return got(c, reply) })
		}),
	}
}
