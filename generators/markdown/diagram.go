package markdown

import (
	"fmt"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/spec"
)

// A Diagram is a sequence as a drawing: places, and lines from one to another.
type Diagram struct {
	Places []Place
	Lines  []Line // by where they begin
}

// A Place of a diagram is where a command is sent, or where the sequence ends.
type Place struct {
	ID    string // a word of ASCII letters, digits and underscores
	Kind  PlaceKind
	Title string
}

// A PlaceKind tells what a place of a diagram stands for.
type PlaceKind string

// The kinds of places.
const (
	StepPlace    PlaceKind = "step"    // a command of the sequence is sent
	OutsidePlace PlaceKind = "outside" // a command is sent that goes on as its own sequence does
	AgainPlace   PlaceKind = "again"   // the sequence goes back to where it was
	SuccessPlace PlaceKind = "success"
	FailurePlace PlaceKind = "failure"
	ErrorPlace   PlaceKind = "error"
)

// A Line of a diagram leads from a place to another.
type Line struct {
	From, To string
	Label    string // what replies: 4xx, 5xx; empty where none is waited for
	Second   bool   // it is not the best way: another line is
}

// Diagram draws a sequence: the steps, what each reply leads to, and the three ends.
func (p Pages) Diagram(s *spec.Sequence) *Diagram {
	d := &Diagram{}
	for i, step := range s.Steps {
		d.place(stepID(i), StepPlace, p.stepTitle(s, step))
	}
	for i, step := range s.Steps {
		for _, outcome := range p.Outcomes(step) {
			d.lines(s, stepID(i), outcome)
		}
	}
	return d
}

func stepID(i int) string { return fmt.Sprintf("step%d", i+1) }

// stepTitle names what is sent at a step: its commands, or what the sequence is for.
func (p Pages) stepTitle(s *spec.Sequence, step *spec.Step) string {
	switch {
	case len(step.Commands) > 0:
		return enumerate(step.Commands, "or")
	case p.opens(s):
		return "connection"
	}
	return "command"
}

// opens reports whether a sequence is that of the greeting and of no command.
func (p Pages) opens(s *spec.Sequence) bool {
	return len(p.InSequence(s)) == 0 && p.Greeting != nil && p.Greeting.Sequence == s
}

// place adds a place, and reports whether it was not there yet.
func (d *Diagram) place(id string, kind PlaceKind, title string) bool {
	if slices.ContainsFunc(d.Places, func(p Place) bool { return p.ID == id }) {
		return false
	}
	d.Places = append(d.Places, Place{id, kind, title})
	return true
}

// lines draws one outcome of a step. Commands that no step of the sequence sends share a place.
func (d *Diagram) lines(s *spec.Sequence, from string, o Outcome) {
	if o.Action != spec.Send || len(o.Commands) == 0 {
		d.line(from, d.end(from, o.Action), o, false)
		return
	}
	var outside []string
	drawn := map[string]bool{}
	for _, command := range o.Commands {
		i := slices.IndexFunc(s.Steps, func(step *spec.Step) bool { return slices.Contains(step.Commands, command) })
		if i < 0 {
			outside = append(outside, command)
		} else if to := stepID(i); !drawn[to] {
			d.line(from, to, o, len(drawn) > 0)
			drawn[to] = true
		}
	}
	if len(outside) > 0 {
		to := "then_" + strings.ReplaceAll(strings.Join(outside, "_"), " ", "__")
		d.place(to, OutsidePlace, enumerate(outside, "or"))
		d.line(from, to, o, len(drawn) > 0)
	}
}

// ends are the places where a sequence ends, by the action that leads there.
var ends = map[spec.Action]PlaceKind{
	spec.Done: SuccessPlace, spec.Retry: FailurePlace, spec.GiveUp: FailurePlace, spec.Unexpected: ErrorPlace,
}

// end returns the place that an action leads to.
func (d *Diagram) end(from string, a spec.Action) string {
	kind, isEnd := ends[a]
	switch {
	case a == spec.Send:
		d.place("any", OutsidePlace, "any command")
		return "any"
	case !isEnd:
		return from
	}
	d.place(string(kind), kind, string(kind))
	return string(kind)
}

// again returns a place from which a line leads back: no loop is then drawn over another line.
func (d *Diagram) again(from string, a spec.Action) string {
	title := "again"
	if a == spec.Wait {
		title = "wait"
	}
	id := from + "_" + title
	if d.place(id, AgainPlace, title) {
		d.Lines = append(d.Lines, Line{From: id, To: from})
	}
	return id
}

// line draws a line, or writes on the one that there is already.
func (d *Diagram) line(from, to string, o Outcome, second bool) {
	label := strings.Join(o.Patterns, ", ")
	if to == from {
		to = d.again(from, o.Action)
	}
	for i, line := range d.Lines {
		if line.From == from && line.To == to && line.Second == second {
			d.Lines[i].Label += ", " + label
			return
		}
	}
	d.Lines = append(d.Lines, Line{from, to, label, second})
}
