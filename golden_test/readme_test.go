package golden_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A block is a fenced block of the README.
type block struct{ language, text string }

// readme returns the blocks of the README.
func readme(t *testing.T) []block {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	var blocks []block
	for _, m := range regexp.MustCompile("(?ms)^```(\\w+)\n(.*?)^```$").FindAllStringSubmatch(string(content), -1) {
		blocks = append(blocks, block{m[1], m[2]})
	}
	return blocks
}

// named returns the block whose first line is a comment with the name of a file.
func named(t *testing.T, name string) string {
	t.Helper()
	for _, b := range readme(t) {
		if strings.HasPrefix(b.text, "# "+name+"\n") {
			return b.text
		}
	}
	t.Fatalf("the README has no block that begins with # %s", name)
	return ""
}

// only returns the one block of a language.
func only(t *testing.T, language string) string {
	t.Helper()
	var found []string
	for _, b := range readme(t) {
		if b.language == language {
			found = append(found, b.text)
		}
	}
	if len(found) != 1 {
		t.Fatalf("the README has %d blocks of %s, wanted 1", len(found), language)
	}
	return found[0]
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

func write(t *testing.T, dir, name, content string) {
	t.Helper()
	name = filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestREADMEGo(t *testing.T) {
	t.Parallel()
	snippet, dir := only(t, "go"), t.TempDir()
	write(t, dir, "main.go", snippet)
	write(t, dir, "go.mod", fmt.Sprintf("module example.com/user\n\ngo 1.25\n\nrequire github.com/replycodes/replycodes v0.0.0\n\nreplace github.com/replycodes/replycodes => %s\n", root))
	if got, want := run(t, dir, "go", "run", "."), wantOutput(t, snippet); got != want {
		t.Errorf("prints\n%s\nwanted\n%s", got, want)
	}
}

func TestREADMETypeScript(t *testing.T) {
	t.Parallel()
	snippet, dir := only(t, "ts"), installTypeScript(t)
	write(t, dir, "snippet.ts", "declare const console: { log(...values: unknown[]): void };\n"+snippet)
	run(t, dir, nodeTool(t, "typescript/bin/tsc", "--strict", "--target", "es2022", "--module", "nodenext", "snippet.ts")...)
	if got, want := run(t, dir, "node", "snippet.js"), wantOutput(t, snippet); got != want {
		t.Errorf("prints\n%s\nwanted\n%s", got, want)
	}
}

func TestREADMEPython(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "snippet.txt", only(t, "python"))
	source := filepath.Join(root, "out/python/ftp-reply-codes/src")
	for _, python := range pythons(t) {
		out := run(t, dir, "env", "PYTHONPATH="+source, python.executable, "-m", "doctest", "-v", "snippet.txt")
		if !strings.Contains(out, "6 passed") {
			t.Errorf("the examples did not run:\n%s", out)
		}
	}
}

// TestREADMEConsole runs the console blocks in a folder that has the spec and the template that the README shows, and
// compares what they print; a line of three dots stands for any lines.
func TestREADMEConsole(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "pop.yaml", named(t, "pop.yaml"))
	for _, b := range readme(t) {
		if m := regexp.MustCompile(`^\{\{/\* (\S+) \*/ -}}\n`).FindStringSubmatch(b.text); m != nil {
			write(t, dir, m[1], b.text)
		}
	}
	path := filepath.Dir(command) + string(os.PathListSeparator) + os.Getenv("PATH")
	commands := 0
	for _, b := range readme(t) {
		if b.language != "console" {
			continue
		}
		for _, session := range strings.Split("\n"+b.text, "\n$ ")[1:] {
			commands++
			line, want, _ := strings.Cut(session, "\n")
			got, _ := try(dir, "env", "PATH="+path, "sh", "-c", line)
			pattern := strings.ReplaceAll(regexp.QuoteMeta(strings.TrimSuffix(want, "\n")), `\.\.\.`, `(?s:.*)`)
			if !regexp.MustCompile("^" + pattern + "$").MatchString(strings.TrimSuffix(got, "\n")) {
				t.Errorf("$ %s\nprints\n%s\nwanted\n%s", line, got, want)
			}
		}
	}
	if commands == 0 {
		t.Error("the README shows no command")
	}
}

// TestREADMECommands finds the two commands of the README in what runs them: the Makefile and this package.
func TestREADMECommands(t *testing.T) {
	makefile, err := os.ReadFile(filepath.Join(root, "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	ci, err := os.ReadFile(filepath.Join(root, ".ci/run"))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(only(t, "sh")), "\n") {
		if !strings.Contains(string(makefile)+string(ci), line) {
			t.Errorf("neither the Makefile nor .ci/run runs %q", line)
		}
	}
}

// TestREADMEFresh fails when a part of the README is not as inject would write it.
func TestREADMEFresh(t *testing.T) {
	if out, err := try(root, command, "inject", "--check", "README.md"); err != nil {
		t.Errorf("go run ./cmd/replycodes inject README.md renews it:\n%s", out)
	}
}
