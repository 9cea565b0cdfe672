package spec

import (
	"slices"

	"github.com/replycodes/replycodes/spec/text"
)

// Identify tells which of a reply's texts a text is, and reads its values. A command that it answers, if known, leaves
// only the variants for that command and those for any; of several that fit, the one for the command is meant, and then
// the first. It returns nil where none fits: a text without values may say the same in other words.
func (r *Reply) Identify(text, command string) (*Variant, text.Values) {
	for _, v := range r.TextsFor(command) {
		if values, err := v.Read(text); err == nil {
			return v, values
		}
	}
	return nil, nil
}

// TextsFor returns the texts that can answer a command, first those that are for it; all for "", which is any command.
func (r *Reply) TextsFor(command string) []*Variant {
	if command == "" {
		return r.Texts()
	}
	var own, general []*Variant
	for _, v := range r.Texts() {
		switch {
		case slices.ContainsFunc(v.Commands, func(c string) bool { return equalFold(c, command) }):
			own = append(own, v)
		case len(v.Commands) == 0:
			general = append(general, v)
		}
	}
	return append(own, general...)
}

// equalFold reports whether two names are the same but for the case of ASCII letters.
func equalFold(a, b string) bool {
	for i := range min(len(a), len(b)) {
		if lower(a[i]) != lower(b[i]) {
			return false
		}
	}
	return len(a) == len(b)
}

// lower returns an ASCII letter in lower case, and any other octet as it is.
func lower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b + 'a' - 'A'
	}
	return b
}
