package output

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/generators"
)

// addStrays adds to the changes the files that nobody generated, in the folders that hold generated files.
func (c *comparison) addStrays() error {
	known, err := c.allKnown()
	if err != nil {
		return err
	}
	folders := map[string]bool{}
	for _, file := range c.Files {
		folders[path.Dir(file.Path)] = true
	}
	for _, folder := range slices.Sorted(maps.Keys(folders)) {
		if info, err := os.Stat(c.path(folder)); err != nil || !info.IsDir() {
			continue // it is to be made, or what is in its way is reported
		}
		entries, err := os.ReadDir(c.path(folder))
		if err != nil {
			return err
		}
		for _, e := range entries {
			name := path.Join(folder, e.Name())
			found := Change{Path: c.path(name), state: stray}
			reported := slices.ContainsFunc(c.changes, func(c Change) bool { return c.Path == found.Path })
			if !e.IsDir() && known.sums[name] == nil && !reported && !strings.Contains(e.Name(), generators.Reserved) {
				c.changes = append(c.changes, found)
			}
		}
	}
	return nil
}

// allKnown is what the folder's manifests list, of this protocol and of others.
func (c *comparison) allKnown() (manifest, error) {
	known := c.wanted.with(c.known)
	entries, err := os.ReadDir(c.Dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return manifest{}, err
	}
	for _, e := range entries {
		if !e.Type().IsRegular() || !strings.HasSuffix(e.Name(), generators.ManifestSuffix) {
			continue
		}
		other, err := readManifest(c.path(e.Name()))
		if err != nil {
			return manifest{}, err
		}
		known = known.with(other)
	}
	return known, nil
}
