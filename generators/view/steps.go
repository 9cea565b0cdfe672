package view

import (
	"reflect"
	"slices"

	"github.com/replycodes/replycodes/spec"
)

// A StepGroup is commands after which the replies are followed by the same.
type StepGroup struct {
	Commands []string   // the empty one is the opening of the connection
	Arcs     []spec.Arc // a class before its codes; for what is not here, [Registry.GeneralArcs] holds
}

// StepGroups is [Registry.Next] as a table: what follows a reply to a command by its code, and else by its first digit.
// Commands after which all is as after an unknown one are in no group.
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
		for _, code := range r.apart(class, nil) {
			if next := r.NextAfterAny(code); !next.Equal(spec.NextStep{Action: class.Action}) {
				arcs = append(arcs, spec.Arc{Class: class, Code: code, Action: next.Action, Next: next.Commands})
			}
		}
	}
	return lastOfKey(arcs)
}

// NextAfterAny returns what follows a reply to a command of which nothing is known.
func (r Registry) NextAfterAny(code spec.Code) spec.NextStep { return r.Next(unknownCommand, code) }

// unknownCommand is in no spec: a command does not begin with a digit.
const unknownCommand = "0"

// ownArcs returns what follows a reply to a command where that is not as after an unknown one. With a class there are
// all its codes after which something else follows than after the class.
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
		for _, code := range r.apart(class, c.Step) {
			next := r.Next(c.Name, code)
			if own && !next.Equal(ofClass) || !own && !next.Equal(r.NextAfterAny(code)) {
				arcs = append(arcs, spec.Arc{Class: class, Code: code, Action: next.Action, Next: next.Commands})
			}
		}
	}
	return lastOfKey(arcs)
}

// lastOfKey leaves out a class that is one code, of codes of one digit, where something is said of the code.
func lastOfKey(arcs []spec.Arc) []spec.Arc {
	var last []spec.Arc
	for i, arc := range arcs {
		if i+1 == len(arcs) || arcs[i+1].Key() != arc.Key() {
			last = append(last, arc)
		}
	}
	return last
}

// apart returns the codes of a class of which something is said, anywhere or at a step, ascending.
func (r Registry) apart(class *spec.Class, step *spec.Step) []spec.Code {
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
