package layout

import "strings"

// Markdown lays out the TypeScript between fences of a page. Prettier does so too.
func Markdown(page string) string {
	var b strings.Builder
	for i, piece := range strings.Split(page, "```ts\n") {
		if i > 0 {
			code, after, _ := strings.Cut(piece, "```")
			b.WriteString("```ts\n" + TypeScript(code) + "```")
			piece = after
		}
		b.WriteString(piece)
	}
	return b.String()
}
