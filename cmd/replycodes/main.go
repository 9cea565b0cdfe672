// Command replycodes generates tables of a protocol's reply codes in several languages from one spec.
//
//	replycodes generate [LANGUAGE[=DIR] ...]   write all languages into out/, or those named into DIR
//	replycodes check    [LANGUAGE[=DIR] ...]   the same, writing nothing: tell what is stale
//	replycodes lint     [SPEC ...]             tell what is wrong with a spec
//	replycodes explain  [CODE|NAME|REPLY|COMMAND [CODE|REPLY] ...]  tell what they mean
//	replycodes inject   FILE.md ...            renew the marked parts of Markdown files
//	replycodes schema                          print the JSON Schema of a spec
//	replycodes completion, version             print the completion script of a shell, the version
//
// Exit status: 0 done, 1 found something, 2 wrong usage.
//
// Each command has a file of its name, with its flags and what it prints. Read main.go first, then load.go for the spec
// and the templates, targets.go for the languages that are named, and render.go for what is generated of them.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/urfave/cli/v3"
)

func main() {
	debug.SetGCPercent(400) // a run is over before collecting garbage pays
	os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr))
}

// errFound is the error of a command that has already printed what it found.
var errFound = errors.New("found something")

// run executes a command line and returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	out := &errorWriter{w: stdout}
	app := application(stdin, out, stderr)
	err := errors.Join(app.Run(context.Background(), args), out.err)
	var usage usageError
	var unknown cli.ExitCoder // of the library: a topic of help or a shell that there is not
	if errors.As(err, &unknown) {
		err = usageError{unknown}
	}
	switch {
	case err == nil:
		return 0
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "replycodes: %v\nRun \"replycodes help\" for usage.\n", usage)
		return 2
	case err.Error() != errFound.Error(): // which needs no words: what was found is printed already
		fmt.Fprintln(stderr, err)
	}
	return 1
}

// An errorWriter remembers that something could not be written.
type errorWriter struct {
	w   io.Writer
	err error
}

func (w *errorWriter) Write(p []byte) (int, error) {
	n, err := w.w.Write(p)
	if err != nil && w.err == nil {
		w.err = err
	}
	return n, err
}

func application(stdin io.Reader, stdout, stderr io.Writer) *cli.Command {
	app := &cli.Command{
		Name:  "replycodes",
		Usage: "generate tables of reply codes in several languages from one spec",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "spec", Usage: "read the spec from `FILE`; a built-in one goes by its name", Value: "ftp"},
			&cli.StringFlag{Name: "templates", Usage: "lay the templates of `DIR` over the built-in ones"},
		},
		Commands: []*cli.Command{
			generateCommand(), checkCommand(), lintCommand(), explainCommand(), injectCommand(), schemaCommand(),
			versionCommand(),
		},
		Suggest:               true,
		EnableShellCompletion: true,
		ConfigureShellCompletionCommand: func(c *cli.Command) {
			c.Hidden = false
			c.Usage = "print the completion script of a shell: bash, zsh, fish or pwsh"
			c.Action = noShell
		},
		Reader:         stdin,
		Writer:         stdout,
		ErrWriter:      stderr,
		ExitErrHandler: func(context.Context, *cli.Command, error) {}, // run decides
		Action:         noCommand,
	}
	for _, command := range app.Commands {
		command.HideHelpCommand = true // there is --help
	}
	for _, command := range append(app.Commands, app) {
		command.OnUsageError = func(_ context.Context, _ *cli.Command, err error, _ bool) error { return usageError{err} }
	}
	return app
}

// noShell runs where completion is asked of no shell, or of one that has none.
func noShell(_ context.Context, c *cli.Command) error {
	return usageError{fmt.Errorf("%q is not a shell; there are: bash, zsh, fish, pwsh", c.Args().First())}
}

// noCommand runs where no command is named, or one that does not exist.
func noCommand(_ context.Context, c *cli.Command) error {
	name := c.Args().First()
	if name == "" {
		return usageError{errors.New("no command")}
	}
	var names []string
	for _, command := range c.Commands {
		names = append(names, command.Name)
	}
	if best := nearest(name, names); best != "" {
		return usageError{fmt.Errorf("%q is not a command; did you mean %q?", name, best)}
	}
	return usageError{fmt.Errorf("%q is not a command", name)}
}
