package spec

import "slices"

// A Sequence is a state diagram: commands that belong together, and what follows each reply to them.
type Sequence struct {
	Name    Name       `json:"name"`
	Title   string     `json:"title"`
	Doc     string     `json:"doc"`
	Sources []Citation `json:"sources"`
	Steps   []*Step    `json:"steps"`

	Position Position `json:"-"` // of the name
}

// A Step is one place of a sequence where a command is sent.
type Step struct {
	Commands []string `json:"commands"` // empty for every command of the sequence
	Arcs     []Arc    `json:"arcs"`     // by code; a class before its codes
}

// An Arc tells what follows a reply.
type Arc struct {
	Class  *Class   `json:"-"`
	Code   Code     `json:"code,omitempty"` // 0 for each code of the class that has no arc of its own
	Action Action   `json:"action"`
	Next   []string `json:"next"` // one of these commands is to be sent, the best is first; empty for any command
}

// An Action is what a client does after a reply.
type Action string

// The actions.
const (
	Wait       Action = "wait"       // for another reply to the same command
	Transfer   Action = "transfer"   // of data, and then wait for another reply to the same command
	Done       Action = "done"       // the command has succeeded
	Send       Action = "send"       // another command next
	Retry      Action = "retry"      // later, from the start of the sequence: the failure is transient
	GiveUp     Action = "give-up"    // the failure is permanent
	Reconnect  Action = "reconnect"  // the connection is gone
	Decode     Action = "decode"     // the text, which is a whole reply itself, and ask again with that
	Unexpected Action = "unexpected" // the code has no class
)

// More reports whether another reply to the same command follows.
func (a Action) More() bool { return a == Wait || a == Transfer }

// A NextStep is what a client does after a reply to a command.
type NextStep struct {
	Action   Action
	Commands []string // as Next of an [Arc]; empty also where no command is to be sent
}

// Next returns what to do after a reply to a command; either of them may be unknown. What the command's step says of
// the code comes first, then what holds for the code anywhere, then what the step says of the first digit, and last
// what the class says. An unknown command has no step. The empty command is the opening of the connection. Only a code
// without a class is unexpected.
func (r *Registry) Next(command string, code Code) NextStep { return r.next(r.answered(command), code) }

// NextAfterAny returns what to do after a reply to a command of which nothing is known.
func (r *Registry) NextAfterAny(code Code) NextStep { return r.next(nil, code) }

func (r *Registry) next(c *Command, code Code) NextStep {
	class := r.Class(code)
	if class == nil {
		return NextStep{Action: Unexpected}
	}
	general := NextStep{Action: class.Action}
	if class.Action == Decode {
		return general
	}
	if c != nil && c.Step != nil {
		if arc := c.Step.Arc(class, code); arc != nil {
			if arc.Code != 0 {
				return arc.NextStep()
			}
			general = arc.NextStep()
		}
	}
	if anywhere := r.anywhere(c, code); anywhere != nil {
		return anywhere.NextStep()
	}
	return general
}

// answered returns what a reply answers: the greeting or a command; nil if that is unknown, or retired.
func (r *Registry) answered(command string) *Command {
	if command == "" {
		return r.Greeting
	}
	if c := r.Command(command); c != nil && c.Status != RetiredCommand {
		return c
	}
	return nil
}

// Arc returns what follows a reply; nil where the sequence has no place for it here.
func (s *Step) Arc(class *Class, code Code) *Arc {
	var general *Arc
	for i := range s.Arcs {
		switch arc := &s.Arcs[i]; {
		case arc.Code == code && code != 0:
			return arc
		case arc.Code == 0 && arc.Class == class:
			general = arc
		}
	}
	return general
}

// Sequence returns the sequence of a name, or nil.
func (r *Registry) Sequence(name Name) *Sequence {
	i := slices.IndexFunc(r.Sequences, func(s *Sequence) bool { return s.Name == name })
	if i < 0 {
		return nil
	}
	return r.Sequences[i]
}

// InSequence returns the commands of a sequence, without the retired ones.
func (r *Registry) InSequence(s *Sequence) []*Command {
	return filter(r.Live(), func(c *Command) bool { return c.Sequence == s })
}

// stepFor returns the step at which a command is sent, or nil.
func (s *Sequence) stepFor(command string) *Step {
	for _, step := range s.Steps {
		if len(step.Commands) == 0 || slices.Contains(step.Commands, command) {
			return step
		}
	}
	return nil
}

// Citations returns all sources of the sequence, separated by semicolons.
func (s *Sequence) Citations() string { return Cite(s.Sources) }

// NextStep returns what the arc leads to.
func (a Arc) NextStep() NextStep { return NextStep{a.Action, a.Next} }

// Equal reports whether both are the same.
func (n NextStep) Equal(other NextStep) bool {
	return n.Action == other.Action && slices.Equal(n.Commands, other.Commands)
}

// Key returns the code that the arc is for, or the first digit.
func (a Arc) Key() int {
	if a.Code == 0 {
		return a.Class.Digit
	}
	return int(a.Code)
}
