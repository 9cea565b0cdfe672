package view

import (
	"maps"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/generators/prose"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

// A Text is a text that has values, and the reply that it is one of.
type Text struct {
	*spec.Variant
	Reply *spec.Reply
}

// FullName is the reply's name and the variant's: file-status-size.
func (t Text) FullName() spec.Name { return t.Reply.Name.Join(t.Variant.Name) }

// Texts returns the texts that have values, in the order of their codes.
func (r Registry) Texts() []Text {
	var texts []Text
	for _, reply := range r.Replies {
		for _, v := range reply.Texts() {
			if len(v.Parameters) > 0 {
				texts = append(texts, Text{v, reply})
			}
		}
	}
	return texts
}

// TextsOf returns the texts of a reply, also those that have no values.
func (r Registry) TextsOf(reply *spec.Reply) []Text {
	var texts []Text
	for _, v := range reply.Texts() {
		texts = append(texts, Text{v, reply})
	}
	return texts
}

// Samples returns the texts that can be shown in one line, with one value that prints as it is written, and at least
// one example; first those whose value is of one of the types.
func (r Registry) Samples(types ...text.Type) []Text {
	isFirst := func(t Text) bool { return slices.Contains(types, t.Parameters[0].Type) }
	texts := Filter(r.Texts(), func(t Text) bool {
		if t.IsMultiLine() || len(t.Parameters) != 1 || len(t.Examples) == 0 || len(t.Examples[0].Text) > 60 {
			return false
		}
		return slices.Contains([]text.Type{text.Integer, text.Word, text.HostPort}, t.Parameters[0].Type)
	})
	slices.SortStableFunc(texts, func(a, b Text) int {
		switch {
		case isFirst(a) == isFirst(b):
			return 0
		case isFirst(a):
			return -1
		}
		return 1
	})
	return texts
}

// Types returns the types that the parameters have, sorted by name.
func (r Registry) Types() []text.Type {
	types := map[text.Type]bool{}
	for _, reply := range r.Replies {
		for _, v := range reply.Texts() {
			for _, p := range v.Parameters {
				types[p.Type] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(types))
}

// Aliased returns the replies that have former names.
func (r Registry) Aliased() []*spec.Reply {
	return Filter(r.Replies, func(reply *spec.Reply) bool { return len(reply.Aliases) > 0 })
}

// A SampleText is a text for an example, and what a server says by it.
type SampleText struct {
	Text
	Said string
}

// SampleText returns a text for an example: the first with one value, one line and an example of its own, if there is one.
func (r Registry) SampleText() SampleText {
	texts := r.Texts()
	isSimple := func(t Text) bool { return len(t.Examples) > 0 && !t.IsMultiLine() && len(t.Parameters) == 1 }
	text := texts[max(0, slices.IndexFunc(texts, isSimple))]
	said := text.Format.Text
	if len(text.Examples) > 0 {
		said = text.Examples[0].Text
	}
	return SampleText{text, said}
}

// Describe tells what the values of a parameter may be, in sentences; "" where there is nothing to tell.
func Describe(p *text.Parameter) string {
	var parts []string
	add := func(isSo bool, sentence string) {
		if isSo {
			parts = append(parts, sentence)
		}
	}
	add(p.Doc != "", prose.Sentence(p.Doc))
	limits := p.Range()
	if limits != "" && p.Type == text.Integer {
		limits = "an integer, " + limits
	}
	add(limits != "", prose.Sentence(prose.Capitalize(limits)))
	add(p.Unit != "", "The unit is "+p.Unit+".")
	add(p.Repeated, "One a line, at least one.")
	add(p.CanBeLeftOut(), "If it is left out, "+p.Default+" is written.")
	return strings.Join(parts, " ")
}
