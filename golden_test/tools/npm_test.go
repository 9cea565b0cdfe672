package tools

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// TestNPMPackage packs packages, has the package linters look at them, and uses them from Node.js and for its types.
func TestNPMPackage(t *testing.T) {
	t.Parallel()
	ping := repository.NamedCase(t, "minimal").Output(t, "typescript")
	for folder, p := range map[string]npmPackage{
		filepath.Join(repository.Root, outTypeScript): ftpPackage,
		filepath.Join(ping, pingPackage.name):         pingPackage,
	} {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			p.use(t, packTypeScript(t, folder))
		})
	}
}

// use installs the packed package where nothing else is, and has everyone look at it.
func (p npmPackage) use(t *testing.T, tarball string) {
	t.Helper()
	program.Check(t, ".", nodeTool(t, "publint/src/cli.js", "run", "--strict", tarball)...)
	program.Check(t, ".", nodeTool(t, "@arethetypeswrong/cli/dist/index.js", "--profile", "esm-only", "--no-color",
		tarball)...)
	dir := installTarball(t, tarball)
	installed := filepath.Join(dir, "node_modules", p.name)
	got := strings.Fields(program.Run(t, installed, "find", ".", "-type", "f", "-printf", "%P\n"))
	slices.Sort(got)
	if want := p.files(); !slices.Equal(got, want) {
		t.Errorf("the package holds\n%s\nwanted\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	p.fromNode(t, dir)
	p.fromTypeScript(t, dir)
}

// saidBy compares what a program of the project says with what the package should.
func (p npmPackage) saidBy(t *testing.T, dir, file string) {
	t.Helper()
	if got := program.Run(t, dir, "node", "--no-warnings", file); got != p.says+"\n" {
		t.Errorf("%s says %q, wanted %q", file, got, p.says)
	}
}

// fromNode imports the package, and requires each subpath of it from CommonJS: it is the very same module.
func (p npmPackage) fromNode(t *testing.T, dir string) {
	t.Helper()
	tree.Write(t, dir, "esm.mjs", p.module("console.log(said);"))
	p.saidBy(t, dir, "esm.mjs")
	const require = `const wanted = [".", ...WANTED.map((name) => "./" + name), "./package.json"];
const there = Object.keys(require("PACKAGE/package.json").exports);
if (there.join() !== wanted.join()) throw new Error("the subpaths are " + there);
(async () => {
	for (const name of there.slice(0, -1)) {
		const path = "PACKAGE" + name.slice(1);
		const required = require(path);
		if (required !== (await import(path)) || Object.keys(required).length === 0) throw new Error(path);
	}
})();
`
	subpaths := string(inJSON(strings.Fields(p.subpaths)))
	tree.Write(t, dir, "require.cjs", strings.NewReplacer("PACKAGE", p.name, "WANTED", subpaths).Replace(require))
	program.Run(t, dir, "node", "--no-warnings", "require.cjs")
}

// fromTypeScript compiles a user of the package at its strictest, in each way to find its types, and runs what comes
// out.
func (p npmPackage) fromTypeScript(t *testing.T, dir string) {
	t.Helper()
	typed := "declare const console: { log(...values: unknown[]): void };\n" + p.module("console.log(said);")
	tree.Write(t, dir, "typed.ts", typed)
	tree.Write(t, dir, "common.cts", typed)
	for resolution, files := range map[string]string{
		"node16": `["typed.ts"]`, "nodenext": `["typed.ts", "common.cts"]`, "bundler": `["typed.ts"]`,
	} {
		config, module := "tsconfig."+resolution+".json", strings.ReplaceAll(resolution, "bundler", "esnext")
		strictConfig(t, dir, config, fmt.Sprintf(`"compilerOptions": {"module": %q, "moduleResolution": %q,
			"noEmit": false, "verbatimModuleSyntax": false, "outDir": "out-%s"}, "files": %s`,
			module, resolution, resolution, files))
		program.Run(t, dir, nodeTool(t, "typescript/bin/tsc", "-p", config)...)
		p.saidBy(t, dir, "out-"+resolution+"/typed.js")
	}
	p.saidBy(t, dir, "out-nodenext/common.cjs")
}

// TestNPMBrowser bundles the uses of the package for a browser, and looks at what they say in one.
func TestNPMBrowser(t *testing.T) {
	t.Parallel()
	browser := chromium(t)
	dir := installTypeScript(t)
	tree.Write(t, dir, "page.mjs", ftpPackage.module("document.title = said;"))
	program.Run(t, dir, nodeTool(t, "esbuild/bin/esbuild", "page.mjs", "--bundle", "--minify", "--platform=browser",
		"--outfile=page.js")...)
	tree.Write(t, dir, "page.html", "<!doctype html>\n<script src=\"page.js\"></script>\n")
	out := program.Run(t, dir, browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--user-data-dir="+t.TempDir(),
		"--dump-dom", "file://"+filepath.Join(dir, "page.html"))
	if !strings.Contains(out, "<title>"+ftpPackage.says+"</title>") {
		t.Errorf("the browser says\n%s", out)
	}
}

// TestNPMPublish generates a package that has a name, a version and a repository of its own, and publishes it as its
// author would: with what npm install gives, and no more.
func TestNPMPublish(t *testing.T) {
	t.Parallel()
	needsNode(t, "publint")
	takesLong(t, downloads)
	p, dir := ftpPackage, t.TempDir()
	p.name, p.version = "@me/codes", "1.2.3"
	program.Run(t, dir, repository.Command, "generate", "--package", "--name", p.name, "--version", p.version,
		"--repository", "https://example.org/me/codes", "typescript=.")
	folder := filepath.Join(dir, path.Base(p.name))
	program.Run(t, folder, "npm", "install", "--silent", "--prefer-offline", "--no-package-lock")
	out := program.Run(t, folder, "npm", "publish", "--dry-run", "--json", "--access", "public", "--offline")
	for _, want := range []string{`"id": "@me/codes@1.2.3"`, `"filename": "me-codes-1.2.3.tgz"`,
		fmt.Sprintf(`"entryCount": %d`, len(p.files()))} {
		if !strings.Contains(out, want) {
			t.Errorf("npm publish does not say %s:\n%s", want, out)
		}
	}
	if strings.Contains(out, "auto-corrected") {
		t.Errorf("npm publish mends package.json:\n%s", out)
	}
	program.Run(t, folder, "npm", "pack", "--silent", "--pack-destination", dir)
	p.use(t, filepath.Join(dir, "me-codes-1.2.3.tgz"))
}

// TestTypeScriptSources generates the sources alone into a project of somebody's own, which is compiled at its
// strictest.
func TestTypeScriptSources(t *testing.T) {
	t.Parallel()
	needsNode(t, "typescript")
	dir := t.TempDir()
	program.Run(t, dir, repository.Command, "generate", "typescript=src/ftp")
	tree.Write(t, dir, "src/main.ts", `import { nextStep, NEED_PASSWORD } from "./ftp/index.js";

export const wanted: 331 = NEED_PASSWORD;
if (nextStep("USER", wanted).action !== "send") {
  throw new Error("331 is not answered");
}
`)
	tree.Write(t, dir, "package.json", `{"private": true, "type": "module"}`)
	for resolution, module := range map[string]string{"nodenext": "nodenext", "bundler": "esnext"} {
		strictConfig(t, dir, "tsconfig.json", fmt.Sprintf(`"compilerOptions": {"module": %q, "moduleResolution": %q,
			"noEmit": false, "outDir": %q}, "include": ["src"]`, module, resolution, resolution))
		program.Run(t, dir, nodeTool(t, "typescript/bin/tsc", "-p", ".")...)
		program.Run(t, dir, "node", resolution+"/main.js")
	}
}
