package main

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/urfave/cli/v3"
)

func versionCommand() *cli.Command {
	return &cli.Command{
		Name:   "version",
		Usage:  "print the version of replycodes, the revision it was built from, and that of Go",
		Action: version,
	}
}

func version(_ context.Context, c *cli.Command) error {
	if err := noArguments(c); err != nil {
		return err
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return errors.New("the program was built without the information that tells its version")
	}
	_, err := fmt.Fprintln(c.Root().Writer, versionLine(info))
	return err
}

// versionLine returns such as: replycodes v1.2.3 (revision 0123456789ab, modified) go1.26.0. A build from a folder that
// is in no repository has no revision.
func versionLine(info *debug.BuildInfo) string {
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	line := "replycodes " + info.Main.Version
	if revision := settings["vcs.revision"]; revision != "" {
		line += " (revision " + revision[:min(12, len(revision))]
		if settings["vcs.modified"] == "true" {
			line += ", modified"
		}
		line += ")"
	}
	return line + " " + info.GoVersion
}
