// Package naming has the identifiers of a spec: a kebab-case [Name] comes in, and the forms that it has in other
// languages go out.
package naming

import (
	"regexp"
	"strings"
)

// A Name is a kebab-case identifier: lower-case ASCII words separated by single hyphens, the first beginning with a
// letter.
type Name string

// Pattern is what a name looks like, as a regular expression.
const Pattern = `^[a-z][a-z0-9]*(-[a-z0-9]+)*$`

var pattern = regexp.MustCompile(Pattern)

// IsName reports whether a string is a name.
func IsName(s string) bool { return pattern.MatchString(s) }

// Snake returns the words joined by underscores: need_password.
func (n Name) Snake() string { return strings.ReplaceAll(string(n), "-", "_") }

// Constant returns the words in upper case, joined by underscores: NEED_PASSWORD.
func (n Name) Constant() string { return strings.ToUpper(n.Snake()) }

// Pascal returns the words joined, each with a capital: NeedPassword.
func (n Name) Pascal() string {
	var b strings.Builder
	for _, word := range n.Words() {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}

// Camel returns the words joined, each but the first with a capital: needPassword.
func (n Name) Camel() string {
	first, rest, _ := strings.Cut(string(n), "-")
	return first + Name(rest).Pascal()
}

// Words returns the words of the name.
func (n Name) Words() []string {
	return strings.FieldsFunc(string(n), func(r rune) bool { return r == '-' })
}

// Join returns the name of a part of what n names: file-status and size give file-status-size.
func (n Name) Join(part Name) Name {
	switch {
	case part == "":
		return n
	case n == "":
		return part
	}
	return n + "-" + part
}
