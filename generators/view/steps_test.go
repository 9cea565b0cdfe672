package view

import (
	"slices"
	"testing"

	"github.com/replycodes/replycodes/spec"
)

// TestStepGroups looks what follows a reply up in the table, and compares it with what the registry says: for every
// code, after every command and after one that is unknown.
func TestStepGroups(t *testing.T) {
	registry := builtin(t)
	groups, general := registry.StepGroups(), registry.GeneralArcs()
	names := []string{"UNKNOWN"}
	for _, c := range registry.Answered() {
		names = append(names, c.Name)
	}
	for _, name := range names {
		var own []spec.Arc
		if i := slices.IndexFunc(groups, func(g StepGroup) bool { return slices.Contains(g.Commands, name) }); i >= 0 {
			own = groups[i].Arcs
		}
		for code := spec.Code(100); code < 700; code++ {
			got, want := lookUp(own, general, registry.ClassDigit(code), int(code)), registry.Next(name, code)
			if !got.Equal(want) {
				t.Errorf("%d after %q: the table says %v, the registry %v", code, name, got, want)
			}
		}
	}
}

// lookUp returns what follows a code: what the command says of the code or else of its first digit, and where it says
// nothing, the same in general.
func lookUp(own, general []spec.Arc, digit, code int) spec.NextStep {
	for _, arcs := range [][]spec.Arc{own, general} {
		for _, key := range []int{code, digit} {
			if i := slices.IndexFunc(arcs, func(a spec.Arc) bool { return a.Key() == key }); i >= 0 {
				return arcs[i].NextStep()
			}
		}
	}
	return spec.NextStep{Action: spec.Unexpected}
}

func builtin(t *testing.T) Registry {
	t.Helper()
	file, src, err := spec.Builtin(spec.Default)
	if err != nil {
		t.Fatal(err)
	}
	registry, err := spec.Parse(file, src)
	if err != nil {
		t.Fatal(err)
	}
	return Registry{registry}
}
