package spec

import "strings"

// A Name is a kebab-case identifier: lower-case ASCII words parted by single hyphens, the first beginning with a
// letter. The names of every language are derived from it.
type Name string

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

func isName(s string) bool { return specShape().Defs["name"].Pattern.MatchString(s) }
