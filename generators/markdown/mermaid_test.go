package markdown

import "testing"

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
