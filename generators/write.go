package generators

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/google/renameio/v2/maybe"
)

// Write makes the folder what was generated and returns the paths that it wrote or removed; nothing is written where a
// change [Change.Blocks]. Each file is replaced as a whole, and only if its content changes.
func (f *Folder) Write() ([]string, error) {
	for _, change := range f.changes {
		if change.Blocks() {
			return nil, &fs.PathError{Op: "write", Path: change.Path, Err: errors.New(change.Reason() + ": " + change.Remedy())}
		}
	}
	if slices.ContainsFunc(f.changes, func(c Change) bool { return !c.Harmless() }) {
		if err := f.writeManifest(f.known.with(f.wanted)); err != nil {
			return nil, err
		}
	}
	done, err := f.apply()
	if err != nil {
		return done, err
	}
	return done, f.writeManifest(f.wanted)
}

// apply makes the changes, several at a time: most of the time goes into waiting for the disk.
func (f *Folder) apply() (done []string, err error) {
	errs := make([]error, len(f.changes))
	var group sync.WaitGroup
	turns := make(chan struct{}, 16)
	for i, change := range f.changes {
		if change.State == LeftOver {
			continue // removed below: its folder may be one that is just being written to
		}
		turns <- struct{}{}
		group.Go(func() {
			errs[i] = change.apply(f.dir)
			<-turns
		})
	}
	group.Wait()
	for i, change := range f.changes {
		if change.State == LeftOver {
			errs[i] = change.apply(f.dir)
		}
		if errs[i] == nil && change.State != Stray && !change.Harmless() {
			done = append(done, change.Path)
		}
	}
	return done, errors.Join(errs...)
}

func (f *Folder) writeManifest(m manifest) error {
	old, err := os.ReadFile(f.manifest)
	if err == nil && bytes.Equal(normalize(old), m.bytes()) {
		return nil
	}
	return replace(f.manifest, m.bytes())
}

func (c Change) apply(dir string) error {
	switch c.State {
	case Stray, LineEnds:
		return nil
	case Missing, SpecChanged, TemplateChanged:
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
