package output

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Replace gives a file that people write other content, as a whole or not at all: the content is written beside it and
// renamed. It is an error where the file no longer has its old content. The content is on the disk before the file has
// it, also where the power fails. What a run that was killed has left is removed, also where the content stays.
func Replace(name string, old, content []byte) error {
	removeTemporary(name)
	if bytes.Equal(old, content) {
		return nil
	}
	err := replaceUnchanged(name, old, content)
	if errors.Is(err, fs.ErrNotExist) { // another run took the temporary file for one that was left
		err = replaceUnchanged(name, old, content)
	}
	return err
}

func replaceUnchanged(name string, old, content []byte) error {
	temporary, err := os.CreateTemp(filepath.Dir(name), temporaryPrefix(name)+"*")
	if err != nil {
		return err
	}
	_, err = temporary.Write(content)
	if err == nil {
		err = temporary.Sync()
	}
	return finish(temporary, name, errors.Join(err, checkUnchanged(name, old, content)))
}

// checkUnchanged returns an error where a file has neither its old content nor, by another run, the new one.
func checkUnchanged(name string, old, content []byte) error {
	now, err := os.ReadFile(name)
	if err == nil && !bytes.Equal(now, old) && !bytes.Equal(now, content) {
		err = fmt.Errorf("%s has changed while it was renewed; run the command again", name)
	}
	return err
}

// temporaryPrefix begins the names of the temporary files of a file: .README.md.replycodes.tmp1234.
func temporaryPrefix(name string) string { return "." + filepath.Base(name) + temporaryName }

// removeTemporary removes the temporary files of a file. One that cannot be removed harms nobody.
func removeTemporary(name string) {
	dir := filepath.Dir(name)
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if e.Type().IsRegular() && strings.HasPrefix(e.Name(), temporaryPrefix(name)) {
			_ = os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

// replace writes a generated file as a whole. It is not synced to the disk: what is lost when the power fails can be
// generated again.
func (c *comparison) replace(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	temporary, err := os.OpenFile(c.path(temporaryName), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = temporary.Write(content)
	return finish(temporary, name, err)
}

// finish gives a temporary file its name, or removes it where there was an error.
func finish(temporary *os.File, name string, err error) error {
	if err == nil {
		err = copyMode(temporary, name)
	}
	err = errors.Join(err, temporary.Close())
	if err == nil {
		err = os.Rename(temporary.Name(), name)
	}
	if err != nil {
		_ = os.Remove(temporary.Name())
	}
	return err
}

// copyMode gives a file the permissions of the one that it replaces, if there is one.
func copyMode(file *os.File, name string) error {
	old, err := os.Lstat(name)
	if err != nil || !old.Mode().IsRegular() {
		return nil
	}
	info, err := file.Stat()
	if err != nil || info.Mode().Perm() == old.Mode().Perm() {
		return err
	}
	return file.Chmod(old.Mode().Perm())
}
