package markdown

import (
	"slices"

	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/spec"
)

// A Matrix is a table of commands and the replies that they may get.
type Matrix struct {
	Group    *spec.Group // that all the replies are of; nil where they are a whole class
	Replies  []*spec.Reply
	Commands []*spec.Command // that may get at least one of them; the greeting, which has no name, is first
}

// matrixColumns is how many replies a table can have beside each other on a small screen.
const matrixColumns = 8

// Matrices returns the tables of a class: one, or one for each function group where that would be too wide.
func (p Pages) Matrices(class *spec.Class) []Matrix {
	whole := p.matrix(nil, p.InClass(class))
	if len(whole.Replies) <= matrixColumns || len(p.Groups) == 0 {
		return view.Filter([]Matrix{whole}, Matrix.isFilled)
	}
	var parts []Matrix
	for _, group := range p.Groups {
		parts = append(parts, p.matrix(group, p.InBoth(class, group)))
	}
	return view.Filter(parts, Matrix.isFilled)
}

func (m Matrix) isFilled() bool { return len(m.Commands) > 0 }

func (p Pages) matrix(group *spec.Group, replies []*spec.Reply) Matrix {
	rows := p.Answered()
	got := func(c *spec.Command, reply *spec.Reply) bool { return c.Reply(reply.Code) != nil }
	return Matrix{
		Group: group,
		Replies: view.Filter(replies, func(reply *spec.Reply) bool {
			return slices.ContainsFunc(rows, func(c *spec.Command) bool { return got(c, reply) })
		}),
		Commands: view.Filter(rows, func(c *spec.Command) bool {
			return slices.ContainsFunc(replies, func(reply *spec.Reply) bool { return got(c, reply) })
		}),
	}
}

// InBoth returns the replies of a class and a function group.
func (p Pages) InBoth(class *spec.Class, group *spec.Group) []*spec.Reply {
	return view.Filter(p.InClass(class), func(reply *spec.Reply) bool { return reply.Group == group })
}
