package output

import (
	"errors"
	"os"
	"path/filepath"
)

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
