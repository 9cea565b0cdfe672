package inject

import (
	"fmt"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

// choose returns the replies that fit every key that is given, each of which may have several values.
func (a arguments) choose(registry *spec.Registry) (chosen []*spec.Reply, errs diagnostic.Errors) {
	chosen = registry.Replies
	for _, f := range filters(registry) {
		words := a.list(f.key)
		for _, word := range words {
			if !slices.Contains(f.allowed, word.value) {
				errs = append(errs, word.refuse(few(f.allowed)))
			}
		}
		if words != nil && len(errs) == 0 {
			chosen = slices.DeleteFunc(slices.Clone(chosen), func(r *spec.Reply) bool {
				return !slices.ContainsFunc(words, func(word argument) bool { return f.fits(r, word.value) })
			})
		}
	}
	if len(chosen) == 0 && len(errs) == 0 {
		errs = append(errs, wrong(a.table.at, diagnostic.UnknownValue, "no reply fits all of these keys; remove one of them"))
	}
	return chosen, errs
}

// A filter is a key that chooses replies.
type filter struct {
	key     string
	allowed []string
	fits    func(*spec.Reply, string) bool // one of the values that are allowed
}

func filters(registry *spec.Registry) []filter {
	return []filter{
		{"class", classWords(registry), func(r *spec.Reply, word string) bool {
			return slices.Contains(
				[]string{string(r.Class.Name), fmt.Sprint(r.Class.Digit), registry.ClassPattern(r.Class)}, word)
		}},
		{"group", groupWords(registry), func(r *spec.Reply, word string) bool {
			return r.Group != nil && slices.Contains(
				[]string{string(r.Group.Name), fmt.Sprint(r.Group.Digit), registry.GroupPattern(r.Group)}, word)
		}},
		{"status", []string{string(spec.Standard), string(spec.Extension), string(spec.DeFacto)},
			func(r *spec.Reply, word string) bool { return string(r.Status) == word }},
		{"command", commandWords(registry),
			func(r *spec.Reply, word string) bool { return registry.Command(word).Reply(r.Code) != nil }},
		{"codes", codeWords(registry), func(r *spec.Reply, word string) bool { return isCalled(registry, r, word) }},
	}
}

// isCalled reports whether a word is the code of a reply, or its name.
func isCalled(registry *spec.Registry, r *spec.Reply, word string) bool {
	return word == registry.FormatCode(r.Code) || word == string(r.Name)
}

func classWords(registry *spec.Registry) []string {
	var words []string
	for _, c := range registry.Classes {
		words = append(words, registry.ClassPattern(c), string(c.Name), fmt.Sprint(c.Digit))
	}
	return words
}

func groupWords(registry *spec.Registry) []string {
	var words []string
	for _, g := range registry.Groups {
		words = append(words, registry.GroupPattern(g), string(g.Name), fmt.Sprint(g.Digit))
	}
	return words
}

func codeWords(registry *spec.Registry) []string {
	var words []string
	for _, r := range registry.Replies {
		words = append(words, registry.FormatCode(r.Code), string(r.Name))
	}
	return words
}

func commandWords(registry *spec.Registry) []string {
	var words []string
	for _, c := range registry.Live() {
		words = append(words, c.Name)
	}
	return words
}

func sequenceWords(registry *spec.Registry) []string {
	var words []string
	for _, s := range registry.Sequences {
		words = append(words, string(s.Name))
	}
	return words
}

// few lists words, but not more than a reader takes in.
func few(words []string) string {
	const most = 20
	if len(words) > most {
		return strings.Join(words[:most], ", ") + ", ..."
	}
	return strings.Join(words, ", ")
}
