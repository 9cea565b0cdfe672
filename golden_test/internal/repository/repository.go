// Package repository is this repository as its tests see it: where it is, its command, its specs, and what they
// generate.
package repository

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Root is the top of the repository.
var Root = top()

// top returns the folder that has go.mod: tests run in the folder of their package.
func top() string {
	dir, err := os.Getwd()
	if err != nil {
		panic(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			panic("no folder above this one has a go.mod")
		}
		dir = parent
	}
}

// Command is the built cmd/replycodes, in a folder that is there as long as the tests run.
var Command string

// Main builds the command and runs the tests: it is what a TestMain does.
func Main(m *testing.M) int {
	dir, err := os.MkdirTemp("", "replycodes")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	Command = filepath.Join(dir, "replycodes")
	build := exec.Command("go", "build", "-o", Command, "./cmd/replycodes")
	build.Dir = Root
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "%s%v\n", out, err)
		return 1
	}
	return m.Run()
}
