// Package layout breaks the statements of generated files that are too long, as the formatter of their language does.
// Templates write each statement on one line; the layout of the finished file is decided here, one file a language.
//
// A file in comes out with other line breaks, and with the commas that these bring; nothing else changes. A line that is
// none of the shapes that templates write is left as it is.
package layout

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/replycodes/replycodes/generators/prose"
)

// width is where Prettier breaks a line.
const width = 80

// TypeScript lays a file out as Prettier does.
func TypeScript(source string) string {
	var out []string
	deeper := "" // the indentation that a broken assignment adds, up to its end
	for line := range strings.Lines(source) {
		line = strings.TrimSuffix(line, "\n")
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		statement := strings.TrimPrefix(line, indent)
		if deeper != "" {
			indent = deeper + indent
			if statement == "};" {
				deeper = ""
			}
		}
		if before, ok := strings.CutSuffix(statement, " = {"); ok && length(indent+statement) > width {
			deeper = "  "
			out = append(out, indent+before+" =", indent+"  {")
			continue
		}
		if statement == "" {
			indent = ""
		}
		out = append(out, indent+laid(statement, indent))
	}
	text := strings.Join(out, "\n")
	if strings.HasSuffix(source, "\n") {
		text += "\n"
	}
	return text
}

var (
	docComment = regexp.MustCompile(`^/\*\* (.*) \*/$`)
	unionType  = regexp.MustCompile(`^(export type \w+ =)( .* \| .*);$`)
	// unsettled is in statements that are not left as they are though they fit: lists that are always broken, and the comma
	// that a template writes behind the last item.
	unsettled = regexp.MustCompile(`\[[\[{]|, +[\]})]`)
	plainLine = regexp.MustCompile(`^(//|/?\*|\|)`)
)

// laid returns a statement that stands behind an indentation.
func laid(statement, indent string) string {
	fits := length(indent+statement) <= width
	if m := docComment.FindStringSubmatch(statement); m != nil && !fits {
		return "/**\n" + prose.Wrap(indent+" * ", width, m[1]) + "\n" + indent + " */"
	}
	if plainLine.MatchString(statement) || strings.Contains(statement, "; // ") {
		return statement
	}
	if m := unionType.FindStringSubmatch(statement); m != nil && !fits {
		return m[1] + union(m[2], indent)
	}
	if fits && !unsettled.MatchString(statement) {
		return statement
	}
	if before, after, ok := strings.Cut(statement, " => "); ok && !fits {
		return before + " =>\n" + indent + "  " + laid(after, indent+"  ")
	}
	parts, ok := parse(statement)
	if !ok {
		return statement
	}
	return lay(parts, indent, length(indent), 0)
}

// union returns the members of a union type: on one line of their own, or one a line.
func union(members, indent string) string {
	members = strings.TrimPrefix(strings.TrimSpace(members), "| ")
	if length(indent+"  "+members+";") <= width {
		return "\n" + indent + "  " + members + ";"
	}
	var b strings.Builder
	for _, member := range strings.Split(members, " | ") {
		line := indent + "  | " + member
		before, arguments, isGeneric := strings.Cut(member, "<")
		if isGeneric && length(line) > width {
			list := strings.ReplaceAll(strings.TrimSuffix(arguments, ">"), ", ", ",\n"+indent+"      ")
			line = indent + "  | " + before + "<\n" + indent + "      " + list + "\n" + indent + "    >"
		}
		b.WriteString("\n" + line)
	}
	return b.String() + ";"
}

func length(s string) int { return utf8.RuneCountInString(s) }
