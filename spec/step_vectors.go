package spec

import (
	"maps"
	"slices"
)

// StepVectors are what follows replies to the commands of a protocol: what the packages of it, in any language, can be
// tested with.
type StepVectors struct {
	Protocol Name         `json:"protocol"`
	Title    string       `json:"title"`
	Digits   int          `json:"digits"`
	Vectors  []StepVector `json:"vectors"` // by command and code; the opening of the connection first, an unknown command last
}

// A StepVector is one reply to one command, and what follows.
type StepVector struct {
	Command  string   `json:"command"` // empty for the opening of the connection
	Code     Code     `json:"code"`
	Action   Action   `json:"action"`
	Commands []string `json:"commands"` // of which one is to be sent, the best first
}

// unknownCommand is in no spec: a command does not begin with a digit.
const unknownCommand = "0UNKNOWN"

// StepVectors returns, for each command and an unknown one, what follows a reply of each first digit, each code
// that the command may get and each that its sequence treats apart; nil where there are no commands.
func (r *Registry) StepVectors() *StepVectors {
	if len(r.Commands) == 0 {
		return nil
	}
	v := &StepVectors{Protocol: r.Protocol, Title: r.Title, Digits: r.Digits}
	v.add(r, "", r.Greeting)
	for _, c := range r.Live() {
		v.add(r, c.Name, c)
	}
	v.add(r, unknownCommand, nil)
	return v
}

func (v *StepVectors) add(r *Registry, name string, c *Command) {
	codes := map[Code]bool{}
	for digit := range 10 {
		unknown := Code(digit*r.ClassUnit() + r.ClassUnit() - 1)
		codes[unknown] = true
	}
	if c != nil {
		for _, reply := range c.Replies {
			codes[reply.Code] = true
		}
		for _, arc := range c.Step.Arcs {
			codes[arc.Code] = true
		}
	}
	for _, code := range slices.Sorted(maps.Keys(codes)) {
		next := r.Next(name, code)
		v.Vectors = append(v.Vectors, StepVector{name, code, next.Action, orEmpty(next.Commands)})
	}
}
