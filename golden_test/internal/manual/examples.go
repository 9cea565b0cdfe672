package manual

import (
	"regexp"
	"strings"
)

// A Function is what the manual says of a function that templates can call.
type Function struct {
	Name     string
	Takes    []string // a word for each argument; the last ends in three dots where there may be any number
	Examples []Example
}

// An Example is a line of a template, and what it writes.
type Example struct{ Template, Want string }

var (
	heading = regexp.MustCompile("(?m)^#### `(.+)`$")
	section = regexp.MustCompile("(?m)^#{2,4} ")
	block   = regexp.MustCompile("(?ms)^```text\n(.*?)\n```$")
)

// Functions returns the functions of a manual. Each has a heading, with the function and its arguments in code, and
// blocks of examples: a line of a template, what it writes, and an empty line before the next.
func Functions(page string) []Function {
	var functions []Function
	for _, at := range heading.FindAllStringSubmatchIndex(page, -1) {
		words := strings.Fields(page[at[2]:at[3]])
		f := Function{Name: words[0], Takes: words[1:]}
		about := page[at[1]:]
		if next := section.FindStringIndex(about); next != nil {
			about = about[:next[0]]
		}
		for _, b := range block.FindAllStringSubmatch(about, -1) {
			for _, example := range strings.Split(b[1], "\n\n") {
				line, want, _ := strings.Cut(example, "\n")
				f.Examples = append(f.Examples, Example{line, want})
			}
		}
		functions = append(functions, f)
	}
	return functions
}
