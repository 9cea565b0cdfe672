package inject

import (
	"bytes"
	"regexp"
)

// A line is one of a Markdown file.
type line struct {
	number     int // from 1
	start, end int // offsets; the end is after the line break
}

var lineEnds = regexp.MustCompile(`\r\n|\r|\n`)

// splitLines returns the lines of a file. The last one may have no line break.
func splitLines(src []byte) []line {
	var lines []line
	start := 0
	for _, end := range lineEnds.FindAllIndex(src, -1) {
		lines = append(lines, line{len(lines) + 1, start, end[1]})
		start = end[1]
	}
	if start < len(src) {
		lines = append(lines, line{len(lines) + 1, start, len(src)})
	}
	return lines
}

const byteOrderMark = "\uFEFF"

// content returns a line without its line break and without the byte order mark of the file.
func (l line) content(src []byte) string {
	content := bytes.TrimRight(src[l.start:l.end], "\r\n")
	if l.start == 0 {
		content = bytes.TrimPrefix(content, []byte(byteOrderMark))
	}
	return string(content)
}

// lineBreak returns how a line ends that is not the last of its file.
func (l line) lineBreak(src []byte) string {
	content := src[l.start:l.end]
	return string(content[len(bytes.TrimRight(content, "\r\n")):])
}
