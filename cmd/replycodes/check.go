package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"

	"github.com/replycodes/replycodes/generators/output"
)

func checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "tell which files generate would change, and why; write nothing",
		ArgsUsage: "[LANGUAGE[=DIR] ...]",
		Flags: append(targetFlags(),
			&cli.BoolFlag{Name: "diff", Usage: "show what differs"},
			&cli.StringFlag{
				Name: "format", Value: "text", Usage: "print `FORMAT`: text, json, or github for annotations of a workflow",
			},
		),
		Action: check,
	}
}

// A report is what a check has found.
type report struct {
	files   int // how many there should be
	changes []output.Change
}

func check(_ context.Context, c *cli.Command) error {
	write, ok := reportFormats[c.String("format")]
	if !ok {
		return usageError{fmt.Errorf("%q is not a format; there are: text, json, github", c.String("format"))}
	}
	if c.Bool("diff") && c.String("format") == "github" {
		return usageError{errors.New("--diff does not go with --format github: an annotation has no room for it")}
	}
	folders, err := render(c)
	if err != nil {
		return err
	}
	var r report
	for _, folder := range folders {
		changes, err := folder.Changes()
		if err != nil {
			return err
		}
		r.files += len(folder.Files)
		r.changes = append(r.changes, changes...)
	}
	if err := write(c.Root().Writer, r, c.Bool("diff")); err != nil {
		return err
	}
	if !r.clean() {
		return errFound
	}
	return nil
}

// clean reports whether generate would change nothing.
func (r report) clean() bool {
	return !slices.ContainsFunc(r.changes, func(c output.Change) bool { return !c.Harmless() })
}

// summary tells in one line how many files there are, and how many are not as they would be generated for what reason.
func (r report) summary() string {
	counts := map[string]int{}
	var reasons []string
	for _, change := range r.changes {
		if counts[change.Reason()]++; counts[change.Reason()] == 1 {
			reasons = append(reasons, change.Reason())
		}
	}
	for i, reason := range reasons {
		reasons[i] = fmt.Sprintf("%d %s", counts[reason], reason)
	}
	s := fmt.Sprintf("%d files", r.files)
	if r.clean() {
		s += " as generated"
	}
	if len(reasons) > 0 {
		s += ": " + strings.Join(reasons, ", ")
	}
	return s
}
