package tools

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// TestTypeScriptCommands has the compiler and Node.js look at what a user of the commands relies on.
func TestTypeScriptCommands(t *testing.T) {
	t.Parallel()
	dir := installTypeScript(t)
	source, err := os.ReadFile(nodeFile("commands.ts"))
	if err != nil {
		t.Fatal(err)
	}
	tree.Write(t, dir, "commands.ts", string(source))
	strictConfig(t, dir, "tsconfig.json", `"compilerOptions": {"noEmit": false}, "files": ["commands.ts"]`)
	program.Run(t, dir, nodeTool(t, "typescript/bin/tsc", "-p", ".")...)
	program.Run(t, dir, "node", "commands.js")
}

// TestPythonCommands has the type checkers and each Python look at what a user of the commands relies on.
func TestPythonCommands(t *testing.T) {
	t.Parallel()
	needsPython(t, "mypy")
	needsNode(t, "pyright")
	dir := t.TempDir()
	sources := tree.Read(t, filepath.Join(repository.Root, "out/python/ftp-reply-codes/src"))
	tree.Replace(t, filepath.Join(dir, "src"), sources)
	source, err := os.ReadFile(pythonFile("commands.py"))
	if err != nil {
		t.Fatal(err)
	}
	tree.Write(t, dir, "src/commands.py", string(source))
	for _, python := range pythons(t) {
		program.Check(t, filepath.Join(dir, "src"), python.executable, "commands.py")
	}
	mypy(t, dir)
	pyright(t, dir)
}
