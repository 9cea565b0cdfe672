package golden_test

import (
	"strings"
	"testing"
)

// TestMarkdown has markdownlint look at every generated page.
func TestMarkdown(t *testing.T) {
	for name, folder := range packages(t, "markdown") {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out := check(t, folder, nodeTool(t, "markdownlint-cli2/markdownlint-cli2-bin.mjs", "--config", nodeConfig(".markdownlint.json"), "**/*.md")...)
			if strings.Contains(out, "Linting: 0 file(s)") {
				t.Errorf("markdownlint found no page:\n%s", out)
			}
		})
	}
}
