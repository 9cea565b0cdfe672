package tools

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/snippets"
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
	config := fmt.Sprintf(`{"extends": %q, "compilerOptions": {"noEmit": false}, "files": ["commands.ts"]}`, nodeFile("tsconfig.strict.json"))
	tree.Write(t, dir, "tsconfig.json", config)
	program.Run(t, dir, nodeTool(t, "typescript/bin/tsc", "-p", ".")...)
	program.Run(t, dir, "node", "commands.js")
}

// TestPythonCommands has the type checkers and each Python look at what a user of the commands relies on.
func TestPythonCommands(t *testing.T) {
	t.Parallel()
	needsPython(t, "mypy")
	needsNode(t, "pyright")
	dir := t.TempDir()
	tree.Replace(t, filepath.Join(dir, "src"), tree.Read(t, filepath.Join(repository.Root, "out/python/ftp-reply-codes/src")))
	source, err := os.ReadFile(pythonFile("commands.py"))
	if err != nil {
		t.Fatal(err)
	}
	tree.Write(t, dir, "src/commands.py", string(source))
	for _, python := range pythons(t) {
		program.Check(t, filepath.Join(dir, "src"), python.executable, "commands.py")
	}
	program.Check(t, dir, pythonTool(t, "mypy", "--config-file", pythonFile("mypy.ini"), "--cache-dir", os.DevNull, "src")...)
	pyright(t, dir)
}

// TestTypeScriptREADME compiles the snippets of the package's README at its strictest.
func TestTypeScriptREADME(t *testing.T) {
	t.Parallel()
	dir := installTypeScript(t)
	snippets := snippets.Of(t, "out/typescript/ftp-reply-codes/README.md", "ts")
	for i, snippet := range snippets {
		// what the snippets leave to their readers
		const given = "declare const chunk: Uint8Array;\ndeclare const console: { log(...values: unknown[]): void };\n"
		tree.Write(t, dir, fmt.Sprintf("snippet%d.ts", i), given+snippet)
	}
	tree.Write(t, dir, "tsconfig.json", fmt.Sprintf(`{"extends": %q, "compilerOptions": {"isolatedDeclarations": false, "declaration": false, "noUnusedLocals": false}, "include": ["*.ts"]}`, nodeFile("tsconfig.strict.json")))
	program.Run(t, dir, nodeTool(t, "typescript/bin/tsc", "-p", ".")...)
}

// TestPythonREADME runs the sessions and the snippets of the package's README.
func TestPythonREADME(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	const name = "out/python/ftp-reply-codes/README.md"
	tree.Write(t, dir, "sessions.txt", strings.Join(snippets.Of(t, name, "pycon"), "\n"))
	tree.Write(t, dir, "snippets.py", strings.Join(snippets.Of(t, name, "python"), "\n"))
	source := filepath.Join(repository.Root, "out/python/ftp-reply-codes/src")
	for _, python := range pythons(t) {
		program.Check(t, dir, "env", "PYTHONPATH="+source, python.executable, "-m", "doctest", "sessions.txt")
		program.Check(t, dir, "env", "PYTHONPATH="+source, python.executable, "snippets.py")
	}
}
