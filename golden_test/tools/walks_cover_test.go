package tools

import (
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/spec"
)

// TestWalksCover checks that the walks of each sequence end in every way, and that together they pass each arc of each
// step where commands are sent, and there each class that has no arc.
func TestWalksCover(t *testing.T) {
	registry := repository.Builtin(t)
	passed, ends := map[passage]bool{}, map[end]int{}
	for _, w := range readWalks(t) {
		ends[end{w.diagram, w.outcome}]++
		f := follower{registry: registry, next: func(command string, code spec.Code) (spec.Action, []string) {
			passed[passageOf(registry, command, code)] = true
			next := registry.Next(command, code)
			return next.Action, next.Commands
		}}
		f.follow(w.path)
	}
	for _, sequence := range registry.Sequences {
		for _, outcome := range []string{"success", "failure", "error", "pending"} {
			if ends[end{sequence.Name, outcome}] == 0 {
				t.Errorf("no walk of %s ends with %s", sequence.Name, outcome)
			}
		}
		for i, step := range sequence.Steps {
			for _, p := range passages(registry, step) {
				if !passed[p] {
					pattern := registry.Pattern(spec.Arc{Class: p.class, Code: p.code})
					t.Errorf("no walk passes %s at step %d of %s", pattern, i+1, sequence.Name)
				}
			}
		}
	}
}

type end struct {
	diagram spec.Name
	outcome string
}

// A passage is a reply at a step: of a class, or of one code.
type passage struct {
	step  *spec.Step
	class *spec.Class
	code  spec.Code // 0 where the step says nothing of it
}

// passageOf returns where a reply to a command belongs.
func passageOf(registry *spec.Registry, command string, code spec.Code) passage {
	p := passage{class: registry.Class(code)}
	c := registry.Command(command)
	if command == "" {
		c = registry.Greeting
	}
	if c == nil || p.class == nil {
		return p
	}
	p.step = c.Step
	if arc := c.Step.Arc(p.class, code); arc != nil {
		p.code = arc.Code
	}
	return p
}

// passages returns all that a step can see, but replies that are decoded, of which no step is told.
func passages(registry *spec.Registry, step *spec.Step) []passage {
	var all []passage
	for _, class := range registry.Classes {
		if class.Action != spec.Decode {
			all = append(all, passage{step, class, 0})
		}
	}
	for _, arc := range step.Arcs {
		if arc.Code != 0 {
			all = append(all, passage{step, arc.Class, arc.Code})
		}
	}
	return all
}
