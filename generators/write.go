package generators

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/google/renameio/v2/maybe"
)

// Write makes the folder what was generated and returns the paths that it wrote or removed; nothing is written where a
// change [Change.Blocks]. Each file is replaced as a whole, and only if its content changes.
func (f *Folder) Write() ([]string, error) {
	for _, change := range f.changes {
		if change.Blocks() {
			return nil, &fs.PathError{Op: "write", Path: change.Path, Err: errors.New(change.Reason())}
		}
	}
	wanted := manifestOf(f.files)
	if len(f.changes) > 0 {
		if err := f.writeManifest(f.known.with(wanted)); err != nil {
			return nil, err
		}
	}
	var done []string
	for _, change := range f.changes {
		if change.State == Stray {
			continue
		}
		if err := change.apply(f.dir); err != nil {
			return done, err
		}
		done = append(done, change.Path)
	}
	return done, f.writeManifest(wanted)
}

func (f *Folder) writeManifest(m manifest) error {
	old, err := os.ReadFile(f.manifest)
	if err == nil && bytes.Equal(normalize(old), m.bytes()) {
		return nil
	}
	return replace(f.manifest, m.bytes())
}

func (c Change) apply(dir string) error {
	if c.State != Leftover {
		return replace(c.Path, c.New)
	}
	if err := os.Remove(c.Path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for parent := filepath.Dir(c.Path); parent != dir; parent = filepath.Dir(parent) {
		if os.Remove(parent) != nil { // it still holds something
			break
		}
	}
	return nil
}

func replace(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return maybe.WriteFile(name, content, 0o666)
}
