package golden_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// usesOfPackage is a module that uses every subpath of the package.
const usesOfPackage = `import { FILE_UNAVAILABLE, classOf, nextStep, ReplyReader, parseEnteringPassiveMode } from "ftp-reply-codes";
import { NEED_PASSWORD } from "ftp-reply-codes/codes";
import { formatEnteringPassiveMode } from "ftp-reply-codes/formats";
import { parseText } from "ftp-reply-codes/parse-text";
import { ReplyCode } from "ftp-reply-codes/reply-code";
import { ReplyError } from "ftp-reply-codes/reply-error";
import * as wire from "ftp-reply-codes/wire";

const text = formatEnteringPassiveMode({ address: { host: "192.168.1.2", port: 5001 } });
const replies = [...new ReplyReader().push("227 " + text + "\r\n")].length;
const step = nextStep("USER", NEED_PASSWORD);
const said = [
	FILE_UNAVAILABLE === ReplyCode.FILE_UNAVAILABLE,
	classOf(559),
	parseEnteringPassiveMode(text)?.address.port,
	parseText(227, text)?.values !== undefined,
	replies,
	step.action === "send" ? step.commands.join() : "",
	typeof ReplyError,
	wire.ReplyReader === ReplyReader,
].join(" ");
`

const saidByPackage = "true permanent-negative-completion 5001 true 1 PASS function true"

// TestNPMPackage installs the packed package into an empty project and uses it in every way that there is.
func TestNPMPackage(t *testing.T) {
	t.Parallel()
	dir := installTypeScript(t)
	const print = "\nconsole.log(said);\n"
	write(t, dir, "esm.mjs", usesOfPackage+print)
	write(t, dir, "require.cjs", "const { classOf } = require(\"ftp-reply-codes\");\nconsole.log(classOf(331), require(\"ftp-reply-codes/codes\").NEED_PASSWORD);\n")
	write(t, dir, "typed.ts", "declare const console: { log(...values: unknown[]): void };\n"+usesOfPackage+print)
	if got := run(t, dir, "node", "esm.mjs"); got != saidByPackage+"\n" {
		t.Errorf("import says %q", got)
	}
	if got := run(t, dir, "node", "--no-warnings", "require.cjs"); got != "positive-intermediate 331\n" {
		t.Errorf("require says %q", got)
	}
	for resolution, modules := range map[string]string{"node16": "node16", "nodenext": "nodenext", "bundler": "esnext"} {
		out := "out-" + resolution
		run(t, dir, nodeTool(t, "typescript/bin/tsc", "--strict", "--target", "es2022", "--module", modules, "--moduleResolution", resolution, "--outDir", out, "typed.ts")...)
		if got := run(t, dir, "node", out+"/typed.js"); got != saidByPackage+"\n" {
			t.Errorf("%s says %q", resolution, got)
		}
	}
	inBrowser(t, dir)
	holdsFiles(t, filepath.Join(dir, "node_modules/ftp-reply-codes"))
}

// inBrowser bundles the uses of the package for a browser, and looks at what they say in one.
func inBrowser(t *testing.T, dir string) {
	t.Helper()
	write(t, dir, "page.mjs", usesOfPackage+"\ndocument.title = said;\n")
	run(t, dir, nodeTool(t, "esbuild/bin/esbuild", "page.mjs", "--bundle", "--minify", "--platform=browser", "--outfile=page.js")...)
	write(t, dir, "page.html", "<!doctype html>\n<script src=\"page.js\"></script>\n")
	out := run(t, dir, chromium(t), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+filepath.Join(dir, "page.html"))
	if !strings.Contains(out, "<title>"+saidByPackage+"</title>") {
		t.Errorf("the browser says\n%s", out)
	}
}

// holdsFiles compares the files of the installed package with those that it should have: each source and what is made of
// it, and nothing else.
func holdsFiles(t *testing.T, folder string) {
	t.Helper()
	var want []string
	for name := range readTree(t, filepath.Join(root, "out/typescript/ftp-reply-codes")) {
		if name == "tsconfig.json" {
			continue
		}
		want = append(want, name)
		if base, ok := strings.CutSuffix(strings.TrimPrefix(name, "src/"), ".ts"); ok {
			for _, made := range []string{".js", ".js.map", ".d.ts", ".d.ts.map"} {
				want = append(want, "dist/"+base+made)
			}
		}
	}
	slices.Sort(want)
	got := strings.Fields(run(t, folder, "find", ".", "-type", "f", "-printf", "%P\n"))
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("the package holds\n%s\nwanted\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestNPMName packs a package that has a name, a version and a repository of its own.
func TestNPMName(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	run(t, dir, command, "generate", "--package", "--name", "@me/codes", "--version", "1.2.3", "--repository", "https://example.org/me/codes", "typescript=.")
	folder := filepath.Join(dir, "codes")
	run(t, folder, nodeTool(t, "typescript/bin/tsc")...)
	out := run(t, folder, "npm", "publish", "--dry-run", "--ignore-scripts", "--json", "--access", "public", "--offline")
	for _, want := range []string{`"id": "@me/codes@1.2.3"`, `"filename": "me-codes-1.2.3.tgz"`} {
		if !strings.Contains(out, want) {
			t.Errorf("npm publish does not say %s:\n%s", want, out)
		}
	}
	check(t, ".", nodeTool(t, "publint/src/cli.js", "run", "--strict", folder)...)
}

// TestTypeScriptSources generates the sources alone into a project of somebody's own.
func TestTypeScriptSources(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	run(t, dir, command, "generate", "typescript=src/ftp")
	write(t, dir, "src/main.ts", "import { NEED_PASSWORD } from \"./ftp/index.js\";\n\nexport const wanted: 331 = NEED_PASSWORD;\n")
	write(t, dir, "package.json", `{"private": true, "type": "module"}`)
	for _, modules := range []string{"nodenext", "bundler"} {
		module := strings.ReplaceAll(modules, "bundler", "esnext")
		write(t, dir, "tsconfig.json", fmt.Sprintf(`{"compilerOptions": {"strict": true, "target": "es2022", "module": %q, "moduleResolution": %q, "noEmit": true}, "include": ["src"]}`, module, modules))
		run(t, dir, nodeTool(t, "typescript/bin/tsc", "-p", ".")...)
	}
}
