package tools

import (
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// TestTypeScriptRuntime compiles the fixed part of the TypeScript packages, runs its own tests, which need no generated
// code, and has the linter and the formatter look at it.
func TestTypeScriptRuntime(t *testing.T) {
	t.Parallel()
	source, compiled := filepath.Join(repository.Root, "generators/runtime/typescript"), t.TempDir()
	compiler := nodeTool(t, "typescript/bin/tsc", "--pretty", "false", "-p", ".", "--noEmit", "false", "--outDir", compiled)
	program.Check(t, source, compiler...)
	tree.Write(t, compiled, "package.json", `{"type": "module"}`)
	tests, err := filepath.Glob(filepath.Join(compiled, "tests/*.test.js"))
	if err != nil || len(tests) == 0 {
		t.Fatalf("no tests in %s: %v", compiled, err)
	}
	program.Check(t, compiled, append([]string{"node", "--test"}, tests...)...)
	lintTypeScript(t, source, ".")
}
