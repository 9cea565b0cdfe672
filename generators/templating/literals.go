package templating

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// quote returns a string literal as JavaScript, Python, Ruby and others read it. Like prettier and black, it prefers
// double quotes and takes single ones where that saves escapes. It wants what a spec's strings are: free of control
// characters.
func quote(v any) string {
	s := escapes.Replace(fmt.Sprint(v))
	if strings.Count(s, `"`) > strings.Count(s, "'") {
		return "'" + strings.ReplaceAll(s, "'", `\'`) + "'"
	}
	return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"`
}

// escapes are of a backslash and of a zero-width space, which no linter likes.
var escapes = strings.NewReplacer(`\`, `\\`, "\u200b", `\u200b`)

// avoid returns a name, followed by an underscore if it is one of those that are taken.
func avoid(name string, taken ...string) string {
	if slices.Contains(taken, name) {
		return name + "_"
	}
	return name
}

// constant returns the words of a name or of a command as a constant: GIVE_UP.
func constant(v any) string {
	return strings.ToUpper(underscores.Replace(fmt.Sprint(v)))
}

var underscores = strings.NewReplacer("-", "_", " ", "_")

// interpolated returns a literal as a template of JavaScript has it, between values.
var interpolated = strings.NewReplacer(`\`, `\\`, "`", "\\`", "${", `\${`).Replace

// pattern returns a regular expression of JavaScript that finds a character, a letter in any case.
func pattern(character byte) string {
	expression := "/" + strings.ReplaceAll(regexp.QuoteMeta(string(rune(character))), "/", `\/`) + "/g"
	if 'a' <= character && character <= 'z' {
		expression += "i"
	}
	return expression
}
