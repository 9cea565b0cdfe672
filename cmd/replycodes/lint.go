package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/urfave/cli/v3"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

func lintCommand() *cli.Command {
	return &cli.Command{
		Name:      "lint",
		Usage:     "tell what is wrong with specs",
		ArgsUsage: "[SPEC ...]",
		Action:    lint,
	}
}

func lint(_ context.Context, c *cli.Command) error {
	names := c.Args().Slice()
	if len(names) == 0 {
		names = []string{c.String("spec")}
	}
	found := false
	var unread []error
	for _, name := range names {
		_, err := parseSpec(name)
		var errs diagnostic.Errors
		switch {
		case errors.As(err, &errs):
			found = true
			fmt.Fprintln(c.Root().Writer, errs)
		case err != nil:
			unread = append(unread, err)
		}
	}
	if found && len(unread) == 0 {
		return errFound
	}
	return errors.Join(unread...)
}
