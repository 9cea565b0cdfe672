package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/urfave/cli/v3"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/spec"
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
		Action: inject,
	}
}

func inject(_ context.Context, c *cli.Command) error {
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
	injector, err := generators.NewInjector(registry, layers)
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
		changed, err := p.write()
		if err != nil {
			return err
		}
		if changed {
			fmt.Fprintln(c.Root().Writer, p.name)
		}
	}
	return nil
}

// renew returns the pages with their parts renewed, each once. None is returned where one of them is wrong.
func renew(injector *generators.Injector, names []string) ([]page, error) {
	var pages []page
	var wrong spec.Errors
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
		var found spec.Errors
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
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return pages, nil
}

func checkPages(c *cli.Command, pages []page) (err error) {
	for _, p := range pages {
		if !bytes.Equal(p.old, p.new) {
			fmt.Fprintf(c.Root().Writer, "%s", diff.Diff(p.name, p.old, p.name+" (renewed)", p.new))
			err = errFound
		}
	}
	return err
}
