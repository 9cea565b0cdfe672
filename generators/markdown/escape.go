package markdown

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// markdownText returns plain text as Markdown that shows it unchanged, with its web addresses as links. It can stand
// anywhere: in a paragraph, a heading, a list or a table.
func markdownText(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	var b strings.Builder
	rest := 0
	for _, at := range webAddress.FindAllStringIndex(text, -1) {
		b.WriteString(markdownEscape(text[rest:at[0]]) + autolink(text[at[0]:at[1]]))
		rest = at[1]
	}
	b.WriteString(markdownEscape(text[rest:]))
	return blockEscape(b.String())
}

// markdownLink returns a link with plain text. It can stand anywhere.
func markdownLink(text, url string) string {
	text = markdownEscape(strings.Join(strings.Fields(text), " "))
	return "[" + text + "](" + linkAddress(url) + ")"
}

// autolink returns a web address as a link to itself.
func autolink(url string) string {
	if linkAddress(url) != url {
		return markdownLink(url, url)
	}
	return "<" + url + ">"
}

// linkAddress keeps a web address from ending a link, and from being changed by it.
func linkAddress(url string) string {
	return entity.ReplaceAllString(percentEncode.Replace(url), "&amp;$1")
}

// codeSpan returns text as code, or as it is where code cannot show it: whitespace at its ends. It can stand anywhere
// but in a table.
func codeSpan(text string) string {
	if text == "" || strings.TrimFunc(text, isWhitespace) != text {
		return plainSpan(text)
	}
	pad := ""
	if text[0] == '`' || text[len(text)-1] == '`' {
		pad = " "
	}
	fence := codeFence(text)
	return fence + pad + text + pad + fence
}

// codeCell returns text as code in a cell of a table. A table takes the backslash before a pipe away even in code, and
// no other backslash: a text that has both together is not shown as code. A cell is one line: a sign stands for line
// ends.
func codeCell(text string) string {
	if first, rest, ok := strings.Cut(text, "\n"); ok {
		return strings.TrimSpace(codeCell(first) + " ⏎ " + codeCell(rest))
	}
	if strings.Contains(text, `\|`) {
		return plainSpan(text)
	}
	span := codeSpan(text)
	if !strings.HasPrefix(span, "`") {
		return span
	}
	return strings.ReplaceAll(span, "|", `\|`)
}

// plainSpan returns text that is shown as it is, with the whitespace at its ends.
func plainSpan(text string) string {
	inner := strings.TrimFunc(text, isWhitespace)
	before, after, _ := strings.Cut(text, inner)
	return references(before) + blockEscape(markdownEscape(inner)) + references(after)
}

// codeBlock returns the lines of a text as a block.
func codeBlock(text string) string {
	fence := strings.Repeat("`", max(3, longestRun(text, '`')+1))
	return fence + "text\n" + text + "\n" + fence
}

var (
	webAddress = regexp.MustCompile(`(?i)\b(?:https?|ftp)://[^\s<>]*[^\s<>.,;:!?'"()\[\]{}]`)
	// blockStart is what would begin a list or a rule.
	blockStart = regexp.MustCompile(`^(\d{0,9})([-+]|[.)](?: |$))`)
	entity     = regexp.MustCompile(`&(#?\w+;)`)
	// bareLink is what GitHub makes a link of without being asked.
	bareLink     = regexp.MustCompile(`(?i)(www)(\.)|(https?|ftp)(://)`)
	inlineMarkup = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
		"<", `\<`, ">", `\>`, "|", `\|`, "#", `\#`, "~", `\~`, "@", `\@`)
	percentEncode = strings.NewReplacer(`\`, "%5C", "`", "%60", "<", "%3C", ">", "%3E", "|", "%7C",
		"(", "%28", ")", "%29", " ", "%20", "\t", "%09")
)

// markdownEscape returns text in which nothing is markup inside a line. A link can follow it directly: with
// an exclamation mark before it, the link would be an image.
func markdownEscape(text string) string {
	text, exclaims := strings.CutSuffix(text, "!")
	text = bareLink.ReplaceAllString(entity.ReplaceAllString(inlineMarkup.Replace(text), "&amp;$1"), `$1$3\$2$4`)
	if exclaims {
		text += `\!`
	}
	return text
}

// blockEscape returns text that begins neither a list nor a rule.
func blockEscape(text string) string { return blockStart.ReplaceAllString(text, `$1\$2`) }

// isWhitespace reports whether a code span, or a linter of its style, takes a character for whitespace.
func isWhitespace(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' }

// references returns each character as a numeric character reference.
func references(text string) string {
	var b strings.Builder
	for _, r := range text {
		fmt.Fprintf(&b, "&#%d;", r)
	}
	return b.String()
}

// codeFence returns the shortest run of backticks that the text does not have.
func codeFence(text string) string {
	runs := strings.FieldsFunc(text, func(r rune) bool { return r != '`' })
	fence := "`"
	for slices.Contains(runs, fence) {
		fence += "`"
	}
	return fence
}

func longestRun(text string, of rune) (longest int) {
	n := 0
	for _, r := range text {
		n++
		if r != of {
			n = 0
		}
		longest = max(longest, n)
	}
	return longest
}
