package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

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

// A page is a Markdown file, as it is and as it is to be.
type page struct {
	name, path string // as given, and where it is
	old, new   []byte
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
		if err := output.Replace(p.path, p.new); err != nil {
			return err
		}
		fmt.Fprintln(c.Root().Writer, p.name)
	}
	return nil
}

// renew returns the pages that change. Nothing is written where one of them is wrong.
func renew(injector *inject.Injector, names []string) ([]page, error) {
	var changed []page
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
		case !bytes.Equal(p.old, p.new):
			changed = append(changed, p)
		}
	}
	if len(wrong) > 0 {
		errs = append(errs, wrong)
	}
	return changed, errors.Join(errs...)
}

// openPage reads a page. One that is a symbolic link is written where that leads to.
func openPage(name string) (page, error) {
	path, err := filepath.EvalSymlinks(name)
	if err != nil {
		return page{}, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return page{}, err
	}
	if !info.Mode().IsRegular() {
		return page{}, fmt.Errorf("%s is not a regular file", name)
	}
	content, err := os.ReadFile(path)
	return page{name: name, path: path, old: content}, err
}

func checkPages(c *cli.Command, pages []page) error {
	for _, p := range pages {
		fmt.Fprintf(c.Root().Writer, "%s", diff.Diff(p.name, p.old, p.name+" (renewed)", p.new))
	}
	if len(pages) > 0 {
		return errFound
	}
	return nil
}
