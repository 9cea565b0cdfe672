package markdown

import (
	"fmt"
	"strings"
)

// mermaidLabel returns text as a label of a Mermaid diagram that shows it unchanged: in quotes, with a number for each
// character that may mean something to Mermaid, to the Markdown that it reads in labels, or to HTML. The numbers have
// no ampersand: HTML would resolve them before Mermaid sees them.
func mermaidLabel(text string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(text), " ") {
		if r < 0x80 && !isPlain(byte(r)) {
			fmt.Fprintf(&b, "#%d;", r)
		} else {
			b.WriteRune(r)
		}
	}
	return `"` + b.String() + `"`
}

// isPlain reports whether a character means nothing to any of them.
func isPlain(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == ' ' || c == ','
}
