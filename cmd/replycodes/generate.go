package main

import (
	"context"
	"fmt"

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
	language generators.Language
	dir      string
	options  generators.Options
	whole    bool // the folder is meant to hold generated files only
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
