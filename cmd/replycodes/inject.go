package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/urfave/cli/v3"

	"github.com/replycodes/replycodes/generators/inject"
	"github.com/replycodes/replycodes/generators/output"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

func injectCommand() *cli.Command {
	return &cli.Command{
		Name:      "inject",
		Usage:     "renew the marked parts of Markdown files",
		ArgsUsage: "FILE.md ...",
		Description: "A part stands between two comments, each a line of its own:\n\n" +
			"<!-- BEGIN replycodes codes class=2xx columns=code,text -->\n<!-- END replycodes -->",
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "check", Usage: "write nothing; print a diff and exit with 1 if there is one"},
		},
		Action: injectPages,
	}
}

func injectPages(_ context.Context, c *cli.Command) error {
	if !c.Args().Present() {
		return usageError{errors.New("inject needs a Markdown file")}
	}
	registry, err := loadSpec(c)
	if err != nil {
		return err
	}
	layers, err := loadTemplates(c)
	if err != nil {
		return err
	}
	injector, err := inject.NewInjector(registry, layers)
	if err != nil {
		return err
	}
	pages, err := renew(injector, c.Args().Slice())
	if err != nil {
		return err
	}
	if c.Bool("check") {
		return checkPages(c, pages)
	}
	for _, p := range pages {
		if err := output.Replace(p.path, p.old, p.new); err != nil {
			return err
		}
		if p.changes() {
			fmt.Fprintln(c.Root().Writer, p.name)
		}
	}
	return nil
}

// renew returns the pages with their parts renewed, each of them once. It is an error where one of them is wrong.
func renew(injector *inject.Injector, names []string) ([]page, error) {
	var pages []page
	var wrong diagnostic.Errors
	var errs []error
	seen := map[string]bool{}
	for _, name := range names {
		p, err := openPage(name)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if seen[p.path] {
			continue
		}
		seen[p.path] = true
		p.new, err = injector.Inject(name, p.old)
		var found diagnostic.Errors
		switch {
		case errors.As(err, &found):
			wrong = append(wrong, found...)
		case err != nil:
			errs = append(errs, err)
		}
		pages = append(pages, p)
	}
	if len(wrong) > 0 {
		errs = append(errs, wrong)
	}
	return pages, errors.Join(errs...)
}

func checkPages(c *cli.Command, pages []page) (err error) {
	for _, p := range pages {
		if p.changes() {
			fmt.Fprintf(c.Root().Writer, "%s", diff.Diff(p.name, p.old, p.name+" (renewed)", p.new))
			err = errFound
		}
	}
	return err
}
