package spec

import "slices"

// ByStatus returns the live commands of a status.
func (r *Registry) ByStatus(status Status) []*Command {
	return filter(r.Live(), func(c *Command) bool { return c.Status == status })
}

// Statuses returns the statuses that live commands have, in their order.
func (r *Registry) Statuses() []Status {
	return filter([]Status{Standard, Extension, DeFacto, Historic}, func(s Status) bool { return len(r.ByStatus(s)) > 0 })
}

// Senders returns the commands whose document lists a reply, or those that may get it all the same.
func (r *Registry) Senders(code Code, listed bool) []*Command {
	return filter(r.GotBy(code), func(c *Command) bool { return c.Reply(code).Listed == listed })
}

// ByStage returns the replies of a command in the order of the stages, those that are listed first. A reply that holds
// another is of no stage, and last.
func (c *Command) ByStage() []CommandReply {
	var replies []CommandReply
	for _, stage := range append(Stages(), "") {
		replies = append(append(replies, c.InStage(stage, true)...), c.InStage(stage, false)...)
	}
	return replies
}

// TextsOf returns what a reply to the command says: the texts that are for this command, and the reply's own unless a
// document of the protocol has one of the others in its place.
func (c *Command) TextsOf(reply *Reply) []*Variant {
	texts := filter(reply.Variants, func(v *Variant) bool { return slices.Contains(v.Commands, c.Name) })
	if slices.ContainsFunc(texts, func(v *Variant) bool { return v.Status != DeFacto }) {
		return texts
	}
	return append([]*Variant{&reply.Variant}, texts...)
}

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
	rows := r.Live()
	if r.Greeting != nil {
		rows = slices.Insert(rows, 0, r.Greeting)
	}
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

// Heading returns the name of a command and what it is short for.
func (c *Command) Heading() string {
	if c.Title == "" || c.Title == c.Name {
		return c.Name
	}
	return c.Name + ": " + c.Title
}

// ListsElsewhere reports whether the replies are listed in another place than the one that defines the command.
func (c *Command) ListsElsewhere() bool { return !slices.Equal(c.Listed, c.Sources) }
