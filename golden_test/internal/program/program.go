// Package program runs programs and looks at what they print.
package program

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Run runs a program and returns what it printed; the test fails if the program does.
func Run(t testing.TB, dir string, argv ...string) string {
	t.Helper()
	out, err := Try(dir, argv...)
	if err != nil {
		t.Fatalf("%q: %v\n%s", argv, err, out)
	}
	return out
}

// Check runs a program that looks for mistakes and returns what it printed; the test fails with that if there are any.
func Check(t testing.TB, dir string, argv ...string) string {
	t.Helper()
	out, err := Try(dir, argv...)
	if err != nil {
		t.Errorf("%s: %v\n%s", filepath.Base(argv[min(1, len(argv)-1)]), err, out)
	}
	return out
}

// Try runs a program and returns what it printed, on either output, and how it ended.
func Try(dir string, argv ...string) (string, error) {
	c := exec.Command(argv[0], argv[1:]...)
	c.Dir, c.Env = dir, Environment()
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	err := c.Run()
	return out.String(), err
}

// Environment is that of the tests, in which Python leaves nothing beside what it reads.
func Environment() []string { return append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1") }
