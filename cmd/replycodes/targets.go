package main

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/languages"
)

// outFolder has a folder for each language that is generated without a DIR.
const outFolder = "out"

// A target is one language, in what shape, and where it goes.
type target struct {
	language generators.Language
	dir      string
	options  generators.Options
	whole    bool // the folder is meant to hold generated files only
}

// targetFlags are those of the commands that generate, or compare with what would be generated.
func targetFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{
			Name:  "package",
			Usage: "into each DIR that is named, a package to be published; without it only the sources",
		},
		&cli.StringFlag{Name: "name", Usage: "call the package `NAME`"},
		&cli.StringFlag{Name: "version", Usage: "with --package: its `VERSION`"},
		&cli.StringFlag{Name: "repository", Usage: "with --package: the `URL` where it is developed"},
	}
}

// parseTargets reads LANGUAGE and LANGUAGE=DIR; none stand for all languages.
func parseTargets(c *cli.Command, all languages.List) ([]target, error) {
	args := c.Args().Slice()
	if len(args) == 0 {
		args = all.Names()
	}
	var targets []target
	for _, arg := range args {
		name, dir, named := strings.Cut(arg, "=")
		language, err := all.Find(name)
		if err != nil {
			return nil, usageError{err}
		}
		if named && dir == "" {
			return nil, usageError{fmt.Errorf("%q has no folder after the equals sign", arg)}
		}
		if slices.ContainsFunc(targets, func(t target) bool { return t.language.Name() == name }) {
			return nil, usageError{fmt.Errorf("%s is named twice", name)}
		}
		if !named {
			dir = path.Join(outFolder, name)
		}
		options, err := parseOptions(c, language, dir, named)
		if err != nil {
			return nil, err
		}
		targets = append(targets, target{language, dir, options, !named})
	}
	return targets, nil
}

// parseOptions reads what is to be generated into a folder. A package of sources alone has the name of the folder that
// it is put into, where a package can have that.
func parseOptions(c *cli.Command, language generators.Language, dir string, named bool) (generators.Options, error) {
	options := generators.Options{Name: c.String("name"), Version: c.String("version"), Repository: c.String("repository")}
	if named && !c.Bool("package") {
		options.Shape = generators.SourcesOnly
		if options.Version != "" || options.Repository != "" {
			return options, usageError{errors.New("--version and --repository belong to a package; add --package")}
		}
		if options.Name == "" {
			full, err := filepath.Abs(dir)
			if err != nil {
				return options, err
			}
			options.Name = language.PackageNameFor(filepath.Base(full))
		}
	}
	if err := options.Check(language); err != nil {
		return options, usageError{fmt.Errorf("%s: %w", language.Name(), err)}
	}
	return options, nil
}
