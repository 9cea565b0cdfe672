package inject

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

// A marker is a comment of a Markdown file that begins or ends a part which replycodes writes:
//
//	<!-- BEGIN replycodes codes class=2xx -->
//	<!-- END replycodes -->
//
// It is a line of its own. What looks like one in code, or in a comment around it, is none.
type marker struct {
	begin  bool
	indent string // what is before it on its line
	words  string // behind the name of the tool
	column int    // of the words, in characters
	line   line
}

// A line is one of a file.
type line struct {
	number     int // from 1
	start, end int // offsets; the end is behind the line break
}

var (
	// likeMarker is what a reader takes for a marker, be it right or not.
	likeMarker = regexp.MustCompile(`(?i)<!--\s*(?:BEGIN|END)\s+replycodes\b`)
	wellFormed = regexp.MustCompile(`^([ \t]*)<!--[ \t]*(BEGIN|END)[ \t]+replycodes(?:[ \t]+([^\r\n]*?))?[ \t]*-->[ \t]*(?:\r\n|\r|\n)?$`)
)

// markers returns the markers of a Markdown file in their order, and reports what is only like one.
func markers(file string, src []byte) ([]marker, diagnostic.Errors) {
	s := markerScanner{file: file, src: src, ends: lineEnds.FindAllIndex(src, -1)}
	plain := plainMarkdown(src)
	document := goldmark.DefaultParser().Parse(text.NewReader(plain))
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			s.visit(n, plain)
		}
		return ast.WalkContinue, nil
	}) // visit has no errors
	return s.found, s.errs
}

// plainMarkdown returns a file without what is no Markdown, at the same offsets: front matter, the mark of the byte
// order, and the carriage returns of line ends.
func plainMarkdown(src []byte) []byte {
	plain := bytes.ReplaceAll(bytes.ReplaceAll(src, []byte("\r\n"), []byte(" \n")), []byte("\r"), []byte("\n"))
	if bytes.HasPrefix(plain, []byte("\uFEFF")) {
		copy(plain, "   ")
	}
	if end := frontMatter.FindIndex(plain); end != nil {
		for i, c := range plain[:end[1]] {
			if c != '\n' {
				plain[i] = ' '
			}
		}
	}
	return plain
}

// frontMatter is what generators of sites have at the start of a page, in YAML or TOML.
var frontMatter = regexp.MustCompile(`^(?s:--- *\n(?:.*?\n)??(?:---|\.\.\.) *(?:\n|$)|\+\+\+ *\n(?:.*?\n)??\+\+\+ *(?:\n|$))`)

// A markerScanner collects the markers of a file.
type markerScanner struct {
	file  string
	src   []byte
	ends  [][]int // of its lines
	found []marker
	errs  diagnostic.Errors
}

func (s *markerScanner) visit(n ast.Node, plain []byte) {
	switch n := n.(type) {
	case *ast.HTMLBlock:
		s.block(n, plain)
	case *ast.RawHTML:
		if at := n.Segments.At(0).Start; likeMarker.Match(n.Segments.Value(plain)) {
			s.malformed(s.lineAt(at), at, "a marker stands on a line of its own")
		}
	}
}

// block looks through the lines of raw HTML. A comment is one, or the start of an element that goes on to an empty line.
func (s *markerScanner) block(n *ast.HTMLBlock, plain []byte) {
	switch n.HTMLBlockType {
	case ast.HTMLBlockType2:
		s.scan(s.lineAt(n.Lines().At(0).Start))
	case ast.HTMLBlockType6, ast.HTMLBlockType7:
		inComment := false
		for i := range n.Lines().Len() {
			segment := n.Lines().At(i)
			if !inComment {
				s.scan(s.lineAt(segment.Start))
			}
			inComment = opensComment(inComment, string(segment.Value(plain)))
		}
	}
}

// opensComment reports whether a comment is open at the end of a line.
func opensComment(open bool, line string) bool {
	for {
		edge := "<!--"
		if open {
			edge = "-->"
		}
		_, rest, found := strings.Cut(line, edge)
		if !found {
			return open
		}
		open, line = !open, rest
	}
}

func (s *markerScanner) scan(l line) {
	content := s.src[l.start:l.end]
	if l.start == 0 {
		content = bytes.TrimPrefix(content, []byte("\uFEFF"))
	}
	like := likeMarker.FindIndex(content)
	if like == nil {
		return
	}
	m := wellFormed.FindSubmatchIndex(content)
	if m == nil || bytes.Count(content, []byte("-->")) > 1 { // a comment ends at the first, even within quotes
		s.malformed(l, l.end-len(content)+like[0], "a marker is one line: <!-- BEGIN replycodes TABLE key=value ... --> or <!-- END replycodes -->")
		return
	}
	found := marker{indent: string(content[m[2]:m[3]]), begin: string(content[m[4]:m[5]]) == "BEGIN", line: l}
	if m[6] >= 0 {
		found.words = string(content[m[6]:m[7]])
		found.column = utf8.RuneCount(content[:m[6]]) + 1
	}
	s.found = append(s.found, found)
}

func (s *markerScanner) malformed(l line, offset int, message string) {
	column := utf8.RuneCount(s.src[l.start:offset]) + 1
	s.errs.Report(diagnostic.Position{File: s.file, Line: l.number, Column: column}, diagnostic.MarkerForm, "%s", message)
}

// lineAt returns the line of an offset.
func (s *markerScanner) lineAt(offset int) line {
	i, _ := slices.BinarySearchFunc(s.ends, offset+1, func(end []int, offset int) int { return cmp.Compare(end[1], offset) })
	l := line{number: i + 1, end: len(s.src)}
	if i > 0 {
		l.start = s.ends[i-1][1]
	}
	if i < len(s.ends) {
		l.end = s.ends[i][1]
	}
	return l
}

var lineEnds = regexp.MustCompile(`\r\n|\r|\n`)
