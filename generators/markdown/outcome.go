package markdown

import (
	"slices"

	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/spec"
)

// An Outcome is what a client does after a reply to a command, and all the replies after which it does so.
type Outcome struct {
	// Patterns are the replies, ascending: 2xx, 500; other 5xx where some codes of the class have outcomes of their own.
	Patterns []string
	spec.NextStep
}

// Outcomes returns what follows each class of replies at a step, and each code that the step singles out. Those that
// have no place there are last, as unexpected, though a client goes by their first digit. Replies that hold another
// reply are left out: what follows is up to that one.
func (p Pages) Outcomes(step *spec.Step) []Outcome {
	var outcomes []Outcome
	add := func(pattern string, next spec.NextStep) {
		i := slices.IndexFunc(outcomes, func(o Outcome) bool { return o.NextStep.Equal(next) })
		if i < 0 {
			i, outcomes = len(outcomes), append(outcomes, Outcome{NextStep: next})
		}
		outcomes[i].Patterns = append(outcomes[i].Patterns, pattern)
	}
	for _, class := range p.Classes {
		if class.Action != spec.Decode {
			p.outcomes(step, class, add)
		}
	}
	slices.SortStableFunc(outcomes, func(a, b Outcome) int { return order(a.Action) - order(b.Action) })
	return outcomes
}

// outcomes adds what follows the replies of a class: first those codes that differ from the class, then the class.
func (p Pages) outcomes(step *spec.Step, class *spec.Class, add func(string, spec.NextStep)) {
	general := spec.NextStep{Action: spec.Unexpected}
	if arc := step.Arc(class, 0); arc != nil {
		general = arc.NextStep()
	}
	own := view.Filter(step.Arcs, func(a spec.Arc) bool {
		return a.Class == class && a.Code != 0 && !a.NextStep().Equal(general)
	})
	pattern := p.ClassPattern(class)
	if len(own) > 0 {
		pattern = "other " + pattern
	}
	for _, arc := range own {
		add(p.Pattern(arc), arc.NextStep())
	}
	add(pattern, general)
}

// order returns the rank of an action: readers look for success first.
func order(a spec.Action) int {
	return slices.Index([]spec.Action{
		spec.Done, spec.Send, spec.Wait, spec.Retry, spec.GiveUp, spec.Unexpected, spec.Decode,
	}, a)
}

// particular returns what follows a reply to certain commands where that is not what follows in general.
func (p Pages) particular(code spec.Code) []afterCommands {
	var list []afterCommands
	for _, c := range p.GotBy(code) {
		next := p.Next(c.Name, code)
		if next.Equal(p.NextAfterAny(code)) {
			continue
		}
		i := slices.IndexFunc(list, func(a afterCommands) bool { return a.next.Equal(next) })
		if i < 0 {
			i, list = len(list), append(list, afterCommands{next: next})
		}
		list[i].commands = append(list[i].commands, c.Name)
	}
	return list
}

// An afterCommands is what follows a reply to some commands.
type afterCommands struct {
	commands []string
	next     spec.NextStep
}
