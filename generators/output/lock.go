package output

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/rogpeppe/go-internal/lockedfile"

	"github.com/replycodes/replycodes/generators"
)

const (
	lockName      = generators.Reserved + "lock"
	temporaryName = generators.Reserved + "tmp" // what a file is called until it is whole
)

// A lock keeps other runs out of a folder. The system releases it when a process ends, however it ends: what a run
// finds of another one when it has the lock was left behind by a run that was killed.
type lock struct {
	dir  string
	real string      // its path without symbolic links
	info os.FileInfo // of the folder
	made []string    // the folders that were made to lock it, innermost first
	held bool
	file *lockedfile.File // nil where the disk or the system has no locks
}

type locks []*lock

// lockFolders locks folders, each of them once. All runs take them in the same order: none waits for another one that
// waits for it.
func lockFolders(folders []Folder) (locks, error) {
	var all locks
	for _, f := range folders {
		l := &lock{dir: f.Dir}
		if err := l.find(); err != nil {
			return nil, errors.Join(err, l.release(), all.release())
		}
		if !slices.ContainsFunc(all, func(other *lock) bool { return os.SameFile(l.info, other.info) }) {
			all = append(all, l)
		}
	}
	slices.SortFunc(all, func(a, b *lock) int { return cmp.Compare(a.real, b.real) })
	for _, l := range all {
		if err := l.acquire(); err != nil {
			return nil, errors.Join(err, all.release())
		}
	}
	return all, nil
}

// find makes the folder where there is none, and finds out which one it is.
func (l *lock) find() (err error) {
	for dir := l.dir; isMissing(dir); dir = filepath.Dir(dir) {
		l.made = append(l.made, dir)
	}
	if err := os.MkdirAll(l.dir, 0o777); err != nil {
		return err
	}
	if l.info, err = os.Stat(l.dir); err != nil {
		return err
	}
	if l.real, err = filepath.EvalSymlinks(l.dir); err != nil {
		return err
	}
	l.real, err = filepath.Abs(l.real)
	return err
}

func isMissing(name string) bool {
	_, err := os.Lstat(name)
	return errors.Is(err, fs.ErrNotExist)
}

// acquire waits until no other run has the lock.
func (l *lock) acquire() error {
	name := filepath.Join(l.dir, lockName)
	for !l.held {
		if err := os.MkdirAll(l.dir, 0o777); err != nil { // a run that has written nothing may have removed it
			return err
		}
		if info, err := os.Lstat(name); err == nil && !info.Mode().IsRegular() {
			return fmt.Errorf("%s: %s: %s", name, reasons[foreign].reason, reasons[foreign].remedy)
		}
		file, err := lockedfile.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
		var failed *fs.PathError
		switch {
		case errors.As(err, &failed) && failed.Op == "Lock": // there are no locks here; a single run needs none
			l.held = true
		case err == nil && isFile(name, file):
			l.file, l.held = file, true
		case err == nil: // the run that had it has removed it at its end
			file.Close()
		case !errors.Is(err, fs.ErrNotExist):
			return err
		}
	}
	if err := os.Remove(filepath.Join(l.dir, temporaryName)); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// isFile reports whether an open file is still the one of its name.
func isFile(name string, file *lockedfile.File) bool {
	opened, err := file.Stat()
	if err != nil {
		return false
	}
	found, err := os.Lstat(name)
	return err == nil && os.SameFile(opened, found)
}

// release removes the lock's file, and lets other runs go on.
func (l *lock) release() error {
	var err error
	if l.held {
		name := filepath.Join(l.dir, lockName)
		removed := os.Remove(name) // while no other run can have locked it
		if l.file != nil {
			err = l.file.Close()
		}
		if removed != nil { // Windows removes no file that is open; if another run has opened it, that run removes it
			_ = os.Remove(name)
		}
	}
	for _, dir := range l.made {
		_ = os.Remove(dir) // it stays where something was written
	}
	return err
}

func (all locks) release() error {
	errs := make([]error, len(all))
	for i, l := range all {
		errs[i] = l.release()
	}
	return errors.Join(errs...)
}
