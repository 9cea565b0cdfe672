package tools

import (
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

// TestPythonNames finds a name in a generated package that nothing uses, and an annotation that Python cannot
// evaluate.
func TestPythonNames(t *testing.T) {
	t.Parallel()
	all := pythons(t)
	newest := all[len(all)-1].executable
	for name, folder := range repository.Packages(t, "python") {
		sources, err := filepath.Glob(filepath.Join(folder, "src/*"))
		if err != nil || len(sources) != 1 {
			t.Fatalf("%s has the packages %q: %v", name, sources, err)
		}
		if unused := program.Check(t, folder, newest, pythonFile("unused.py"), sources[0]); unused != "" {
			t.Errorf("%s has names that nothing uses:\n%s", name, unused)
		}
		for _, python := range all {
			root, module := filepath.Split(sources[0])
			program.Check(t, folder, python.executable, "-B", pythonFile("hints.py"), root, module)
		}
	}
}
