package tools

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/snippets"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

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
	strictConfig(t, dir, "tsconfig.json", `"compilerOptions": {"isolatedDeclarations": false, "declaration": false,
		"noUnusedLocals": false}, "include": ["*.ts"]`)
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
