package view

import (
	"reflect"
	"slices"

	"github.com/replycodes/replycodes/spec"
)

// A StepGroup is commands whose replies are followed by the same.
type StepGroup struct {
	Commands []string   // the empty one is the opening of the connection
	Arcs     []spec.Arc // a class before its codes; for what is not here, [Registry.GeneralArcs] holds
}

// StepGroups is [Registry.Next] as a table: what follows a reply to a command by its code, and else by its first digit.
// A command whose replies are followed by the same as those of an unknown one is in no group.
func (r Registry) StepGroups() []StepGroup {
	var groups []StepGroup
	for _, c := range r.Answered() {
		arcs := r.ownArcs(c)
		if len(arcs) == 0 {
			continue
		}
		i := slices.IndexFunc(groups, func(g StepGroup) bool { return reflect.DeepEqual(g.Arcs, arcs) })
		if i < 0 {
			i = len(groups)
			groups = append(groups, StepGroup{Arcs: arcs})
		}
		groups[i].Commands = append(groups[i].Commands, c.Name)
	}
	return groups
}

// GeneralArcs returns what follows a reply to an unknown command: by class, and by the codes that are followed by the
// same anywhere.
func (r Registry) GeneralArcs() []spec.Arc {
	var arcs []spec.Arc
	for _, class := range r.Classes {
		arcs = append(arcs, spec.Arc{Class: class, Action: class.Action})
		for _, code := range r.singledOut(class, nil) {
			if next := r.NextAfterAny(code); !next.Equal(spec.NextStep{Action: class.Action}) {
				arcs = append(arcs, spec.Arc{Class: class, Code: code, Action: next.Action, Next: next.Commands})
			}
		}
	}
	return lastOfKey(arcs)
}

// ownArcs returns what follows a reply to a command where that is not what follows after an unknown one. With a class
// there are all its codes after which something else follows than after the class.
func (r Registry) ownArcs(c *spec.Command) []spec.Arc {
	var arcs []spec.Arc
	for _, class := range r.Classes {
		general := spec.NextStep{Action: class.Action}
		ofClass := general
		if arc := c.Step.Arc(class, 0); arc != nil && class.Action != spec.Decode {
			ofClass = arc.NextStep()
		}
		own := !ofClass.Equal(general)
		if own {
			arcs = append(arcs, spec.Arc{Class: class, Action: ofClass.Action, Next: ofClass.Commands})
		}
		for _, code := range r.singledOut(class, c.Step) {
			next := r.Next(c.Name, code)
			if own && !next.Equal(ofClass) || !own && !next.Equal(r.NextAfterAny(code)) {
				arcs = append(arcs, spec.Arc{Class: class, Code: code, Action: next.Action, Next: next.Commands})
			}
		}
	}
	return lastOfKey(arcs)
}

// lastOfKey leaves out a class of which something is said by its code: where codes have one digit, both are the same.
func lastOfKey(arcs []spec.Arc) []spec.Arc {
	var last []spec.Arc
	for i, arc := range arcs {
		if i+1 == len(arcs) || arcs[i+1].Key() != arc.Key() {
			last = append(last, arc)
		}
	}
	return last
}

// singledOut returns the codes of a class of which something is said by themselves, anywhere or at a step, ascending.
func (r Registry) singledOut(class *spec.Class, step *spec.Step) []spec.Code {
	var codes []spec.Code
	for _, a := range r.Anywhere {
		codes = append(codes, a.Codes...)
	}
	if step != nil {
		for _, arc := range step.Arcs {
			codes = append(codes, arc.Code)
		}
	}
	codes = Filter(codes, func(code spec.Code) bool { return code != 0 && r.Class(code) == class })
	slices.Sort(codes)
	return slices.Compact(codes)
}
