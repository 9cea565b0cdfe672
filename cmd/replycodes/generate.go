package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"sync"

	"github.com/urfave/cli/v3"

	"github.com/replycodes/replycodes/generators"
)

// outFolder is where languages are generated that no folder is named for.
const outFolder = "out"

func generateCommand() *cli.Command {
	return &cli.Command{
		Name:      "generate",
		Usage:     "write all languages into out/, or those named into DIR",
		ArgsUsage: "[LANGUAGE[=DIR] ...]",
		Flags:     targetFlags(),
		Action:    generate,
	}
}

// A target is one language, in what shape, and where it goes.
type target struct {
	language, dir string
	options       generators.Options
	whole         bool // the folder is meant to hold generated files only
}

func generate(_ context.Context, c *cli.Command) error {
	folders, err := openFolders(c)
	if err != nil {
		return err
	}
	var blocked []error
	for _, folder := range folders {
		for _, change := range folder.Changes() {
			if change.Blocks() {
				blocked = append(blocked, fmt.Errorf("%s: %s: %s", change.Path, change.Reason(), change.Remedy()))
			}
		}
	}
	if len(blocked) > 0 {
		return errors.Join(append(blocked, errors.New("nothing was written"))...)
	}
	written := make([][]string, len(folders))
	errs := make([]error, len(folders))
	var group sync.WaitGroup
	for i, folder := range folders {
		group.Go(func() { written[i], errs[i] = folder.Write() })
	}
	group.Wait()
	for _, name := range slices.Concat(written...) { // not before all is done: nobody may be reading
		fmt.Fprintln(c.Root().Writer, name)
	}
	return errors.Join(errs...)
}

// openFolders generates what the command line names, all of it before anything is compared.
func openFolders(c *cli.Command) ([]*generators.Folder, error) {
	layers, err := loadTemplates(c)
	if err != nil {
		return nil, err
	}
	languages, err := generators.Languages(layers)
	if err != nil {
		return nil, err
	}
	targets, err := parseTargets(c, languages)
	if err != nil {
		return nil, err
	}
	results, err := render(c.String("spec"), layers, targets)
	if err != nil {
		return nil, err
	}
	if err := apart(targets, results); err != nil {
		return nil, err
	}
	folders := make([]*generators.Folder, len(targets))
	errs := make([]error, len(targets))
	var group sync.WaitGroup
	for i, t := range targets {
		group.Go(func() { folders[i], errs[i] = t.open(results[i]) })
	}
	group.Wait()
	return folders, errors.Join(errs...)
}

func (t target) open(result generators.Result) (*generators.Folder, error) {
	folder, err := generators.OpenFolder(t.dir, t.language, result)
	if err == nil && t.whole {
		err = folder.AddStrays()
	}
	return folder, err
}

// apart reports a file that two languages would write, where they are given the same folder.
func apart(targets []target, results []generators.Result) error {
	languages := map[string]string{}
	for i, t := range targets {
		for _, file := range results[i].Files {
			name := filepath.Join(t.dir, filepath.FromSlash(file.Path))
			if other, taken := languages[name]; taken {
				return usageError{fmt.Errorf("%s is a file of %s and of %s; give each language a folder of its own", name, other, t.language)}
			}
			languages[name] = t.language
		}
	}
	return nil
}
