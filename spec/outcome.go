package spec

import (
	"slices"
	"strings"
)

// An Outcome is what a client does after some replies to a command, which are all that lead to the same.
type Outcome struct {
	Patterns []string // what replies, ascending: 2xx, 500; other 5xx where other codes of the class have outcomes of their own
	NextStep
}

// Outcomes returns what follows each class of replies at a step and each code that the step treats apart, those that have
// no place there last. Replies that hold another reply are left out: what follows is up to that one.
func (r *Registry) Outcomes(step *Step) []Outcome {
	var outcomes []Outcome
	add := func(pattern string, next NextStep) {
		i := slices.IndexFunc(outcomes, func(o Outcome) bool { return o.NextStep.Equal(next) })
		if i < 0 {
			i, outcomes = len(outcomes), append(outcomes, Outcome{NextStep: next})
		}
		outcomes[i].Patterns = append(outcomes[i].Patterns, pattern)
	}
	for _, class := range r.Classes {
		if class.Action != Decode {
			r.outcomes(step, class, add)
		}
	}
	slices.SortStableFunc(outcomes, func(a, b Outcome) int { return a.Action.order() - b.Action.order() })
	return outcomes
}

// outcomes adds what follows the replies of a class: first the class, then its codes that differ from it.
func (r *Registry) outcomes(step *Step, class *Class, add func(string, NextStep)) {
	general := NextStep{Action: Unexpected}
	if arc := step.Arc(class, 0); arc != nil {
		general = arc.NextStep()
	}
	apart := filter(step.Arcs, func(a Arc) bool { return a.Class == class && a.Code != 0 && !a.NextStep().Equal(general) })
	pattern := r.ClassPattern(class)
	if len(apart) > 0 {
		pattern = "other " + pattern
	}
	for _, arc := range apart {
		add(r.Pattern(arc), arc.NextStep())
	}
	add(pattern, general)
}

// NextStep returns what the arc leads to.
func (a Arc) NextStep() NextStep { return NextStep{a.Action, a.Next} }

// Equal reports whether both are the same.
func (n NextStep) Equal(other NextStep) bool {
	return n.Action == other.Action && slices.Equal(n.Commands, other.Commands)
}

func (a Action) order() int {
	return slices.Index([]Action{Done, Send, Wait, Retry, GiveUp, Unexpected, Decode}, a)
}

// Brief tells in a few words what a client does.
func (a Action) Brief() string { return briefActions[a] }

var briefActions = map[Action]string{
	Wait:       "wait for another reply",
	Done:       "go on",
	Send:       "send the next command",
	Retry:      "try again later",
	GiveUp:     "give up",
	Decode:     "decode the reply inside and act on that",
	Unexpected: "not expected",
}

// Title returns the stage as it reads at the start of a line.
func (s Stage) Title() string {
	words := strings.ReplaceAll(string(s), "-", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}

// Particular returns what follows a reply where that is not what its class says.
func (r *Registry) Particular(code Code) []AfterCommands {
	var list []AfterCommands
	for _, c := range r.GotBy(code) {
		next := r.Next(c.Name, code)
		if next.Equal(NextStep{Action: r.Class(code).Action}) {
			continue
		}
		i := slices.IndexFunc(list, func(a AfterCommands) bool { return a.Next.Equal(next) })
		if i < 0 {
			i, list = len(list), append(list, AfterCommands{Next: next})
		}
		list[i].Commands = append(list[i].Commands, c.Name)
	}
	return list
}

// An AfterCommands is what follows a reply to some commands.
type AfterCommands struct {
	Commands []string
	Next     NextStep
}

// Title returns the status as it reads at the start of a line.
func (s Status) Title() string { return strings.ToUpper(string(s[:1])) + string(s[1:]) }
