// Package inject renews the marked parts of Markdown files, and leaves every other byte as it is.
//
// A registry, the templates of the language markdown, and a Markdown file come in, and the renewed file goes out, or
// everything that is wrong with it. Nothing here touches the disk.
//
// Read this file first, then parts.go for what is renewed and what is refused, markers.go for what a marker is, and
// tables.go for what can stand between two of them. What Markdown makes of a line is in places.go.
package inject

import (
	"bytes"
	"strings"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

// An Injector renews the marked parts of Markdown files. The templates are those of the language markdown.
type Injector struct {
	tables *tables
}

// Inject returns a Markdown file with the parts between its markers renewed, and every other byte as it is. The error
// is a [diagnostic.Errors] with everything that is wrong with the file.
func (i *Injector) Inject(file string, src []byte) ([]byte, error) {
	parts, errs := partsOf(file, src)
	renewed, more := i.renew(src, parts)
	errs = append(errs, more...)
	if len(errs) == 0 {
		errs = lasting(file, parts, renewed)
	}
	if err := errs.Sorted(); err != nil {
		return nil, err
	}
	return renewed, nil
}

// renew returns a file with its parts renewed, or what is wrong with their markers.
func (i *Injector) renew(src []byte, parts []part) (renewed []byte, errs diagnostic.Errors) {
	var out bytes.Buffer
	rest := 0
	for _, p := range parts {
		content, wrongHere := i.tables.render(p.begin)
		errs = append(errs, wrongHere...)
		out.Write(src[rest:p.begin.line.end])
		out.WriteString(p.lay(content, p.begin.line.lineBreak(src)))
		rest = p.end.line.start
		if out.Len() > MaxPageSize { // which is an error, so that the other parts need no work
			break
		}
	}
	out.Write(src[rest:])
	return out.Bytes(), errs
}

// lasting returns an error where a renewed file could not be renewed again: its parts are not the same. The empty
// lines around what is written end a block of HTML, for example, and what follows is then read in another way.
func lasting(file string, before []part, renewed []byte) diagnostic.Errors {
	if err := readable(file, renewed, splitLines(renewed)); err != nil {
		return diagnostic.Errors{wrong(before[0].begin.at, err.Rule, "with its parts renewed, %s", err.Message)}
	}
	after, errs := partsOf(file, renewed)
	for i, p := range before {
		isLast := i == len(before)-1
		if i == len(after) || after[i].begin.words != p.begin.words || isLast && (len(errs) > 0 || len(after) > len(before)) {
			return diagnostic.Errors{wrong(p.begin.at, diagnostic.MarkerPlace, "once this part is renewed, the markers "+
				"would not be the same again; put empty lines around them, or indent them less")}
		}
	}
	return nil
}

// lay returns the lines between the markers: the content with an empty line before and after it, indented as they are.
func (p part) lay(content, lineBreak string) string {
	var b strings.Builder
	b.WriteString(lineBreak)
	for _, line := range strings.Split(strings.Trim(content, "\n"), "\n") {
		if line != "" {
			b.WriteString(p.begin.indent + line)
		}
		b.WriteString(lineBreak)
	}
	b.WriteString(lineBreak)
	return b.String()
}
