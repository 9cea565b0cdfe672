package tools

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// TestTypeScript has the compilers at their strictest, typescript-eslint and prettier look at every generated package.
func TestTypeScript(t *testing.T) {
	for name, folder := range repository.Packages(t, "typescript") {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			strictConfig(t, dir, "tsconfig.json", fmt.Sprintf(`"include": [%q]`, filepath.Join(folder, "src")))
			config := filepath.Join(dir, "tsconfig.json")
			for _, compiler := range []string{"typescript/bin/tsc", "typescript7/bin/tsc"} {
				program.Check(t, folder, nodeTool(t, compiler, "--pretty", "false", "-p", config)...)
			}
			lintTypeScript(t, folder, "src")
		})
	}
}

// lintTypeScript has typescript-eslint look at the sources of a folder, and prettier at all of it.
func lintTypeScript(t *testing.T, folder, sources string) {
	t.Helper()
	linter := []string{"--config", nodeFile("eslint.config.js"), "--max-warnings", "0", sources}
	program.Check(t, folder, nodeTool(t, "eslint/bin/eslint.js", linter...)...)
	formatter := []string{"--no-config", "--no-editorconfig", "--check", "."}
	program.Check(t, folder, nodeTool(t, "prettier/bin/prettier.cjs", formatter...)...)
}

// strictConfig writes a configuration of the compiler that extends the strictest one.
func strictConfig(t *testing.T, dir, name, more string) {
	t.Helper()
	tree.Write(t, dir, name, fmt.Sprintf(`{"extends": %q, %s}`, nodeFile("tsconfig.strict.json"), more))
}
