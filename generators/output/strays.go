package output

import (
	"cmp"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/generators"
)

// AddStrays adds to the changes the files that nobody generated, in the folders that hold generated files.
func (f *Folder) AddStrays() error {
	known, err := f.allKnown()
	if err != nil {
		return err
	}
	folders := map[string]bool{}
	for _, file := range f.files {
		folders[path.Dir(file.Path)] = true
	}
	for folder := range folders {
		dir := filepath.Join(f.dir, filepath.FromSlash(folder))
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			continue // it is to be made, or what is in its way is reported
		}
		entries, err := os.ReadDir(dir)
		if err != nil {
			return err
		}
		for _, e := range entries {
			name := path.Join(folder, e.Name())
			stray := Change{Path: filepath.Join(dir, e.Name()), State: Stray}
			inTheWay := slices.ContainsFunc(f.changes, func(c Change) bool { return c.Path == stray.Path })
			if !e.IsDir() && known.sums[name] == nil && !inTheWay && !strings.HasSuffix(name, generators.ManifestSuffix) {
				f.changes = append(f.changes, stray)
			}
		}
	}
	slices.SortFunc(f.changes, func(a, b Change) int { return cmp.Compare(a.Path, b.Path) })
	return nil
}

// allKnown is what the folder's manifests list, of this protocol and of others.
func (f *Folder) allKnown() (manifest, error) {
	known := f.wanted.with(f.known)
	names, err := filepath.Glob(filepath.Join(f.dir, "*"+generators.ManifestSuffix))
	if err != nil {
		return manifest{}, err
	}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			return manifest{}, err
		}
		other, err := parseManifest(name, content)
		if err != nil {
			return manifest{}, err
		}
		known = known.with(other)
	}
	return known, nil
}
