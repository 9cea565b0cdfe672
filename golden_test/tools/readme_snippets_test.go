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

func TestREADMEGo(t *testing.T) {
	t.Parallel()
	snippet, dir := snippets.Only(t, "go"), t.TempDir()
	tree.Write(t, dir, "main.go", snippet)
	tree.Write(t, dir, "go.mod", fmt.Sprintf("module example.com/user\n\ngo 1.25\n\n"+
		"require %s v0.0.0\n\nreplace %s => %s\n", module, module, repository.Root))
	if got, want := program.Run(t, dir, "go", "run", "."), wantOutput(t, snippet); got != want {
		t.Errorf("prints\n%s\nwanted\n%s", got, want)
	}
}

func TestREADMETypeScript(t *testing.T) {
	t.Parallel()
	snippet, dir := snippets.Only(t, "ts"), installTypeScript(t)
	tree.Write(t, dir, "snippet.ts", "declare const console: { log(...values: unknown[]): void };\n"+snippet)
	program.Run(t, dir, nodeTool(t, "typescript/bin/tsc", "--strict", "--target", "es2022", "--module", "nodenext",
		"snippet.ts")...)
	if got, want := program.Run(t, dir, "node", "snippet.js"), wantOutput(t, snippet); got != want {
		t.Errorf("prints\n%s\nwanted\n%s", got, want)
	}
}

func TestREADMEPython(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	tree.Write(t, dir, "snippet.txt", snippets.Only(t, "python"))
	source := filepath.Join(repository.Root, "out/python/ftp-reply-codes/src")
	for _, python := range pythons(t) {
		out := program.Run(t, dir, "env", "PYTHONPATH="+source, python.executable, "-m", "doctest", "-v", "snippet.txt")
		if !strings.Contains(out, "6 passed") {
			t.Errorf("the examples did not run:\n%s", out)
		}
	}
}

// wantOutput returns what the comment at the end of a snippet says it prints.
func wantOutput(t *testing.T, snippet string) string {
	t.Helper()
	_, output, ok := strings.Cut(snippet, "// Output:\n")
	if !ok {
		t.Fatal("the snippet does not say what it prints")
	}
	var lines []string
	for _, line := range strings.Split(output, "\n") {
		if text, ok := strings.CutPrefix(strings.TrimSpace(line), "// "); ok {
			lines = append(lines, text+"\n")
		}
	}
	return strings.Join(lines, "")
}
