package golden_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/snippets"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// TestREADMEConsole runs the commands that the README and the manual of templates show.
func TestREADMEConsole(t *testing.T) {
	for _, page := range []string{"README.md", manualPage} {
		t.Run(page, func(t *testing.T) { runConsole(t, page) })
	}
}

// runConsole runs the console blocks of a page in a folder that has the spec of the README and the templates that the
// page shows, and compares what they print; a line of three dots stands for any lines.
func runConsole(t *testing.T, page string) {
	t.Parallel()
	dir := t.TempDir()
	tree.Write(t, dir, "pop.yaml", snippets.Named(t, "pop.yaml"))
	path := filepath.Dir(repository.Command) + string(os.PathListSeparator) + os.Getenv("PATH")
	commands := 0
	for _, b := range snippets.Read(t, page) {
		if m := regexp.MustCompile(`^\{\{/\* (\S+) \*/ -}}\n`).FindStringSubmatch(b.Text); m != nil {
			tree.Write(t, dir, m[1], b.Text)
		}
		if b.Language != "console" {
			continue
		}
		for _, session := range strings.Split("\n"+b.Text, "\n$ ")[1:] {
			commands++
			line, want, _ := strings.Cut(session, "\n")
			got, _ := program.Try(dir, "env", "PATH="+path, "sh", "-c", line)
			pattern := strings.ReplaceAll(regexp.QuoteMeta(strings.TrimSuffix(want, "\n")), `\.\.\.`, `(?s:.*)`)
			if !regexp.MustCompile("^" + pattern + "$").MatchString(strings.TrimSuffix(got, "\n")) {
				t.Errorf("$ %s\nprints\n%s\nwanted\n%s", line, got, want)
			}
		}
	}
	if commands == 0 {
		t.Errorf("%s shows no command", page)
	}
}

// TestREADMECommands finds the two commands of the README in what runs them: the Makefile and this package.
func TestREADMECommands(t *testing.T) {
	makefile, err := os.ReadFile(filepath.Join(repository.Root, "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	ci, err := os.ReadFile(filepath.Join(repository.Root, ".ci/run"))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(snippets.Only(t, "sh")), "\n") {
		if !strings.Contains(string(makefile)+string(ci), line) {
			t.Errorf("neither the Makefile nor .ci/run runs %q", line)
		}
	}
}

// TestREADMEFresh fails when a part of the README is not as inject would write it.
func TestREADMEFresh(t *testing.T) {
	if out, err := program.Try(repository.Root, repository.Command, "inject", "--check", "README.md"); err != nil {
		t.Errorf("go run ./cmd/replycodes inject README.md renews it:\n%s", out)
	}
}
