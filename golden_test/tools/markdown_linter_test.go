package tools

import (
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

// TestMarkdown has markdownlint look at every generated page.
func TestMarkdown(t *testing.T) {
	for name, folder := range repository.Packages(t, "markdown") {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out := program.Check(t, folder, nodeTool(t, "markdownlint-cli2/markdownlint-cli2-bin.mjs", "--config",
				nodeFile(".markdownlint.json"), "**/*.md")...)
			if strings.Contains(out, "Linting: 0 file(s)") {
				t.Errorf("markdownlint found no page:\n%s", out)
			}
		})
	}
}
