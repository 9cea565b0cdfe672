package main

import (
	"context"

	"github.com/urfave/cli/v3"

	"github.com/replycodes/replycodes/spec"
)

func schemaCommand() *cli.Command {
	return &cli.Command{
		Name:   "schema",
		Usage:  "print the JSON Schema of a spec",
		Action: schema,
	}
}

func schema(_ context.Context, c *cli.Command) error {
	if err := noArguments(c); err != nil {
		return err
	}
	_, err := c.Root().Writer.Write(spec.Schema())
	return err
}
