package tools

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// TestPython has pyright and mypy at their strictest, ruff's linter and its formatter look at every generated package.
func TestPython(t *testing.T) {
	for name, folder := range repository.Packages(t, "python") {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			config := pythonFile("ruff.toml")
			program.Check(t, folder, pythonTool(t, "ruff", "check", "--config", config, "--no-cache", ".")...)
			program.Check(t, folder, pythonTool(t, "ruff", "format", "--config", config, "--no-cache", "--diff", ".")...)
			mypy(t, folder)
			pyright(t, folder)
		})
	}
}

// mypy checks a package.
func mypy(t *testing.T, folder string) {
	t.Helper()
	argv := pythonTool(t, "mypy", "--config-file", pythonFile("mypy.ini"), "--cache-dir", os.DevNull, "src")
	program.Check(t, folder, argv...)
}

// pyright checks a package. It finds no error in no file: the number of files is checked too.
func pyright(t *testing.T, folder string) {
	t.Helper()
	dir := tree.Copy(t, folder)
	config := fmt.Sprintf(`{"extends": %q, "include": ["src"]}`, pythonFile("pyrightconfig.strict.json"))
	if err := os.WriteFile(filepath.Join(dir, "pyrightconfig.json"), []byte(config), 0o666); err != nil {
		t.Fatal(err)
	}
	out := program.Check(t, dir, nodeTool(t, "pyright/index.js", "-p", dir, "--outputjson")...)
	var report struct{ Summary struct{ FilesAnalyzed int } }
	if err := json.Unmarshal([]byte(out), &report); err != nil || report.Summary.FilesAnalyzed == 0 {
		t.Errorf("pyright analysed %d files: %v\n%s", report.Summary.FilesAnalyzed, err, out)
	}
}
