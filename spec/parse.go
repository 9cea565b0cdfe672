package spec

import (
	"fmt"
	"sync"
)

// A Check looks for what only a user of the registry can know to be wrong with it, such as a name that its language
// cannot have.
type Check func(*Registry) Errors

// Parse reads a spec. The error is an [Errors] with everything that is wrong with it: its shape, its references, and
// what the checks find.
func Parse(file string, src []byte, checks ...Check) (*Registry, error) {
	root, errs := readYAML(file, src)
	if len(errs) > 0 {
		return nil, errs.Sorted() // what an alias or a tag makes of the rest cannot be told
	}
	shaper := shaper{file: file}
	if !shaper.fits(root, specShape()) {
		return nil, shaper.errs.Sorted()
	}
	var raw rawSpec
	if err := root.Decode(&raw); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	r := resolver{file: file, lines: sync.OnceValue(func() [][]byte { return splitLines(src) }), sources: map[string]*Source{}, errs: shaper.errs}
	r.resolve(&raw)
	for _, check := range checks {
		r.errs = append(r.errs, check(&r.registry)...)
	}
	if err := r.errs.Sorted(); err != nil {
		return nil, err
	}
	return &r.registry, nil
}
