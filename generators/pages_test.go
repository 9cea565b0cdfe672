package generators

import (
	"os"
	"strings"
	"testing"
	"text/template"

	"github.com/replycodes/replycodes/spec"
)

// definitions are the templates of the Markdown pages, for a spec with one of everything.
func definitions(t *testing.T) (*spec.Registry, *template.Template) {
	t.Helper()
	src, err := os.ReadFile("../golden_test/testdata/cases/features/spec.yaml")
	if err != nil {
		t.Fatal(err)
	}
	registry, err := spec.Parse("spec.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	root := template.New("").Funcs(functions(registry, Options{}))
	if _, err := parseTemplates(root, os.DirFS("../templates/markdown")); err != nil {
		t.Fatal(err)
	}
	return registry, root
}

// TestDefinitions: what other pages can show, with links to the pages where these are, or with none.
func TestDefinitions(t *testing.T) {
	registry, root := definitions(t)
	all := []string{"code", "name", "text", "class", "group", "status", "doc", "source", "commands"}
	for _, c := range []struct{ base, link string }{
		{"", ""}, {".", "](replies.md#"}, {"docs/ftp/", "](docs/ftp/replies.md#"}, {"https://example.org/(a)", "](https://example.org/%28a%29/replies.md#"},
	} {
		pages := Pages{registry, c.base}
		for name, data := range map[string]any{
			"table-codes":   CodesTable{pages, registry.Replies, all},
			"section-code":  CodeSection{pages, registry.Reply(200), 2},
			"table-command": CommandTable{pages, registry.Command("NUM")},
			"diagram":       SequenceDiagram{registry, registry.Sequences[0]},
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
	data := CodesTable{Pages{registry, ""}, []*spec.Reply{registry.Reply(190)}, []string{"name", "code", "commands", "text"}}
	if err := root.ExecuteTemplate(&b, "table-codes", data); err != nil {
		t.Fatal(err)
	}
	want := "| Name | Code | Commands | Text |\n| --- | --- | --- | --- |\n| `slow`, deprecated | 190 | GET NUM | `Slow` |\n"
	if b.String() != want {
		t.Errorf("got\n%swanted\n%s", b.String(), want)
	}
	data.Columns = []string{"colour"}
	if err := root.ExecuteTemplate(&b, "table-codes", data); err == nil || !strings.Contains(err.Error(), `no column "colour"`) {
		t.Errorf("a column that is none: %v", err)
	}
}

// TestMermaidLabel: https://mermaid.js.org/syntax/flowchart.html writes a character by its number, with # and ;.
func TestMermaidLabel(t *testing.T) {
	for text, want := range map[string]string{
		"4xx, 500":       `"4xx, 500"`,
		`a "b" #c; <d>`:  `"a #34;b#34; #35;c#59; #60;d#62;"`,
		"1. `x`\n\\ é 語": `"1#46; #96;x#96; #92; é 語"`,
	} {
		if got := mermaidLabel(text); got != want {
			t.Errorf("%q: got %s, wanted %s", text, got, want)
		}
	}
}
