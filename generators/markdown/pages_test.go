package markdown_test

import (
	"os"
	"strings"
	"testing"
	"text/template"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/markdown"
	"github.com/replycodes/replycodes/generators/templating"
	"github.com/replycodes/replycodes/spec"
)

// definitions are the templates of the Markdown pages, for a spec with one of everything.
func definitions(t *testing.T) (*spec.Registry, *template.Template) {
	t.Helper()
	src, err := os.ReadFile("../../golden_test/testdata/cases/features/spec.yaml")
	if err != nil {
		t.Fatal(err)
	}
	registry, err := spec.Parse("spec.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	root, err := templating.Parse(os.DirFS("../../templates/markdown"), registry, generators.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return registry, root
}

// TestDefinitions: what other pages can show, with links to the pages where these are, or with none.
func TestDefinitions(t *testing.T) {
	registry, root := definitions(t)
	all := []string{"code", "name", "text", "class", "group", "status", "doc", "source", "commands"}
	for _, c := range []struct{ base, link string }{
		{"", ""},
		{".", "](replies.md#"},
		{"docs/ftp/", "](docs/ftp/replies.md#"},
		{"https://example.org/(a)", "](https://example.org/%28a%29/replies.md#"},
	} {
		pages := markdown.NewPages(registry, c.base)
		for name, data := range map[string]any{
			"table-codes":   markdown.CodesTable{Pages: pages, Replies: registry.Replies, Columns: all},
			"section-code":  markdown.CodeSection{Pages: pages, Reply: registry.Reply(200), Level: 2},
			"table-command": markdown.CommandTable{Pages: pages, Command: registry.Command("NUM")},
			"diagram":       markdown.SequenceDiagram{Pages: pages, Sequence: registry.Sequences[0]},
		} {
			var b strings.Builder
			if err := root.ExecuteTemplate(&b, name, data); err != nil {
				t.Fatal(err)
			}
			linked := strings.Contains(b.String(), ".md#")
			if want := c.base != "" && name != "diagram"; linked != want || linked && !strings.Contains(b.String(), c.link) {
				t.Errorf("%s with the base %q: links %t, wanted %t with %q:\n%s", name, c.base, linked, want, c.link, b.String())
			}
		}
	}
}

// TestCodesTable: the columns that are named, in their order; another is an error.
func TestCodesTable(t *testing.T) {
	registry, root := definitions(t)
	var b strings.Builder
	data := markdown.CodesTable{
		Pages:   markdown.NewPages(registry, ""),
		Replies: []*spec.Reply{registry.Reply(190)},
		Columns: []string{"name", "code", "commands", "text"},
	}
	if err := root.ExecuteTemplate(&b, "table-codes", data); err != nil {
		t.Fatal(err)
	}
	want := "| Name | Code | Commands | Text |\n| --- | --- | --- | --- |\n" +
		"| `slow`, deprecated | 190 | GET NUM | `Slow` |\n"
	if b.String() != want {
		t.Errorf("got\n%swanted\n%s", b.String(), want)
	}
	data.Columns = []string{"colour"}
	err := root.ExecuteTemplate(&b, "table-codes", data)
	if err == nil || !strings.Contains(err.Error(), `no column "colour"`) {
		t.Errorf("an unknown column: %v", err)
	}
}
