package inject_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
)

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
	i, until := 0, len(f[0].text) // the line that an offset was on, and where it ended
	for start := 0; start < len(text); {
		end := start + lineEnd.FindStringIndex(text[start:])[1]
		line := authoredLine{text: text[start:end]}
		for ; ; i++ {
			line.marker = line.marker || f[i].marker
			if i+1 == len(f) || until >= end {
				break
			}
			until += len(f[i+1].text)
		}
		lines = append(lines, line)
		if start = end; until == end && i+1 < len(f) {
			i++
			until += len(f[i].text)
		}
	}
	return lines
}

var mutations = []func(*authored, *rand.Rand){
	(*authored).lose, (*authored).lose, (*authored).loseSign, (*authored).loseSign, (*authored).loseMany,
	(*authored).loseOctet,
	(*authored).repeat, (*authored).swap, (*authored).put, (*authored).put, (*authored).join, (*authored).indent,
	(*authored).otherBreak,
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

var signOfBlock = regexp.MustCompile("^(?:```|~~~|<|---|[+]{3})|-->$")

// loseSign loses a line that opens or closes code, a comment, or an element.
func (f *authored) loseSign(random *rand.Rand) {
	i := f.find(random, func(l authoredLine) bool {
		sign := strings.TrimSpace(l.text)
		return !l.marker && signOfBlock.MatchString(sign)
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
	line := oneOf(random, "```", "~~~", "````", "<pre>", "<script>", "<!--", "-->", "</pre>", "<?a", "<![CDATA[",
		"---", "<div>", "</div>", "", "- ",
		"<!-- BEGIN replycodes code code=227 -->", "<!-- END replycodes -->", "<!-- BEGN replycodes code code=227 -->",
		"<!-- end replycodes -->",
		"{/* BEGIN replycodes codes */}", "    <!-- END replycodes -->", "> <!-- END replycodes -->",
		"`<!-- END replycodes -->`",
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
