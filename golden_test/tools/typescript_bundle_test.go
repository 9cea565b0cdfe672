package tools

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
)

// TestTypeScriptBundle measures what a user of one constant, fact, text or class carries along. An object of all codes
// is taken along as a whole: see evanw/esbuild#1420.
func TestTypeScriptBundle(t *testing.T) {
	t.Parallel()
	dir := installTypeScript(t)
	for source, limit := range map[string]int{
		`import { NEED_PASSWORD } from "ftp-reply-codes"; console.log(NEED_PASSWORD);`:                            100,
		`import { NEED_PASSWORD } from "ftp-reply-codes/codes"; console.log(NEED_PASSWORD);`:                      100,
		`import * as ReplyCode from "ftp-reply-codes/codes"; console.log(ReplyCode.NEED_PASSWORD);`:               100,
		`import { ReplyCode } from "ftp-reply-codes/reply-code"; console.log(ReplyCode.NEED_PASSWORD);`:           2600,
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
