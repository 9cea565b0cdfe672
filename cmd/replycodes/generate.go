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
	"github.com/replycodes/replycodes/generators/output"
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
func openFolders(c *cli.Command) ([]*output.Folder, error) {
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
	folders := make([]*output.Folder, len(targets))
	errs := make([]error, len(targets))
	var group sync.WaitGroup
	for i, t := range targets {
		group.Go(func() { folders[i], errs[i] = t.open(results[i]) })
	}
	group.Wait()
	return folders, errors.Join(errs...)
}

func (t target) open(result output.Result) (*output.Folder, error) {
	folder, err := output.Open(t.dir, t.language, result)
	if err == nil && t.whole {
		err = folder.AddStrays()
	}
	return folder, err
}

// apart reports a file that two languages would write, or where another one's folder would be, where they are given the
// same folder or one within the other.
func apart(targets []target, results []output.Result) error {
	languages := map[string]string{} // of the files, by their absolute paths
	for i, t := range targets {
		for _, file := range results[i].Files {
			name, full, err := t.locate(file)
			if err != nil {
				return err
			}
			if other, taken := languages[full]; taken {
				return notApart("%s is a file of %s and of %s", name, other, t.language)
			}
			languages[full] = t.language
		}
	}
	for i, t := range targets {
		for _, file := range results[i].Files {
			if err := t.below(file, languages); err != nil {
				return err
			}
		}
	}
	return nil
}

// below reports a file that is to be in a folder where a language has a file.
func (t target) below(file generators.File, languages map[string]string) error {
	name, full, err := t.locate(file)
	for parent := filepath.Dir(full); err == nil && parent != filepath.Dir(parent); parent = filepath.Dir(parent) {
		name = filepath.Dir(name)
		if other, taken := languages[parent]; taken {
			err = notApart("%s is a file of %s and a folder of %s", name, other, t.language)
		}
	}
	return err
}

// locate returns where a file goes, as the command line has it and from the root.
func (t target) locate(file generators.File) (name, full string, err error) {
	name = filepath.Join(t.dir, filepath.FromSlash(file.Path))
	full, err = filepath.Abs(name)
	return name, full, err
}

func notApart(format string, args ...any) error {
	return usageError{fmt.Errorf(format+"; give each language a folder of its own", args...)}
}
