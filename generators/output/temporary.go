package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// temporarySuffix ends the name of a folder in which files are written before they are renamed:
// .ftp-go.replycodes.1234.tmp, with the number of the process, stands beside the manifest.
const temporarySuffix = ".tmp"

// makeTemporary makes the folder of this process, after removing those of processes that were killed.
func (f *Folder) makeTemporary() (string, error) {
	if err := f.removeTemporary(); err != nil {
		return "", err
	}
	if err := os.MkdirAll(f.dir, 0o777); err != nil {
		return "", err
	}
	name := f.temporaryPrefix() + strconv.Itoa(os.Getpid()) + temporarySuffix
	return name, os.MkdirAll(name, 0o700)
}

// removeTemporary removes the folders that processes have left behind which are no more.
func (f *Folder) removeTemporary() error {
	entries, err := os.ReadDir(f.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	prefix := filepath.Base(f.temporaryPrefix())
	for _, e := range entries {
		number, ours := strings.CutPrefix(strings.TrimSuffix(e.Name(), temporarySuffix), prefix)
		pid, err := strconv.Atoi(number)
		if !ours || err != nil || !e.IsDir() || !strings.HasSuffix(e.Name(), temporarySuffix) || pid != os.Getpid() && isRunning(pid) {
			continue
		}
		if err := os.RemoveAll(filepath.Join(f.dir, e.Name())); err != nil {
			return err
		}
	}
	return nil
}

func (f *Folder) temporaryPrefix() string {
	return filepath.Join(filepath.Dir(f.manifest), "."+strings.TrimSuffix(filepath.Base(f.manifest), ".sum")+".")
}
