package inject_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
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
		fmt.Fprintf(&b, "%[1]s<!-- BEGIN replycodes %[2]s -->\n%[1]s<!-- END replycodes -->\n\n", indent, oneOf(random, tables...))
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
	"# Title $\n", "Text *of* a `$`\n\n", "- item $\n  more\n", "1. one $\n", "> quoted $\n", "| $ | b |\n| - | - |\n\n", "<div>\n$\n</div>\n\n",
	"    code $\n\n", "```\ncode $\n```\n", "~~~md\n<!-- a $ -->\n~~~\n", "<!-- a comment $ -->\n", "\n---\n", "[$]: <b>\n", "\ttab $\n\n",
	"trailing $  \n", "&amp; \\* \xff\x00 $\n", "ünïcödé 🦊 $\n", "<!--\nopen $\n-->\n\n", "\u2028$\n", "<pre>\n$\n\n$\n</pre>\n", "* * *\n",
	"$\n===\n", "- a\n  - b\n    - c $\n\n      more $\n\n", "````\n```\n$\n````\n",
}

var tables = []string{
	"sequence sequence=login", "sequence sequence=rename", "codes class=1xx", "codes command=USER columns=code,name,text base=docs",
	"code code=227", "code code=120 level=3", "command command=PASV", "command command=RETR base=.",
}

// mutate changes a file as edits and merges do.
func (f *authored) mutate(random *rand.Rand) {
	for range 1 + random.IntN(3) {
		mutations[random.IntN(len(mutations))](f, random)
		*f = f.split()
	}
}

var lineEnd = regexp.MustCompile(`\r\n|\r|\n|$`)

// split returns the lines of a file again, after something was done to their ends.
func (f authored) split() (lines authored) {
	text := f.String()
	i, behind := 0, len(f[0].text) // the line that an offset was on, and where it ended
	for start := 0; start < len(text); {
		end := start + lineEnd.FindStringIndex(text[start:])[1]
		line := authoredLine{text: text[start:end]}
		for ; ; i++ {
			line.marker = line.marker || f[i].marker
			if i+1 == len(f) || behind >= end {
				break
			}
			behind += len(f[i+1].text)
		}
		lines = append(lines, line)
		if start = end; behind == end && i+1 < len(f) {
			i++
			behind += len(f[i].text)
		}
	}
	return lines
}

var mutations = []func(*authored, *rand.Rand){
	(*authored).lose, (*authored).lose, (*authored).loseSign, (*authored).loseSign, (*authored).loseMany, (*authored).loseOctet,
	(*authored).repeat, (*authored).swap, (*authored).put, (*authored).put, (*authored).join, (*authored).indent, (*authored).otherBreak,
}

// near returns the place of a line: any, or one that is a marker, or one that opens or closes something.
func (f *authored) near(random *rand.Rand) int {
	if random.IntN(2) == 0 {
		return random.IntN(len(*f))
	}
	return f.find(random, func(l authoredLine) bool { return l.marker })
}

// find returns the place of one of the lines that are of a kind, or of any where there are none.
func (f *authored) find(random *rand.Rand, is func(authoredLine) bool) int {
	var found []int
	for i, l := range *f {
		if is(l) {
			found = append(found, i)
		}
	}
	if found == nil {
		return random.IntN(len(*f))
	}
	return found[random.IntN(len(found))]
}

func (f *authored) lose(random *rand.Rand) {
	if i := f.near(random); len(*f) > 1 {
		*f = slices.Delete(*f, i, i+1)
	}
}

// loseSign loses a line that opens or closes code, a comment, or an element.
func (f *authored) loseSign(random *rand.Rand) {
	i := f.find(random, func(l authoredLine) bool {
		sign := strings.TrimSpace(l.text)
		return !l.marker && (strings.HasPrefix(sign, "```") || strings.HasPrefix(sign, "~~~") || strings.HasPrefix(sign, "<") ||
			strings.HasSuffix(sign, "-->") || strings.HasPrefix(sign, "---") || strings.HasPrefix(sign, "+++"))
	})
	if len(*f) > 1 {
		*f = slices.Delete(*f, i, i+1)
	}
}

func (f *authored) loseMany(random *rand.Rand) {
	i := f.near(random)
	if to := min(i+1+random.IntN(12), len(*f)); to-i < len(*f) {
		*f = slices.Delete(*f, i, to)
	}
}

// loseOctet loses some octets of a line, which may be a sign of a comment or some of a word.
func (f *authored) loseOctet(random *rand.Rand) {
	l := &(*f)[f.near(random)]
	for range 1 + random.IntN(2) {
		if len(l.text) > 0 {
			i := random.IntN(min(len(l.text), 24))
			l.text = l.text[:i] + l.text[i+1:]
		}
	}
}

func (f *authored) repeat(random *rand.Rand) {
	i := f.near(random)
	*f = slices.Insert(*f, random.IntN(len(*f)+1), (*f)[i])
}

func (f *authored) swap(random *rand.Rand) {
	i, j := f.near(random), random.IntN(len(*f))
	(*f)[i], (*f)[j] = (*f)[j], (*f)[i]
}

// put puts a line where it leaves something open, or is a marker too many, or what a merge leaves.
func (f *authored) put(random *rand.Rand) {
	line := oneOf(random, "```", "~~~", "````", "<pre>", "<script>", "<!--", "-->", "</pre>", "<?a", "<![CDATA[", "---", "<div>", "</div>", "", "- ",
		"<!-- BEGIN replycodes code code=227 -->", "<!-- END replycodes -->", "<!-- BEGN replycodes code code=227 -->", "<!-- end replycodes -->",
		"{/* BEGIN replycodes codes */}", "    <!-- END replycodes -->", "> <!-- END replycodes -->", "`<!-- END replycodes -->`",
		"<<<<<<< HEAD", "=======", ">>>>>>> other", "    code", "> ", "[a]:", "| a |\r| - |")
	*f = slices.Insert(*f, random.IntN(len(*f)+1), authoredLine{line + "\n", strings.Contains(line, "replycodes")})
}

func (f *authored) join(random *rand.Rand) {
	if i := f.near(random); i+1 < len(*f) {
		(*f)[i].text = strings.TrimRight((*f)[i].text, "\r\n") + oneOf(random, "", " ")
	}
}

func (f *authored) indent(random *rand.Rand) {
	l := &(*f)[f.near(random)]
	if random.IntN(2) == 0 {
		l.text = strings.TrimLeft(l.text, " ")
	} else {
		l.text = oneOf(random, " ", "  ", "    ", "\t", "> ", "- ") + l.text
	}
}

func (f *authored) otherBreak(random *rand.Rand) {
	l := &(*f)[f.near(random)]
	l.text = strings.TrimRight(l.text, "\r\n") + oneOf(random, "\n", "\r\n", "\r", "")
}

func oneOf(random *rand.Rand, from ...string) string { return from[random.IntN(len(from))] }
