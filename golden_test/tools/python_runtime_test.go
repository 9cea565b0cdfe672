package tools

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// TestPythonRuntime runs the tests of the fixed part of the Python packages with every Python, and has the type
// checkers and ruff look at its source. Nothing that is generated takes part.
func TestPythonRuntime(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	source := filepath.Join(repository.Root, "generators/runtime/python")
	tree.Replace(t, filepath.Join(dir, "src/fixed"), tree.Read(t, source))
	tests := []string{"-W", "error", "-m", "unittest", "discover", "-s", "src/fixed/tests", "-t", "src"}
	for _, python := range pythons(t) {
		program.Check(t, dir, append([]string{python.executable}, tests...)...)
	}
	config := pythonFile("ruff.toml")
	program.Check(t, dir, pythonTool(t, "ruff", "check", "--config", config, "--no-cache", ".")...)
	program.Check(t, dir, pythonTool(t, "ruff", "format", "--config", config, "--no-cache", "--diff", ".")...)
	mypy := []string{"--config-file", pythonFile("mypy.ini"), "--cache-dir", os.DevNull, "src"}
	program.Check(t, dir, pythonTool(t, "mypy", mypy...)...)
	pyright(t, dir)
}
