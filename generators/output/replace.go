package output

import (
	"errors"
	"os"
	"path/filepath"
)

// Replace gives a file other content, as a whole or not at all: the content is written beside it and renamed.
func Replace(name string, content []byte) error {
	file, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*"+temporaryName)
	if err != nil {
		return err
	}
	return fill(file, name, content)
}

// fill writes the content of a temporary file and gives it its name. The permissions of a file that has the name stay.
// Nothing is synced to the disk: what is lost when the power fails can be generated again.
func fill(temporary *os.File, name string, content []byte) error {
	_, err := temporary.Write(content)
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

// copyMode gives a file the permissions of another one, if there is one.
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
