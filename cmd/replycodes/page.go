package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"github.com/replycodes/replycodes/generators/inject"
)

// A page is a Markdown file, as it is and as it is to be.
type page struct {
	name, path string // as given, and where it is
	old, new   []byte
}

func (p page) changes() bool { return !bytes.Equal(p.old, p.new) }

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
	content, err := readFile(path, inject.MaxPageSize)
	return page{name: name, path: path, old: content}, err
}
