package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/urfave/cli/v3"

	"github.com/replycodes/replycodes/generators/languages"
	"github.com/replycodes/replycodes/generators/templating"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/templates"
)

// loadSpec reads the spec that --spec names.
func loadSpec(c *cli.Command) (*spec.Registry, error) {
	return parseSpec(c.String("spec"))
}

// parseSpec reads a built-in spec by its name, or a file.
func parseSpec(name string) (*spec.Registry, error) {
	file, src, err := readSpec(name)
	if err != nil {
		return nil, err
	}
	return spec.Parse(file, src, languages.CheckNames)
}

func readSpec(name string) (file string, src []byte, err error) {
	file = name
	if slices.Contains(spec.Builtins(), name) {
		file, src, err = spec.Builtin(name)
	} else {
		src, err = readFile(name, spec.MaxSize)
	}
	if err != nil {
		return "", nil, usageError{fmt.Errorf("spec: %w", err)}
	}
	return file, src, nil
}

// readFile reads a file, but no more of it than shows that it has more than size bytes.
func readFile(name string, size int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, size+1))
}

// loadTemplates returns the built-in templates under those of --templates.
func loadTemplates(c *cli.Command) (fs.FS, error) {
	dir := c.String("templates")
	if dir == "" {
		return templates.FS(), nil
	}
	info, err := os.Stat(dir)
	if err != nil {
		return nil, usageError{fmt.Errorf("templates: %w", err)}
	}
	if !info.IsDir() {
		return nil, usageError{fmt.Errorf("templates: %s is not a folder", dir)}
	}
	return templating.Overlay(os.DirFS(dir), templates.FS()), nil
}
