package output

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// Write makes the folder what was generated and returns the paths of [Folder.Changes] that it wrote or removed; nothing
// is written where a change [Change.Blocks]. Each file is replaced as a whole, and only if its content changes. What a run that was killed
// has left behind is removed.
func (f *Folder) Write() (done []string, err error) {
	for _, change := range f.changes {
		if change.Blocks() {
			return nil, &fs.PathError{Op: "write", Path: change.Path, Err: errors.New(change.Reason() + ": " + change.Remedy())}
		}
	}
	changes := f.Changes()
	if len(changes) == 0 {
		return nil, f.removeTemporary()
	}
	temporary, err := f.makeTemporary()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(temporary)) }()
	if slices.ContainsFunc(f.changes, func(c Change) bool { return !c.Harmless() }) {
		if err := f.writeManifest(f.known.with(f.wanted), temporary); err != nil {
			return nil, err
		}
	}
	done, err = f.apply(temporary)
	if err != nil {
		return done, err
	}
	if err := f.writeManifest(f.wanted, temporary); err != nil {
		return done, err
	}
	if len(changes) > len(f.changes) { // the manifest is one of them
		done = append(done, f.manifest)
	}
	return done, nil
}

// apply makes the changes, several at a time: most of the time goes into waiting for the disk.
func (f *Folder) apply(temporary string) (done []string, err error) {
	errs := make([]error, len(f.changes))
	var group sync.WaitGroup
	turns := make(chan struct{}, 16)
	for i, change := range f.changes {
		if change.State == LeftOver {
			continue // removed below: its folder may be one that is just being written to
		}
		turns <- struct{}{}
		group.Go(func() {
			errs[i] = change.apply(f.dir, temporary)
			<-turns
		})
	}
	group.Wait()
	for i, change := range f.changes {
		if change.State == LeftOver {
			errs[i] = change.apply(f.dir, temporary)
		}
		if errs[i] == nil && change.State != Stray && !change.Harmless() {
			done = append(done, change.Path)
		}
	}
	return done, errors.Join(errs...)
}

func (f *Folder) writeManifest(m manifest, temporary string) error {
	old, err := os.ReadFile(f.manifest)
	if err == nil && bytes.Equal(normalize(old), m.bytes()) {
		return nil
	}
	return replace(f.manifest, temporary, m.bytes())
}

func (c Change) apply(dir, temporary string) error {
	switch c.State {
	case Stray, LineEnds:
		return nil
	case Missing, SpecChanged, TemplateChanged:
		if err := os.MkdirAll(filepath.Dir(c.Path), 0o777); err != nil {
			return err
		}
		return replace(c.Path, temporary, c.New)
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
