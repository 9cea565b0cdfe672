package main

import (
	"context"
	"fmt"

	docs "github.com/urfave/cli-docs/v3"
	"github.com/urfave/cli/v3"
)

func manCommand() *cli.Command {
	return &cli.Command{
		Name:   "man",
		Usage:  "print the manual page: replycodes man > replycodes.1",
		Action: man,
	}
}

func man(_ context.Context, c *cli.Command) error {
	if err := noArguments(c); err != nil {
		return err
	}
	page, err := docs.ToManWithSection(c.Root(), 1)
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(c.Root().Writer, page)
	return err
}

// noArguments reports arguments, for a command that takes none.
func noArguments(c *cli.Command) error {
	if c.Args().Present() {
		return usageError{fmt.Errorf("%s takes no arguments", c.Name)}
	}
	return nil
}
