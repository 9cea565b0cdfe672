//go:build !windows

package output

import (
	"errors"
	"os"
	"syscall"

	"github.com/google/renameio/v2"
)

// replace gives a file its content as a whole or not at all: it is written in the temporary folder, synced, and renamed.
func replace(name, temporary string, content []byte) error {
	return renameio.WriteFile(name, content, 0o666, renameio.WithTempDir(temporary))
}

// isRunning reports whether there is a process of a number.
func isRunning(pid int) bool {
	process, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	err = process.Signal(syscall.Signal(0))
	return err == nil || errors.Is(err, os.ErrPermission)
}
