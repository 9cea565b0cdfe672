package main

import (
	"fmt"

	"github.com/urfave/cli/v3"
)

// A usageError is a command line that cannot be understood.
type usageError struct{ error }

// noArguments reports arguments, for a command that takes none.
func noArguments(c *cli.Command) error {
	if c.Args().Present() {
		return usageError{fmt.Errorf("%s takes no arguments", c.Name)}
	}
	return nil
}
