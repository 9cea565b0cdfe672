package inject

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// TestBounds has the largest file of each kind, which is read, and one that is larger by a little.
func TestBounds(t *testing.T) {
	const part = "<!-- BEGIN replycodes code code=200 -->\n<!-- END replycodes -->\n"
	deep := func(n int, sign string) string { return strings.Repeat(sign, n) + "a\n\n" }
	for name, test := range map[string]struct{ largest, larger, want string }{
		"bytes": {
			strings.Repeat("a", MaxPageSize-len(part)-1) + "\n", strings.Repeat("a", MaxPageSize-len(part)) + "\n",
			"x.md:1:1: too-large: the file has more than 1048576 bytes; split it",
		},
		"lines": {
			strings.Repeat("\n", maxPageLines-2), strings.Repeat("\n", maxPageLines-1),
			"x.md:50001:1: too-large: the file has more than 50000 lines; split it",
		},
		"lists": {
			"\n" + strings.Repeat(deep(maxNesting, "- "), 3), "\n" + deep(maxNesting+1, "- "),
			"x.md:2:1: too-deep: more than 20 lists and block quotes are nested here; nest fewer",
		},
		"block quotes": {"\n" + deep(maxNesting, ">"), "\n" + deep(maxNesting+1, ">"), "x.md:2:1: too-deep: "},
		"both":         {deep(maxNesting/2, "> 1. "), deep(maxNesting/2+1, "> 1. "), "x.md:1:1: too-deep: "},
		"indented lists": {
			indentedLists(maxNesting) + "\n", indentedLists(maxNesting+1) + "\n", "x.md:21:1: too-deep: ",
		},
	} {
		if found, errs := markers("x.md", []byte(test.largest+part)); errs != nil || len(found) != 2 {
			t.Errorf("%s: the largest file has %d markers and the errors\n%v", name, len(found), errs)
		}
		if _, errs := markers("x.md", []byte(test.larger+part)); errs == nil || !strings.HasPrefix(errs.Error(), test.want) {
			t.Errorf("%s: the errors are\n%v\nwanted\n%s", name, errs, test.want)
		}
	}
}

func indentedLists(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

// TestDeepLooking has lines with much whitespace or many signs that are not nested.
func TestDeepLooking(t *testing.T) {
	for _, src := range []string{
		strings.Repeat("-", 200), strings.Repeat("- ", 100), " " + strings.Repeat("*  ", 60), "> " + strings.Repeat("- ", 50),
		"```\n" + strings.Repeat(" ", 300) + "- a\n" + strings.Repeat(" ", 300) + "> a\n```", strings.Repeat("1.", 100),
		strings.Repeat(strings.Repeat(" ", 200)+"a\n", 100), strings.Repeat("+", 100),
	} {
		if err := readable("x.md", []byte(src), splitLines([]byte(src))); err != nil {
			t.Errorf("%v:\n%s", err, src)
		}
	}
}

// TestNesting: no line is in more lists and block quotes than its bound says.
func TestNesting(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	signs := []string{
		"- ", "-\t", "-", "* ", "+  ", "1. ", "10) ", "> ", ">", ">\t", " ", "  ", "   ", "    ", "\t", "a", "```", "\n",
		"\n", "\n\n", "- - -", "<!--",
	}
	for range 20_000 {
		var b strings.Builder
		for range random.IntN(60) {
			b.WriteString(signs[random.IntN(len(signs))])
		}
		src := b.String()
		bound := 0
		for line := range strings.Lines(src) {
			bound = max(bound, nesting(strings.TrimSuffix(line, "\n"), bound))
		}
		if depth := depthOf(blocks.Parse(text.NewReader([]byte(src)))); depth > bound {
			t.Fatalf("%q\nhas %d lists and block quotes in each other, which is above the bound of %d", src, depth, bound)
		}
	}
}

func depthOf(n ast.Node) int {
	deepest := 0
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		deepest = max(deepest, depthOf(child))
	}
	if n.Kind() == ast.KindBlockquote || n.Kind() == ast.KindListItem {
		deepest++
	}
	return deepest
}
