// Package snippets reads the code that Markdown pages show, so that a test can run it.
package snippets

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

// A Block is a fenced block.
type Block struct{ Language, Text string }

var fenced = regexp.MustCompile("(?ms)^```(\\w+)\n(.*?)^```$")

// Read returns the blocks of a page, which is named from the top of the repository.
func Read(t testing.TB, page string) []Block {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(repository.Root, page))
	if err != nil {
		t.Fatal(err)
	}
	var blocks []Block
	for _, m := range fenced.FindAllStringSubmatch(string(content), -1) {
		blocks = append(blocks, Block{m[1], m[2]})
	}
	return blocks
}

// Of returns the blocks of a language in a page; the test fails if there is none.
func Of(t testing.TB, page, language string) []string {
	t.Helper()
	var texts []string
	for _, b := range Read(t, page) {
		if b.Language == language {
			texts = append(texts, b.Text)
		}
	}
	if len(texts) == 0 {
		t.Fatalf("%s has no block of %s", page, language)
	}
	return texts
}

// Only returns the one block of a language in the README.
func Only(t testing.TB, language string) string {
	t.Helper()
	texts := Of(t, "README.md", language)
	if len(texts) != 1 {
		t.Fatalf("the README has %d blocks of %s, wanted 1", len(texts), language)
	}
	return texts[0]
}

// Named returns the block of the README whose first line is a comment with the name of a file.
func Named(t testing.TB, name string) string {
	t.Helper()
	for _, b := range Read(t, "README.md") {
		if strings.HasPrefix(b.Text, "# "+name+"\n") {
			return b.Text
		}
	}
	t.Fatalf("the README has no block that begins with # %s", name)
	return ""
}
