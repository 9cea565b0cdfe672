package tools

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

// TestTypeScript has the compilers at their strictest, typescript-eslint and prettier look at every generated package.
func TestTypeScript(t *testing.T) {
	for name, folder := range repository.Packages(t, "typescript") {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			config := filepath.Join(t.TempDir(), "tsconfig.json")
			content := fmt.Sprintf(`{"extends": %q, "include": [%q]}`, nodeFile("tsconfig.strict.json"), filepath.Join(folder, "src"))
			if err := os.WriteFile(config, []byte(content), 0o666); err != nil {
				t.Fatal(err)
			}
			for _, compiler := range []string{"typescript/bin/tsc", "typescript7/bin/tsc"} {
				program.Check(t, folder, nodeTool(t, compiler, "--pretty", "false", "-p", config)...)
			}
			program.Check(t, folder, nodeTool(t, "eslint/bin/eslint.js", "--config", nodeFile("eslint.config.js"), "--max-warnings", "0", "src")...)
			program.Check(t, folder, nodeTool(t, "prettier/bin/prettier.cjs", "--no-config", "--no-editorconfig", "--check", ".")...)
		})
	}
}

// TestTypeScriptBundle measures what a user of one constant, fact, text or class carries along.
func TestTypeScriptBundle(t *testing.T) {
	t.Parallel()
	dir := installTypeScript(t)
	for source, limit := range map[string]int{
		`import { NEED_PASSWORD } from "ftp-reply-codes"; console.log(NEED_PASSWORD);`:                            100,
		`import { NEED_PASSWORD } from "ftp-reply-codes/codes"; console.log(NEED_PASSWORD);`:                      100,
		`import * as ReplyCode from "ftp-reply-codes/codes"; console.log(ReplyCode.NEED_PASSWORD);`:               100,
		`import { ReplyCode } from "ftp-reply-codes/reply-code"; console.log(ReplyCode.NEED_PASSWORD);`:           2600, // evanw/esbuild#1420
		`import { classOf } from "ftp-reply-codes"; console.log(classOf(globalThis.code));`:                       600,
		`import { nameOf } from "ftp-reply-codes"; console.log(nameOf(globalThis.code));`:                         4000,
		`import { parseEnteringPassiveMode } from "ftp-reply-codes"; parseEnteringPassiveMode(globalThis.text);`:  1210,
		`import { formatEnteringPassiveMode } from "ftp-reply-codes"; formatEnteringPassiveMode(globalThis.it);`:  1000,
		`import { nextStep } from "ftp-reply-codes"; console.log(nextStep(globalThis.command, globalThis.code));`: 2500,
		`import { ReplyReader } from "ftp-reply-codes"; console.log([...new ReplyReader().push(globalThis.it)]);`: 4000,
	} {
		if err := os.WriteFile(filepath.Join(dir, "one.js"), []byte(source), 0o666); err != nil {
			t.Fatal(err)
		}
		bundle := program.Run(t, dir, nodeTool(t, "esbuild/bin/esbuild", "one.js", "--bundle", "--minify", "--format=esm")...)
		if len(bundle) > limit {
			t.Errorf("%s\nis %d bytes, wanted at most %d:\n%s", source, len(bundle), limit, bundle)
		}
	}
}
