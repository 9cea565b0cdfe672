package main

import (
	"errors"
	"fmt"
	"sync"

	"github.com/urfave/cli/v3"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/languages"
	"github.com/replycodes/replycodes/generators/output"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

// render generates what the command line names, all of it before anything on the disk is looked at.
func render(c *cli.Command) ([]output.Folder, error) {
	layers, err := loadTemplates(c)
	if err != nil {
		return nil, err
	}
	all, err := languages.All(layers)
	if err != nil {
		return nil, err
	}
	targets, err := parseTargets(c, all)
	if err != nil {
		return nil, err
	}
	registry, err := loadSpec(c)
	if err != nil {
		return nil, err
	}
	folders, err := renderAll(registry, targets)
	if err != nil {
		return nil, err
	}
	if err := output.Apart(folders); err != nil {
		return nil, usageError{fmt.Errorf("%w; give each language a folder of its own", err)}
	}
	return folders, nil
}

// renderAll generates all targets at once.
func renderAll(registry *spec.Registry, targets []target) ([]output.Folder, error) {
	var digest string
	var digestErr error
	folders := make([]output.Folder, len(targets))
	errs := make([]error, len(targets))
	var group sync.WaitGroup
	group.Go(func() { digest, digestErr = registry.Digest() })
	for i, t := range targets {
		group.Go(func() {
			f := output.Folder{Dir: t.dir, Language: t.language.Name(), Protocol: string(registry.Protocol), Whole: t.whole}
			f.Files, errs[i] = generators.Generate(t.language, registry, t.options)
			folders[i] = f
		})
	}
	group.Wait()
	for i := range folders {
		folders[i].Spec = digest
	}
	return folders, joined(append(errs, digestErr))
}

// joined joins errors. An error of the spec is the same for every language, so it stands alone.
func joined(errs []error) error {
	for _, err := range errs {
		var wrong diagnostic.Errors
		if errors.As(err, &wrong) {
			return wrong
		}
	}
	return errors.Join(errs...)
}
