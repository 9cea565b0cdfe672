package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/replycodes/replycodes/generators"
)

// A page is a Markdown file, as it is and as it is to be.
type page struct {
	name, path string // as given, and where it is
	mode       os.FileMode
	old, new   []byte
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
	content, err := readPage(path)
	return page{name: name, path: path, mode: info.Mode().Perm(), old: content}, err
}

// readPage reads a page, but no more of it than shows that it is too large.
func readPage(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, generators.MaxPageSize+1))
}

// write gives a page its new content, and reports whether that is another than the old one. It also removes what a run
// that was killed has left beside the page.
func (p page) write() (changed bool, err error) {
	p.removeTemporary()
	if bytes.Equal(p.old, p.new) {
		return false, nil
	}
	err = p.replace()
	if errors.Is(err, fs.ErrNotExist) { // another run took the temporary file for one that was left
		err = p.replace()
	}
	return err == nil, err
}

// replace writes the new content beside the page and renames it, so that the page is always whole.
func (p page) replace() error {
	f, err := os.CreateTemp(filepath.Dir(p.path), p.temporaryPrefix()+"*"+temporarySuffix)
	if err != nil {
		return err
	}
	_, err = f.Write(p.new)
	err = errors.Join(err, f.Chmod(p.mode), f.Sync(), f.Close(), p.checkUnchanged())
	if err == nil {
		err = os.Rename(f.Name(), p.path)
	}
	if err != nil {
		os.Remove(f.Name()) // the error says enough
	}
	return err
}

// checkUnchanged returns an error where somebody else has changed the page since it was read.
func (p page) checkUnchanged() error {
	now, err := readPage(p.path)
	if err == nil && !bytes.Equal(now, p.old) && !bytes.Equal(now, p.new) {
		err = fmt.Errorf("%s has changed while its parts were renewed; run inject again", p.name)
	}
	return err
}

const temporarySuffix = ".tmp"

// temporaryPrefix begins the names of the temporary files of a page: .README.md.replycodes-1234.tmp.
func (p page) temporaryPrefix() string { return "." + filepath.Base(p.path) + ".replycodes-" }

// removeTemporary removes the temporary files of the page. What cannot be removed harms nobody.
func (p page) removeTemporary() {
	dir := filepath.Dir(p.path)
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		name := e.Name()
		if e.Type().IsRegular() && strings.HasPrefix(name, p.temporaryPrefix()) && strings.HasSuffix(name, temporarySuffix) {
			os.Remove(filepath.Join(dir, name))
		}
	}
}
