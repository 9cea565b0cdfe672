package main

import (
	"errors"
	"io/fs"
	"sync"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/output"
	"github.com/replycodes/replycodes/spec"
)

// render generates the languages of all targets, side by side.
func render(specName string, layers fs.FS, targets []target) ([]output.Result, error) {
	registry, err := parseSpec(specName)
	if err != nil {
		return nil, err
	}
	var digest string
	var digestErr error
	results := make([]output.Result, len(targets))
	errs := make([]error, len(targets))
	var group sync.WaitGroup
	group.Go(func() { digest, digestErr = registry.Digest() })
	for i, t := range targets {
		group.Go(func() {
			results[i].Protocol = string(registry.Protocol)
			results[i].Files, errs[i] = generators.Generate(t.language, registry, layers, t.options)
		})
	}
	group.Wait()
	for i := range results {
		results[i].Spec = digest
	}
	return results, joined(append(errs, digestErr))
}

// joined joins errors, of which those of the spec are the same for every language.
func joined(errs []error) error {
	for _, err := range errs {
		var wrong spec.Errors
		if errors.As(err, &wrong) {
			return wrong
		}
	}
	return errors.Join(errs...)
}
