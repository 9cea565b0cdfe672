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
