package output

import "os"

// replace gives a file its content. Windows has no way to do that as a whole or not at all.
func replace(name, _ string, content []byte) error { return os.WriteFile(name, content, 0o666) }

// isRunning reports whether there is a process of a number.
func isRunning(pid int) bool {
	process, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	return process.Release() == nil
}
