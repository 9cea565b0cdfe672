package inject

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A place is what a line of a Markdown file belongs to.
type place struct {
	kind  placeKind
	since int // the number of the line where that begins
}

type placeKind int

const (
	inText      placeKind = iota
	ownComment            // a comment here is one of HTML
	inFence               // code between fences
	inOpenFence           // code after a fence that no other one closes
	inCode                // code that is indented
	inListCode            // the same in a list, where a marker can easily be indented too far
	inElement             // HTML in which nothing is a comment, such as <pre>
	inComment             // of another comment
	inFrontMatter
)

// hides tells why a line that looks like a marker does not count as one; "" where it should be one.
func (p place) hides(content string) string {
	switch p.kind {
	case inFence:
		return fmt.Sprintf("is code since line %d", p.since)
	case inOpenFence:
		if !wellFormed.MatchString(content) {
			return fmt.Sprintf("is code since line %d", p.since)
		}
	case inCode:
		return "is code, because it is indented"
	case inElement:
		return fmt.Sprintf("is inside the HTML of line %d", p.since)
	case inComment:
		return fmt.Sprintf("is inside the comment of line %d", p.since)
	case inFrontMatter:
		if !wellFormed.MatchString(content) {
			return "is in the front matter"
		}
	case inText:
		if _, ok := likeMarker(withoutCodeSpans(content)); !ok {
			return "is code"
		}
	}
	return ""
}

// blocks reads Markdown without what is inside a paragraph and without link reference definitions, which take a time
// that grows with the square of their length.
var blocks = parser.NewParser(parser.WithBlockParsers(parser.DefaultBlockParsers()...))

// placesOf returns the place of each line of a Markdown file.
func placesOf(src []byte, lines []line) []place {
	plain := bytes.ReplaceAll(bytes.ReplaceAll(src, []byte("\r\n"), []byte(" \n")), []byte("\r"), []byte("\n"))
	p := placer{plain, lines, make([]place, len(lines))}
	front := frontMatter.Find(bytes.TrimPrefix(plain, []byte(byteOrderMark)))
	for i := range bytes.Count(front, []byte("\n")) {
		p.places[i] = place{inFrontMatter, 1}
	}
	for i, c := range front {
		if c != '\n' {
			front[i] = ' '
		}
	}
	copy(plain, strings.Repeat(" ", len(src)-len(bytes.TrimPrefix(src, []byte(byteOrderMark)))))
	_ = ast.Walk(blocks.Parse(text.NewReader(plain)), p.visit) // visit has no errors
	return p.places
}

// frontMatter is what generators of sites have at the start of a page, in YAML or TOML.
var frontMatter = regexp.MustCompile(
	`^(?s:--- *\n(?:.*?\n)??(?:---|\.\.\.) *(?:\n|$)|\+\+\+ *\n(?:.*?\n)??\+\+\+ *(?:\n|$))`)

// A placer finds the places of the lines of a file.
type placer struct {
	plain  []byte // the file as Markdown, with the offsets of the file
	lines  []line
	places []place
}

func (p placer) visit(n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering || n.Type() != ast.TypeBlock || n.Lines().Len() == 0 {
		return ast.WalkContinue, nil
	}
	first := p.lineAt(n.Lines().At(0)) + 1
	switch n := n.(type) {
	case *ast.FencedCodeBlock:
		kind := inOpenFence
		if next := p.lineAt(n.Lines().At(n.Lines().Len()-1)) + 1; next < len(p.lines) && p.isFence(next) {
			kind = inFence
		}
		p.put(n.Lines(), place{kind, first - 1})
	case *ast.CodeBlock:
		kind := inCode
		if _, ok := n.Parent().(*ast.ListItem); ok {
			kind = inListCode
		}
		p.put(n.Lines(), place{kind, first})
	case *ast.HTMLBlock:
		if n.HasClosure() { // the last line is apart from the others
			n.Lines().Append(n.ClosureLine)
		}
		switch n.HTMLBlockType {
		case ast.HTMLBlockType2, ast.HTMLBlockType6, ast.HTMLBlockType7:
			p.comments(n.Lines())
		default:
			p.put(n.Lines(), place{inElement, first})
		}
	}
	return ast.WalkContinue, nil
}

// closingFence matches the end of a block of code, in any list or block quote.
var closingFence = regexp.MustCompile("^[ \\t>]*(?:```+|~~~+)[ \\t]*$")

func (p placer) isFence(line int) bool {
	return closingFence.MatchString(p.lines[line].content(p.plain))
}

func (p placer) put(segments *text.Segments, at place) {
	for _, segment := range segments.Sliced(0, segments.Len()) {
		p.places[p.lineAt(segment)] = at
	}
}

// comments puts the lines of a comment, or of an element that goes on to the next empty line.
func (p placer) comments(segments *text.Segments) {
	since := 0
	for _, segment := range segments.Sliced(0, segments.Len()) {
		i := p.lineAt(segment)
		if since == 0 {
			p.places[i] = place{kind: ownComment}
		} else {
			p.places[i] = place{inComment, since}
		}
		if !opensComment(since > 0, string(segment.Value(p.plain))) {
			since = 0
		} else if since == 0 {
			since = i + 1
		}
	}
}

// opensComment reports whether a comment is open at the end of a line.
func opensComment(open bool, content string) bool {
	for {
		edge := "<!--"
		if open {
			edge = "-->"
		}
		_, rest, found := strings.Cut(content, edge)
		if !found {
			return open
		}
		open, content = !open, rest
	}
}

// lineAt returns the index of the line that a segment is on.
func (p placer) lineAt(segment text.Segment) int {
	i, _ := slices.BinarySearchFunc(p.lines, segment.Start+1, func(l line, end int) int { return cmp.Compare(l.end, end) })
	return min(i, len(p.lines)-1)
}
