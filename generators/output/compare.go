package output

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/generators"
)

// A comparison is how a folder is on disk, and how it is to be.
type comparison struct {
	Folder
	known   manifest // what was written before
	wanted  manifest // what the files are
	changes []Change
}

func newComparison(f Folder) *comparison {
	return &comparison{Folder: f, wanted: manifestOf(f.Spec, f.Files)}
}

// compare finds the changes that there are now.
func (c *comparison) compare() (err error) {
	if err := c.check(); err != nil {
		return err
	}
	c.changes = nil
	if blocker := c.blocker(c.manifest()); blocker != "" { // who owns which file cannot be known then
		c.changes = []Change{{Path: blocker, state: foreign}}
		return nil
	}
	if c.known, err = readManifest(c.path(c.manifest())); err != nil {
		return err
	}
	for _, file := range c.Files {
		if err := c.compareFile(file); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(c.known.sums)) {
		if c.wanted.sums[name] == nil && !c.hasOtherCase(name) {
			if err := c.compareLeftover(name); err != nil {
				return err
			}
		}
	}
	if c.Whole {
		err = c.addStrays()
	}
	c.addManifest()
	slices.SortFunc(c.changes, func(a, b Change) int { return cmp.Compare(a.Path, b.Path) })
	c.changes = slices.CompactFunc(c.changes, func(a, b Change) bool { return a.Path == b.Path }) // one may block many
	return err
}

// check reports a path that a file cannot have.
func (c *comparison) check() error {
	if err := generators.CheckPath(c.Protocol + "-" + c.Language); err != nil {
		return err
	}
	for _, file := range c.Files {
		if err := generators.CheckPath(file.Path); err != nil {
			return err
		}
	}
	return nil
}

// addManifest adds the manifest where no other file is to be written.
func (c *comparison) addManifest() {
	old, wanted := c.known.bytes(), c.wanted.bytes()
	if bytes.Equal(old, wanted) || slices.ContainsFunc(c.changes, Change.matters) {
		return
	}
	change := Change{c.path(c.manifest()), c.outdated(), old, wanted}
	if len(c.known.sums) == 0 {
		change.state = missing
	}
	c.changes = append(c.changes, change)
}

// outdated tells what has changed since the folder was written.
func (c *comparison) outdated() state {
	if c.known.spec != c.wanted.spec {
		return specChanged
	}
	return templateChanged
}

func (c *comparison) compareFile(file generators.File) error {
	name := c.path(file.Path)
	if blocker := c.blocker(file.Path); blocker != "" {
		c.changes = append(c.changes, Change{Path: blocker, state: foreign})
		return nil
	}
	old, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		c.changes = append(c.changes, Change{name, missing, nil, file.Content})
	case err != nil:
		return err
	case bytes.Equal(old, file.Content):
	case bytes.Equal(normalize(old), normalize(file.Content)):
		c.changes = append(c.changes, Change{name, lineEnds, old, file.Content})
	default:
		c.changes = append(c.changes, Change{name, c.state(file.Path, old, c.outdated()), old, file.Content})
	}
	return nil
}

// compareLeftover compares a file that is no longer generated. One that could say that it is generated and does not may
// be the user's, since a manifest that was edited or merged can list any file: it is reported and left alone.
func (c *comparison) compareLeftover(name string) error {
	if blocker := c.blocker(name); blocker != "" {
		c.changes = append(c.changes, Change{Path: blocker, state: foreign})
		return nil
	}
	old, err := os.ReadFile(c.path(name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	ours := leftOver
	if !generators.HasHeader(old) && !withoutComments(name) {
		ours = stray
	}
	c.changes = append(c.changes, Change{c.path(name), c.state(name, old, ours), old, nil})
	return nil
}

// hasOtherCase reports whether the disk takes a name for that of a file that is generated, which differs in case only.
func (c *comparison) hasOtherCase(name string) bool {
	for wanted := range c.wanted.sums {
		if strings.EqualFold(wanted, name) {
			one, err := os.Lstat(c.path(wanted))
			other, otherErr := os.Lstat(c.path(name))
			return err == nil && otherErr == nil && os.SameFile(one, other)
		}
	}
	return false
}

// state is ours if the manifest has the content's hash, and else tells how it is not.
func (c *comparison) state(name string, content []byte, ours state) state {
	sums := c.known.sums[name]
	switch {
	case sums == nil:
		return foreign
	case slices.Contains(sums, hash(content)):
		return ours
	default:
		return edited
	}
}

// blocker returns what stands where a folder or a regular file is to be, or "". A symbolic link is neither: what it
// leads to may be anybody's. Nor is a pipe or a device, which may never end.
func (c *comparison) blocker(name string) string {
	full := c.Dir
	parts := strings.Split(name, "/")
	for i, part := range parts {
		full = filepath.Join(full, part)
		info, err := os.Lstat(full)
		last := i == len(parts)-1
		switch {
		case err != nil:
			return ""
		case last && !info.Mode().IsRegular(), !last && !info.IsDir():
			return full
		}
	}
	return ""
}
