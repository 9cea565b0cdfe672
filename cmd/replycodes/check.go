package main

import (
	"context"
	"fmt"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/urfave/cli/v3"
)

func checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "tell which files generate would change; write nothing",
		ArgsUsage: "[LANGUAGE[=DIR] ...]",
		Action:    check,
	}
}

func check(_ context.Context, c *cli.Command) error {
	folders, err := openFolders(c)
	if err != nil {
		return err
	}
	found := false
	for _, folder := range folders {
		for _, change := range folder.Changes() {
			found = true
			fmt.Fprintf(c.Root().Writer, "%s: %s\n", change.Path, change.Reason())
			if change.Old != nil && change.New != nil {
				fmt.Fprintf(c.Root().Writer, "%s", diff.Diff(change.Path, change.Old, change.Path+" (generated)", change.New))
			}
		}
	}
	if found {
		return errFound
	}
	return nil
}
