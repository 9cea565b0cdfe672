package main

import (
	"context"
	"errors"

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
	if c.Args().Present() {
		return usageError{errors.New("schema takes no arguments")}
	}
	_, err := c.Root().Writer.Write(spec.Schema())
	return err
}
