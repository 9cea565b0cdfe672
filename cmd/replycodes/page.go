package main

import (
	"bytes"
	"fmt"
	"io"
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
	content, err := readPage(path)
	return page{name: name, path: path, old: content}, err
}

// readPage reads a page, but no more of it than shows that it is too large.
func readPage(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, inject.MaxPageSize+1))
}
