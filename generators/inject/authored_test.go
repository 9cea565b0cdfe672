package inject_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/replycodes/replycodes/generators/inject"
)

// An authored file is Markdown with parts, of each line of which it is known whether it was a marker.
type authored []authoredLine

type authoredLine struct {
	text   string // with its line break
	marker bool
}

func (f authored) String() string {
	var b strings.Builder
	for _, l := range f {
		b.WriteString(l.text)
	}
	return b.String()
}

// newAuthored returns a file of random pieces of Markdown with generated parts among them, most of which are stale.
func newAuthored(random *rand.Rand, injector *inject.Injector) authored {
	var b strings.Builder
	b.WriteString(oneOf(random, "", "", "---\ntitle: a\n---\n", "+++\na = 1\n+++\n", "\uFEFF"))
	for i := range 2 + random.IntN(4) {
		for range 1 + random.IntN(3) {
			b.WriteString(strings.ReplaceAll(oneOf(random, pieces...), "$", fmt.Sprintf("line %d.%d", i, random.IntN(1000))))
		}
		list := oneOf(random, "", "", "", "- a\n\n  ", "1. a\n   - b\n\n     ", "<details>\n\n")
		above := strings.TrimRight(list, " ")
		indent := list[len(above):]
		b.WriteString(above)
		fmt.Fprintf(&b, "%[1]s<!-- BEGIN replycodes %[2]s -->\n%[1]s<!-- END replycodes -->\n\n",
			indent, oneOf(random, tables...))
	}
	b.WriteString("The last line\n")
	src, err := injector.Inject("x.md", []byte(b.String()))
	if err != nil {
		panic(fmt.Sprintf("%v:\n%s", err, b.String()))
	}
	stale := strings.NewReplacer("| --- |", "| :-- |", "flowchart TB", "flowchart LR", "**Sources**", "**Source**")
	text := string(src)
	if random.IntN(5) > 0 {
		text = stale.Replace(text)
	}
	if random.IntN(3) == 0 {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	var f authored
	for _, line := range strings.SplitAfter(text, "\n") {
		f = append(f, authoredLine{line, strings.Contains(line, " replycodes ")})
	}
	return f
}

var pieces = []string{
	"# Title $\n", "Text *of* a `$`\n\n", "- item $\n  more\n", "1. one $\n", "> quoted $\n",
	"| $ | b |\n| - | - |\n\n", "<div>\n$\n</div>\n\n",
	"    code $\n\n", "```\ncode $\n```\n", "~~~md\n<!-- a $ -->\n~~~\n", "<!-- a comment $ -->\n", "\n---\n",
	"[$]: <b>\n", "\ttab $\n\n",
	"trailing $  \n", "&amp; \\* \xff\x00 $\n", "ünïcödé 🦊 $\n", "<!--\nopen $\n-->\n\n", "\u2028$\n",
	"<pre>\n$\n\n$\n</pre>\n", "* * *\n",
	"$\n===\n", "- a\n  - b\n    - c $\n\n      more $\n\n", "````\n```\n$\n````\n",
}

var tables = []string{
	"sequence sequence=login", "sequence sequence=rename", "codes class=1xx",
	"codes command=USER columns=code,name,text base=docs",
	"code code=227", "code code=120 level=3", "command command=PASV", "command command=RETR base=.",
}
