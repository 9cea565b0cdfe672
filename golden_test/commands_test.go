package golden_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTypeScriptCommands has the compiler and Node.js look at what a user of the commands relies on.
func TestTypeScriptCommands(t *testing.T) {
	t.Parallel()
	dir := installTypeScript(t)
	source, err := os.ReadFile(nodeConfig("commands.ts"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, "commands.ts", string(source))
	config := fmt.Sprintf(`{"extends": %q, "compilerOptions": {"noEmit": false}, "files": ["commands.ts"]}`, nodeConfig("tsconfig.strict.json"))
	write(t, dir, "tsconfig.json", config)
	run(t, dir, nodeTool(t, "typescript/bin/tsc", "-p", ".")...)
	run(t, dir, "node", "commands.js")
}

// TestPythonCommands has the type checkers and each Python look at what a user of the commands relies on.
func TestPythonCommands(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	replaceTree(t, filepath.Join(dir, "src"), readTree(t, filepath.Join(root, "out/python/ftp-reply-codes/src")))
	source, err := os.ReadFile(pythonConfig("commands.py"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, "src/commands.py", string(source))
	for _, python := range pythons(t) {
		check(t, filepath.Join(dir, "src"), python.executable, "commands.py")
	}
	check(t, dir, pythonTool(t, "mypy", "--config-file", pythonConfig("mypy.ini"), "--cache-dir", os.DevNull, "src")...)
	pyright(t, dir)
}

// TestTypeScriptREADME compiles the snippets of the package's README at its strictest.
func TestTypeScriptREADME(t *testing.T) {
	t.Parallel()
	dir := installTypeScript(t)
	snippets := snippetsOf(t, "out/typescript/ftp-reply-codes/README.md", "ts")
	for i, snippet := range snippets {
		// what the snippets leave to their readers
		const given = "declare const chunk: Uint8Array;\ndeclare const console: { log(...values: unknown[]): void };\n"
		write(t, dir, fmt.Sprintf("snippet%d.ts", i), given+snippet)
	}
	write(t, dir, "tsconfig.json", fmt.Sprintf(`{"extends": %q, "compilerOptions": {"isolatedDeclarations": false, "declaration": false, "noUnusedLocals": false}, "include": ["*.ts"]}`, nodeConfig("tsconfig.strict.json")))
	run(t, dir, nodeTool(t, "typescript/bin/tsc", "-p", ".")...)
}

// TestPythonREADME runs the sessions and the snippets of the package's README.
func TestPythonREADME(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	const name = "out/python/ftp-reply-codes/README.md"
	write(t, dir, "sessions.txt", strings.Join(snippetsOf(t, name, "pycon"), "\n"))
	write(t, dir, "snippets.py", strings.Join(snippetsOf(t, name, "python"), "\n"))
	source := filepath.Join(root, "out/python/ftp-reply-codes/src")
	for _, python := range pythons(t) {
		check(t, dir, "env", "PYTHONPATH="+source, python.executable, "-m", "doctest", "sessions.txt")
		check(t, dir, "env", "PYTHONPATH="+source, python.executable, "snippets.py")
	}
}

// snippetsOf returns the fenced blocks of a language in a file, of which there is at least one.
func snippetsOf(t *testing.T, name, language string) []string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	var snippets []string
	for _, m := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```$").FindAllStringSubmatch(string(content), -1) {
		snippets = append(snippets, m[1])
	}
	if len(snippets) == 0 {
		t.Fatalf("%s has no block of %s", name, language)
	}
	return snippets
}
