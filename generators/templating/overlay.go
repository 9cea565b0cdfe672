package templating

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
)

// Overlay returns a file system with the files of both: those of upper where both have one of the same path.
func Overlay(upper, lower fs.FS) fs.FS { return overlay{upper, lower} }

type overlay struct{ upper, lower fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	file, err := o.upper.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.lower.Open(name)
	}
	return file, err
}

// ReadDir returns the entries of both folders, sorted.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	upper, err := fs.ReadDir(o.upper, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	lower, lowerErr := fs.ReadDir(o.lower, name)
	if lowerErr != nil && (err != nil || !errors.Is(lowerErr, fs.ErrNotExist)) {
		return nil, lowerErr
	}
	named := func(a fs.DirEntry, name string) int { return strings.Compare(a.Name(), name) }
	for _, entry := range lower {
		if i, found := slices.BinarySearchFunc(upper, entry.Name(), named); !found {
			upper = slices.Insert(upper, i, entry)
		}
	}
	return upper, nil
}
