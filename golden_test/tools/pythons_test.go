package tools

import (
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A python is an interpreter on this machine.
type python struct{ version, executable string }

// pythons returns every CPython from 3.10 on that this machine has, each once, the oldest first.
func pythons(t testing.TB) []python {
	t.Helper()
	var found []python
	for _, candidate := range pythonCandidates() {
		p, ok := inspect(candidate)
		same := func(other python) bool { return other.executable == p.executable }
		if ok && !slices.ContainsFunc(found, same) {
			found = append(found, p)
		}
	}
	if len(found) == 0 {
		missing(t, "CPython 3.10 or later", youInstall)
	}
	slices.SortStableFunc(found, func(a, b python) int { return cmp.Compare(minor(a.version), minor(b.version)) })
	return found
}

// pythonCandidates are the versions of pyenv and what PATH has.
func pythonCandidates() []string {
	pyenv := os.Getenv("PYENV_ROOT")
	if home, err := os.UserHomeDir(); pyenv == "" && err == nil {
		pyenv = filepath.Join(home, ".pyenv")
	}
	candidates, _ := filepath.Glob(filepath.Join(pyenv, "versions/*/bin/python3")) // the pattern is well formed
	for _, name := range []string{"python3", "python3.10", "python3.11", "python3.12", "python3.13", "python3.14",
		"python3.15"} {
		if found, err := exec.LookPath(name); err == nil {
			candidates = append(candidates, found)
		}
	}
	return candidates
}

// inspect asks an interpreter what it is. A shim of pyenv names another, or fails.
func inspect(candidate string) (python, bool) {
	const what = `import sys; print(sys.implementation.name, "%d.%d.%d" % sys.version_info[:3], sys.executable, sep="\n")`
	out, err := exec.Command(candidate, "-c", what).Output()
	lines := strings.Split(strings.ReplaceAll(string(out), "\r\n", "\n"), "\n")
	if err != nil || len(lines) < 3 || lines[0] != "cpython" {
		return python{}, false
	}
	executable, err := filepath.EvalSymlinks(lines[2])
	if err != nil {
		return python{}, false
	}
	return python{lines[1], executable}, strings.HasPrefix(lines[1], "3.") && minor(lines[1]) >= 10
}

// minor returns the 12 of 3.12.1.
func minor(version string) int {
	n, _ := strconv.Atoi(strings.Split(version, ".")[1])
	return n
}
