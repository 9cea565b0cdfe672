package output

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Write makes the folders what was generated, and returns the changes that it made, those of a folder ascending by path.
// Each file is replaced as a whole, and only if its content changes. Where something in any folder is in the way or was
// edited, nothing is written; the error names all of that.
//
// Only one run at a time writes into a folder. What a run that was killed has left behind is removed.
func Write(folders []Folder) (changes []Change, err error) {
	comparisons := make([]*comparison, len(folders))
	for i, f := range folders {
		comparisons[i] = newComparison(f)
	}
	if err := compareAll(comparisons); err != nil || !slices.ContainsFunc(comparisons, (*comparison).isPending) {
		return nil, err
	}
	locks, err := lockFolders(folders)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, locks.release()) }()
	if err := compareAll(comparisons); err != nil { // again: another run may have written since
		return nil, err
	}
	if err := blocked(comparisons); err != nil {
		return nil, err
	}
	for _, c := range comparisons {
		done, err := c.write()
		changes = append(changes, done...)
		if err != nil {
			return changes, err
		}
	}
	return changes, nil
}

func compareAll(comparisons []*comparison) error {
	errs := make([]error, len(comparisons))
	for i, c := range comparisons {
		errs[i] = c.compare()
	}
	return errors.Join(errs...)
}

// isPending reports whether there is something to do, or to refuse.
func (c *comparison) isPending() bool {
	return !isMissing(c.path(lockName)) || !isMissing(c.path(temporaryName)) ||
		slices.ContainsFunc(c.changes, Change.matters)
}

// blocked returns an error that names what keeps anything from being written.
func blocked(comparisons []*comparison) error {
	var errs []error
	for _, c := range comparisons {
		for _, change := range c.changes {
			if change.blocks() {
				errs = append(errs, fmt.Errorf("%s: %s: %s", change.Path, change.Reason(), change.Remedy()))
			}
		}
	}
	if len(errs) > 0 {
		errs = append(errs, errors.New("nothing was written"))
	}
	return errors.Join(errs...)
}

// write makes the changes. The manifest lists the old and the new files until all are written: a run that is killed
// leaves only files that the next one knows to be ours.
func (c *comparison) write() (done []Change, err error) {
	if !slices.ContainsFunc(c.changes, Change.writes) {
		return nil, nil
	}
	if err := c.writeManifest(c.known.with(c.wanted)); err != nil {
		return nil, err
	}
	for _, change := range c.changes {
		if !change.writes() || change.Removes() {
			continue
		}
		if err := c.replace(change.Path, change.New); err != nil {
			return done, err
		}
		done = append(done, change)
	}
	for _, change := range c.changes { // after that: a folder may be one that was just written to
		if !change.Removes() {
			continue
		}
		if err := c.remove(change.Path); err != nil {
			return done, err
		}
		done = append(done, change)
	}
	slices.SortFunc(done, func(a, b Change) int { return cmp.Compare(a.Path, b.Path) })
	return done, c.writeManifest(c.wanted)
}

func (c *comparison) writeManifest(m manifest) error {
	name := c.path(c.manifest())
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(normalize(old), m.bytes()) {
		return nil
	}
	return c.replace(name, m.bytes())
}

// remove removes a file, and its folders where they hold nothing else.
func (c *comparison) remove(name string) error {
	if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for parent := filepath.Dir(name); parent != filepath.Clean(c.Dir); parent = filepath.Dir(parent) {
		if os.Remove(parent) != nil { // it still holds something
			break
		}
	}
	return nil
}
