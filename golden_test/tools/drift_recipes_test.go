package tools

import (
	"os"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/replycodes/replycodes/golden_test/internal/snippets"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// newRecipes returns a module that has generated codes and a README with a part of them.
func newRecipes(t *testing.T) *downstream {
	t.Helper()
	d := newDownstream(t, proxy(t))
	d.run(t, "go", "get", "-tool", module+"/cmd/replycodes")
	tree.Write(t, d.dir, "server_test.go", useOfCodes)
	tree.Write(t, d.dir, "README.md", "# Codes\n\n<!-- BEGIN replycodes codes class=1xx -->\n<!-- END replycodes -->\n")
	d.run(t, "go", "generate", "./...")
	d.run(t, "go", "tool", "replycodes", "inject", "README.md")
	return d
}

// workflowSteps returns what the workflow of the README runs.
func workflowSteps(t *testing.T) []string {
	t.Helper()
	var workflow struct {
		Jobs map[string]struct{ Steps []struct{ Run string } }
	}
	if err := yaml.Unmarshal([]byte(snippets.Named(t, ".github/workflows/codes.yml")), &workflow); err != nil {
		t.Fatal(err)
	}
	var steps []string
	for _, job := range workflow.Jobs {
		for _, step := range job.Steps {
			if step.Run != "" {
				steps = append(steps, step.Run)
			}
		}
	}
	if len(steps) != 2 {
		t.Fatalf("the workflow runs %q, wanted two commands", steps)
	}
	return steps
}

// TestRecipes runs what the README shows for finding drift: all of it passes where nothing has changed, and each fails
// where something has.
func TestRecipes(t *testing.T) {
	t.Parallel()
	needsPython(t, "pre-commit")
	takesLong(t, downloads)
	d := newRecipes(t)
	tree.Write(t, d.dir, "Makefile", snippets.Named(t, "Makefile"))
	tree.Write(t, d.dir, ".pre-commit-config.yaml", snippets.Named(t, ".pre-commit-config.yaml"))
	git := []string{"git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"}
	d.run(t, append(git, "init", "--quiet")...)
	d.run(t, append(git, "add", ".")...)
	d.run(t, append(git, "commit", "--quiet", "--message", "x")...)
	recipes := [][]string{{"make", "check"}, pythonTool(t, "pre-commit", "run", "--all-files", "--verbose")}
	for _, step := range workflowSteps(t) {
		recipes = append(recipes, []string{"bash", "-e", "-c", step})
	}
	for _, recipe := range recipes {
		d.run(t, recipe...)
	}
	for _, name := range []string{"internal/ftpreply/codes.go", "README.md"} {
		content, err := os.ReadFile(d.dir + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		tree.Write(t, d.dir, name, strings.Replace(string(content), "110", "111", 1))
	}
	for _, recipe := range recipes {
		if out, err := d.try(recipe...); err == nil || !strings.Contains(out, "edited by hand") &&
			!strings.Contains(out, "(renewed)") {
			t.Errorf("%q finds no drift: %v\n%s", recipe, err, out)
		}
	}
}
