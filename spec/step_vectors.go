package spec

import (
	"maps"
	"slices"
	"strings"
)

// StepVectors are what follows replies to the commands of a protocol: what the packages of it, in any language, can be
// tested with.
type StepVectors struct {
	Protocol Name         `json:"protocol"`
	Title    string       `json:"title"`
	Digits   int          `json:"digits"`
	Vectors  []StepVector `json:"vectors"` // by command and code; the greeting first, an unknown command last
}

// A StepVector is one reply to one command, and what follows.
type StepVector struct {
	Command  string   `json:"command"` // empty for the opening of the connection
	Code     Code     `json:"code"`
	Action   Action   `json:"action"`
	Commands []string `json:"commands"` // one of them is to be sent, the best is first
}

// unknownCommand is in no spec: a command does not begin with a digit.
const unknownCommand = "0UNKNOWN"

// StepVectors returns what follows replies to each command and to an unknown one: a reply of each first digit, each
// that the command may get, and each code of which something is said by itself. For each command in lower case and in
// letters of both cases, they have a reply after which it matters which command was sent. It is nil where there are no
// commands.
func (r *Registry) StepVectors() *StepVectors {
	if len(r.Commands) == 0 {
		return nil
	}
	v := &StepVectors{Protocol: r.Protocol, Title: r.Title, Digits: r.Digits}
	v.add(r, "", r.vectorCodes(r.Greeting))
	for _, c := range r.Live() {
		v.add(r, c.Name, r.vectorCodes(c))
	}
	for _, c := range r.Live() {
		code := r.tellingCode(c)
		v.add(r, strings.ToLower(c.Name), []Code{code})
		v.add(r, mixed(c.Name), []Code{code})
	}
	v.add(r, unknownCommand, r.vectorCodes(nil))
	return v
}

func (v *StepVectors) add(r *Registry, name string, codes []Code) {
	for _, code := range codes {
		next := r.Next(name, code)
		v.Vectors = append(v.Vectors, StepVector{name, code, next.Action, orEmpty(next.Commands)})
	}
}

// vectorCodes returns the codes to ask for after a command, or after an unknown one, ascending.
func (r *Registry) vectorCodes(c *Command) []Code {
	codes := map[Code]bool{}
	for digit := range 10 {
		unknown := Code(digit*r.ClassUnit() + r.ClassUnit() - 1)
		codes[unknown] = true
	}
	for _, a := range r.Anywhere {
		for _, code := range a.Codes {
			codes[code] = true
		}
	}
	if c != nil {
		for _, reply := range c.Replies {
			codes[reply.Code] = true
		}
		for _, arc := range c.Step.Arcs {
			codes[arc.Code] = true
		}
	}
	return slices.Sorted(maps.Keys(codes))
}

// tellingCode returns a code after which something else follows than after an unknown command, or any code where there
// is none.
func (r *Registry) tellingCode(c *Command) Code {
	codes := r.vectorCodes(c)
	i := slices.IndexFunc(codes, func(code Code) bool {
		return !r.Next(c.Name, code).Equal(r.NextAfterAny(code))
	})
	return codes[max(i, 0)]
}

// mixed returns a name with every second letter in lower case.
func mixed(name string) string {
	octets := []byte(name)
	for i := 1; i < len(octets); i += 2 {
		octets[i] = lower(octets[i])
	}
	return string(octets)
}
