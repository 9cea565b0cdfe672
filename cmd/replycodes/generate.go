package main

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v3"

	"github.com/replycodes/replycodes/generators/output"
)

func generateCommand() *cli.Command {
	return &cli.Command{
		Name:      "generate",
		Usage:     "write all languages into out/, or those named into DIR",
		ArgsUsage: "[LANGUAGE[=DIR] ...]",
		Flags:     targetFlags(),
		Action:    generate,
	}
}

func generate(_ context.Context, c *cli.Command) error {
	folders, err := render(c)
	if err != nil {
		return err
	}
	changes, err := output.Write(folders)
	for _, change := range changes { // not before all is done: nobody may be reading
		if change.Removes() {
			fmt.Fprint(c.Root().Writer, "removed ")
		}
		fmt.Fprintln(c.Root().Writer, change.Path)
	}
	return err
}
