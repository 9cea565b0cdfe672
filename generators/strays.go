package generators

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
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
		entries, err := os.ReadDir(filepath.Join(f.dir, filepath.FromSlash(folder)))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		for _, e := range entries {
			name := path.Join(folder, e.Name())
			if !e.IsDir() && known[name] == nil && !strings.HasSuffix(name, manifestSuffix) {
				f.changes = append(f.changes, Change{Path: filepath.Join(f.dir, filepath.FromSlash(name)), State: Stray})
			}
		}
	}
	slices.SortFunc(f.changes, func(a, b Change) int { return cmp.Compare(a.Path, b.Path) })
	return nil
}

// allKnown is what the folder's manifests list, of this protocol and of others.
func (f *Folder) allKnown() (manifest, error) {
	known := manifestOf(f.files).with(f.known)
	names, err := filepath.Glob(filepath.Join(f.dir, "*"+manifestSuffix))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		other, err := parseManifest(name, content)
		if err != nil {
			return nil, err
		}
		known = known.with(other)
	}
	return known, nil
}
