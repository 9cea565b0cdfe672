package inject

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

// MaxPageSize is how many bytes a Markdown file may have, before and after its parts are renewed. It is twice the size
// up to which GitHub shows Markdown. Reading Markdown takes up to some hundred times the size of the file in memory.
const MaxPageSize = 1 << 20

// The time and the memory that a line takes grow with the lists and quotations that it is inside.
const (
	maxPageLines = 50_000
	maxNesting   = 20
)

// readable returns why a Markdown file cannot be read, or nil.
func readable(file string, src []byte, lines []line) *diagnostic.Error {
	at := func(line int) diagnostic.Position { return diagnostic.Position{File: file, Line: line, Column: 1} }
	switch {
	case isUTF16(src):
		return wrong(at(1), diagnostic.Encoding, "the file is UTF-16 or UTF-32; save it as UTF-8")
	case len(src) > MaxPageSize:
		return wrong(at(1), diagnostic.TooLarge, "the file has more than %d bytes; split it", MaxPageSize)
	case len(lines) > maxPageLines:
		return wrong(at(maxPageLines+1), diagnostic.TooLarge, "the file has more than %d lines; split it", maxPageLines)
	}
	deepest := 0
	for _, l := range lines {
		deepest = max(deepest, nesting(l.content(src), deepest))
		if deepest > maxNesting {
			return wrong(at(l.number), diagnostic.TooDeep, "more than %d lists and block quotes are nested here; nest fewer",
				maxNesting)
		}
	}
	return nil
}

// nesting returns a depth of lists and block quotes that a line cannot exceed, where the lines before it cannot exceed
// another. Each block quote needs its sign on the line. Each list needs its sign, or two columns of whitespace where
// its item goes on. A line without them, which is empty or continues a paragraph, is not deeper than the line before
// it.
func nesting(content string, before int) int {
	signs, columns := 0, 0
	isBreak := thematicBreak.MatchString(content)
	for {
		rest := strings.TrimLeft(content, " \t")
		columns += len(content) - len(rest) + 3*strings.Count(content[:len(content)-len(rest)], "\t")
		sign := nestingSign.FindString(rest)
		if sign == "" || isBreak && sign[0] != '>' {
			return min(before+signs, signs+columns/2)
		}
		signs++
		content = rest[len(sign):]
	}
}

var (
	// nestingSign takes a space after it as well, which is not one of the two columns of another list.
	nestingSign   = regexp.MustCompile(`^(?:> ?|(?:[-+*]|[0-9]{1,9}[.)])(?: |\t|$))`)
	thematicBreak = regexp.MustCompile(`^[ \t>]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$`)
)

// isUTF16 reports whether a file is UTF-16 or UTF-32, in which no marker would be found: it begins with their byte
// order mark, or at least every other character has a zero byte, or the name of the tool has.
func isUTF16(src []byte) bool {
	if bytes.HasPrefix(src, []byte("\xFF\xFE")) || bytes.HasPrefix(src, []byte("\xFE\xFF")) {
		return true
	}
	name := strings.Join(strings.Split("replycodes", ""), "\x00")
	return bytes.Count(src, []byte{0}) > len(src)/4 || bytes.Contains(src, []byte(name))
}
