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
// renamed. It is an error where the file no longer has its old content. What a run that was killed has left beside the
// file is removed, also where its content stays.
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
	file, err := os.CreateTemp(filepath.Dir(name), temporaryPrefix(name)+"*")
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	err = errors.Join(err, file.Sync()) // what people write cannot be generated again
	now, readErr := os.ReadFile(name)
	if err = errors.Join(err, readErr); err == nil && !bytes.Equal(now, old) && !bytes.Equal(now, content) {
		err = fmt.Errorf("%s has changed while it was renewed; run the command again", name)
	}
	return finish(file, name, err)
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
