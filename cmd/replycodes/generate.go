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
	written, err := output.Write(folders)
	for _, name := range written { // not before all is done: nobody may be reading
		fmt.Fprintln(c.Root().Writer, name)
	}
	return err
}
