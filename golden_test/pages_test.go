package golden_test

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// TestPages: every link from one page to another, or to an anchor, leads somewhere; no anchor is there twice; each row
// of a table has as many cells as its header.
func TestPages(t *testing.T) {
	for name, folder := range repository.Packages(t, "markdown") {
		t.Run(name, func(t *testing.T) {
			for _, mistake := range pageMistakes(tree.Read(t, folder)) {
				t.Error(mistake)
			}
		})
	}
}

// TestPackagePages: no README of a package has a link that leads nowhere where npm or PyPI show it.
func TestPackagePages(t *testing.T) {
	for _, language := range []string{"typescript", "python"} {
		for name, folder := range repository.Packages(t, language) {
			for _, mistake := range pageMistakes(tree.Files{"README.md": tree.Read(t, folder)["README.md"]}) {
				t.Errorf("%s: %s", name, mistake)
			}
		}
	}
}

// TestPageMistakes: each kind of mistake is seen.
func TestPageMistakes(t *testing.T) {
	for page, want := range map[string]string{
		"[a](b.md)":                            "page.md:1: b.md is not a page",
		"[a](page.md#b)":                       "page.md:1: page.md has no anchor b",
		"`[` [a](#b)":                          "page.md:1: page.md has no anchor b",
		"<a id=\"b\"></a>\n\n<a id=\"b\"></a>": "page.md:3: the anchor b is there twice",
		"| a | b |\n| --- | --- |\n| c |":      "page.md:3: 1 cells under a header of 2",
		"| a |\n| --- |\n| c \\| d | e |":      "page.md:3: 2 cells under a header of 1",
		"| a |\n| --- |\n| `c | e` |":          "page.md:3: 2 cells under a header of 1",
	} {
		mistakes := pageMistakes(tree.Files{"page.md": []byte(page + "\n")})
		if len(mistakes) != 1 || mistakes[0] != want {
			t.Errorf("%q: %q, wanted %q", page, mistakes, want)
		}
	}
	sound := "<a id=\"b\"></a>[a](#b), [`](page.md), [c](https://example.org/c#d)\n\n" +
		"```text\n| [x](y.md) |\n```\n\n`[x](y.md)` ``` [`](y.md) ```\n"
	if mistakes := pageMistakes(tree.Files{"page.md": []byte(sound)}); len(mistakes) > 0 {
		t.Errorf("a sound page: %q", mistakes)
	}
}

var (
	anchorTag  = regexp.MustCompile(`<a id="([^"]*)"></a>`)
	linkTarget = regexp.MustCompile(`\]\(([^()\s]*)\)`)
	escaped    = regexp.MustCompile(`\\.`)
)

// pageMistakes returns what is wrong with the pages of a folder.
func pageMistakes(pages tree.Files) (mistakes []string) {
	anchors := map[string]bool{}
	names := slices.Sorted(maps.Keys(pages))
	for _, name := range names {
		mistakes = append(mistakes, anchorMistakes(name, pages[name], anchors)...)
	}
	for _, name := range names {
		mistakes = append(mistakes, linkMistakes(name, pages[name], pages, anchors)...)
		mistakes = append(mistakes, tableMistakes(name, pages[name])...)
	}
	return mistakes
}

// anchorMistakes adds the anchors of a page to those of all pages.
func anchorMistakes(name string, content []byte, anchors map[string]bool) (mistakes []string) {
	for line, text := range prose(content) {
		for _, anchor := range anchorTag.FindAllStringSubmatch(withoutCode(text), -1) {
			key := name + "#" + anchor[1]
			if anchors[key] {
				mistakes = append(mistakes, fmt.Sprintf("%s:%d: the anchor %s is there twice", name, line+1, anchor[1]))
			}
			anchors[key] = true
		}
	}
	return mistakes
}

func linkMistakes(name string, content []byte, pages tree.Files, anchors map[string]bool) (mistakes []string) {
	for line, text := range prose(content) {
		for _, link := range linkTarget.FindAllStringSubmatch(withoutCode(text), -1) {
			file, anchor, _ := strings.Cut(link[1], "#")
			file = path.Join(path.Dir(name), file)
			if strings.HasPrefix(link[1], "#") {
				file = name
			}
			_, found := pages[file]
			switch {
			case strings.Contains(link[1], "://"):
			case !found:
				mistakes = append(mistakes, fmt.Sprintf("%s:%d: %s is not a page", name, line+1, file))
			case anchor != "" && !anchors[file+"#"+anchor]:
				mistakes = append(mistakes, fmt.Sprintf("%s:%d: %s has no anchor %s", name, line+1, file, anchor))
			}
		}
	}
	return mistakes
}

// tableMistakes counts the cells of each row. A pipe separates cells inside code too.
func tableMistakes(name string, content []byte) (mistakes []string) {
	header := 0
	for line, text := range prose(content) {
		cells := strings.Count(escaped.ReplaceAllString(text, ""), "|") - 1
		switch {
		case !strings.HasPrefix(text, "|"):
			header = 0
		case header == 0:
			header = cells
		case cells != header:
			mistakes = append(mistakes, fmt.Sprintf("%s:%d: %d cells under a header of %d", name, line+1, cells, header))
		}
	}
	return mistakes
}

// prose returns the lines of a page, with nothing in the place of blocks of code.
func prose(content []byte) []string {
	lines := strings.Split(string(content), "\n")
	fence := ""
	for i, line := range lines {
		marker := line[:len(line)-len(strings.TrimLeft(line, "`"))]
		switch {
		case fence != "":
			if line == fence {
				fence = ""
			}
			lines[i] = ""
		case len(marker) >= 3 && !strings.Contains(line[len(marker):], "`"):
			fence, lines[i] = marker, ""
		}
	}
	return lines
}

var backticks = regexp.MustCompile("\\\\.|`+")

// withoutCode takes out of a line what is not markup: code spans, which are a run of backticks and what follows it to
// the next as long as it, and characters after a backslash.
func withoutCode(line string) string {
	var kept strings.Builder
	for {
		at := backticks.FindStringIndex(line)
		if at == nil {
			return kept.String() + line
		}
		run, rest := line[at[0]:at[1]], line[at[1]:]
		kept.WriteString(line[:at[0]])
		if end := closing(rest, run); run[0] == '`' && end >= 0 {
			rest = rest[end+len(run):]
		}
		line = rest
	}
}

// closing returns where the run of backticks is that is as long as the one that opened the span, or -1.
func closing(text, run string) int {
	for at := 0; at < len(text); {
		start := strings.IndexByte(text[at:], '`')
		if start < 0 {
			return -1
		}
		start += at
		at = start + len(text[start:]) - len(strings.TrimLeft(text[start:], "`"))
		if at-start == len(run) {
			return start
		}
	}
	return -1
}
