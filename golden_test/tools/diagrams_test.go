package tools

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/replycodes/replycodes/generators/templating"
	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// TestDiagrams has a browser draw every diagram of every page, as the sites do that show them.
func TestDiagrams(t *testing.T) {
	var pages []string
	blocks := 0
	for _, folder := range repository.Packages(t, "markdown") {
		for name, content := range tree.Read(t, folder) {
			if n := strings.Count(string(content), "```mermaid\n"); n > 0 {
				pages, blocks = append(pages, filepath.Join(folder, name)), blocks+n
			}
		}
	}
	out := program.Run(t, repository.Root, diagramTool(t, pages...)...)
	if want := fmt.Sprintf("%d drawn", blocks); blocks == 0 || !strings.Contains(out, want) {
		t.Errorf("wanted %s:\n%s", want, out)
	}
}

// TestDiagramLabels: a label shows any text unchanged, and no text breaks the diagram.
func TestDiagramLabels(t *testing.T) {
	registry := repository.NamedCase(t, "hostile").Registry(t)
	language := templating.New("text", fstest.MapFS{"page.md.tmpl": {Data: []byte(labels)}})
	dir := t.TempDir()
	tree.Replace(t, dir, repository.Generate(t, language, registry))
	program.Run(t, repository.Root, diagramTool(t, filepath.Join(dir, "page.md"))...)
}

const labels = "```mermaid\nflowchart TB\n{{range .Replies}}" +
	"  a{{.Code}}[{{mermaid .Text}}] -- {{mermaid .Doc}} --> b{{.Code}}([{{mermaid .Class.Title}}])\n" +
	"{{end}}```\n"

// TestDiagramMistakes: what a browser cannot draw, or draws with other words, is told.
func TestDiagramMistakes(t *testing.T) {
	for name, c := range map[string]struct{ diagram, want string }{
		"broken": {"flowchart TB\n  a[\"x\n", "Parse error"},
		"words":  {"flowchart TB\n  a[\"<b>x</b>\"]\n", "not in the drawing"},
	} {
		page := filepath.Join(t.TempDir(), "page.md")
		if err := os.WriteFile(page, []byte("```mermaid\n"+c.diagram+"```\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		out, err := program.Try(filepath.Dir(page), diagramTool(t, page)...)
		if err == nil || !strings.Contains(out, c.want) || !strings.Contains(out, "page.md:1:") {
			t.Errorf("%s: %v, wanted an error with %q:\n%s", name, err, c.want, out)
		}
	}
}

// diagramTool returns the arguments that draw the diagrams of pages.
func diagramTool(t *testing.T, pages ...string) []string {
	t.Helper()
	nodeTool(t, "mermaid/dist/mermaid.min.js")
	return append([]string{"node", nodeFile("diagrams.mjs"), chromium(t)}, pages...)
}
