package spec

import (
	"slices"
	"strings"
)

// A FullText is a text that has values, and the reply that it is one of.
type FullText struct {
	*Variant
	Reply *Reply
}

// FullName is the reply's name and the variant's: file-status-size.
func (t FullText) FullName() Name { return t.Reply.Name.Join(t.Variant.Name) }

// Texts returns the texts that have values, in the order of their codes.
func (r *Registry) Texts() []FullText {
	var texts []FullText
	for _, reply := range r.Replies {
		for _, v := range reply.Texts() {
			if len(v.Parameters) > 0 {
				texts = append(texts, FullText{v, reply})
			}
		}
	}
	return texts
}

// Samples returns the texts that can be shown in one line, with one value that prints as it is written, and at least one
// example; first those whose value is of one of the types.
func (r *Registry) Samples(types ...Type) []FullText {
	isFirst := func(t FullText) bool { return slices.Contains(types, t.Parameters[0].Type) }
	texts := filter(r.Texts(), func(t FullText) bool {
		if t.IsMultiLine() || len(t.Parameters) != 1 || len(t.Examples) == 0 || len(t.Examples[0].Text) > 60 {
			return false
		}
		return slices.Contains([]Type{Integer, Word, HostPort}, t.Parameters[0].Type)
	})
	slices.SortStableFunc(texts, func(a, b FullText) int {
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

// Uses reports whether a parameter has one of the types.
func (r *Registry) Uses(types ...Type) bool {
	return slices.ContainsFunc(r.Types(), func(t Type) bool { return slices.Contains(types, t) })
}

// HasMultiLine reports whether a text that has values has more lines than one.
func (r *Registry) HasMultiLine() bool {
	return slices.ContainsFunc(r.Texts(), func(t FullText) bool { return t.IsMultiLine() })
}

// IsNumber reports whether the values of the type are digits: a number, or numbers with something between them.
func (t Type) IsNumber() bool {
	return slices.Contains([]Type{Integer, Integers, Timestamp, HostPort, LongHostPort}, t)
}

// Name returns the name of the type, for the identifiers that are made from it.
func (t Type) Name() Name { return Name(t) }

// FirstTypes returns the types with which a pattern begins that is looked for anywhere in a text, sorted by name.
func (r *Registry) FirstTypes() []Type {
	return filter(r.Types(), func(t Type) bool {
		return slices.ContainsFunc(r.Replies, func(reply *Reply) bool {
			return slices.ContainsFunc(reply.Texts(), func(v *Variant) bool { return v.FirstType() == t })
		})
	})
}

// IsMultiLine reports whether the text has more lines than one.
func (v *Variant) IsMultiLine() bool { return v.LineFormat != nil }

// IsLiteral reports whether the text has no values and is read as a whole: what is read is its literal.
func (v *Variant) IsLiteral() bool {
	return len(v.Parameters) == 0 && !v.IsMultiLine() && v.Pattern() == ""
}

// Literal returns the literals of a format, joined.
func (f Format) Literal() string {
	var b strings.Builder
	for _, s := range f {
		b.WriteString(s.Literal)
	}
	return b.String()
}

// Pattern returns what is looked for in a text, as the spec writes it; "" where the whole text is read.
func (v *Variant) Pattern() string { return v.Find + v.FindLast }

// IsAnchored reports whether the pattern is tied to the start of the text.
func (v *Variant) IsAnchored() bool { return strings.HasPrefix(v.Pattern(), "^") }

// ReachesEnd reports whether the pattern is tied to the end of the text.
func (v *Variant) ReachesEnd() bool { return strings.HasSuffix(v.Pattern(), "$") }

// FirstType returns the type of the value with which the pattern begins, if it is looked for anywhere; else "".
func (v *Variant) FirstType() Type {
	if v.Pattern() == "" || v.IsAnchored() || v.FindFormat[0].Parameter == nil {
		return ""
	}
	return v.FindFormat[0].Parameter.Type
}

// LastType returns the type of the value with which the pattern ends; else "".
func (v *Variant) LastType() Type {
	if n := len(v.FindFormat); n > 0 && v.FindFormat[n-1].IsHole() {
		return v.FindFormat[n-1].Parameter.Type
	}
	return ""
}

// IsLoose reports whether the first or the last line of a multi-line text may say anything.
func (v *Variant) IsLoose(outer Format) bool { return !v.Exact && len(outer.Holes()) == 0 }

// NeededFirst returns the parameters that need a value, then those that have a default.
func (v *Variant) NeededFirst() []*Parameter {
	list := slices.Clone(v.Parameters)
	slices.SortStableFunc(list, func(a, b *Parameter) int { return min(len(a.Default), 1) - min(len(b.Default), 1) })
	return list
}

// Low returns the smallest value of an integer.
func (p *Parameter) Low() uint64 {
	low, _ := p.Bounds()
	return low
}

// High returns the largest value of an integer.
func (p *Parameter) High() uint64 {
	_, high := p.Bounds()
	return high
}

// A FormatStep is a segment of a format as it is read or written: in order, one after the other.
type FormatStep struct {
	Segment
	Again bool // the hole was there before, and its value must be the same
}

// IsHole reports whether the segment is one, and no literal.
func (s Segment) IsHole() bool { return s.Parameter != nil }

// Steps returns the segments of the format.
func (f Format) Steps() []FormatStep {
	steps := make([]FormatStep, len(f))
	for i, s := range f {
		again := s.IsHole() && slices.ContainsFunc(f[:i], func(before Segment) bool { return before.Parameter == s.Parameter })
		steps[i] = FormatStep{s, again}
	}
	return steps
}

// LineSteps returns the segments of a format that must match one of the repeated lines, without the blank at its start,
// which is optional.
func (f Format) LineSteps() []FormatStep {
	steps := f.Steps()
	if f.BeginsWithBlank() {
		steps[0].Literal = steps[0].Literal[1:]
		if steps[0].Literal == "" {
			steps = steps[1:]
		}
	}
	return steps
}

// BeginsWithBlank reports whether the first segment begins with a blank.
func (f Format) BeginsWithBlank() bool { return len(f) > 0 && strings.HasPrefix(f[0].Literal, " ") }

// WholeSteps returns the segments of a format that must match a whole line, without the final full stop, which is
// optional.
func (f Format) WholeSteps() []FormatStep {
	steps := f.Steps()
	if n := len(steps); n > 0 && !steps[n-1].IsHole() {
		steps[n-1].Literal = strings.TrimSuffix(steps[n-1].Literal, ".")
		if steps[n-1].Literal == "" {
			steps = steps[:n-1]
		}
	}
	return steps
}

// BeginsWithText reports whether the first segment is a text, to which the blanks at the start of a line belong.
func (f Format) BeginsWithText() bool {
	return len(f) > 0 && f[0].IsHole() && f[0].Parameter.Type == Text
}

// HasDefaults reports whether values can be left out when the text is written.
func (v *Variant) HasDefaults() bool {
	return slices.ContainsFunc(v.Parameters, (*Parameter).CanBeLeftOut)
}

// CanBeLeftOut reports whether the text can be written without a value: a repeated one has a value in each line.
func (p *Parameter) CanBeLeftOut() bool { return p.Default != "" && !p.Repeated }

// IsLarge reports whether an integer can be above 2^53-1, up to which a floating-point number is exact.
func (p *Parameter) IsLarge() bool { return p.High() > 1<<53-1 }

// HasIntegers reports whether there are parameters that are large integers, or some that are not.
func (r *Registry) HasIntegers(large bool) bool {
	return slices.ContainsFunc(r.Texts(), func(t FullText) bool {
		return slices.ContainsFunc(t.Parameters, func(p *Parameter) bool { return p.Type == Integer && p.IsLarge() == large })
	})
}

// HasPattern reports whether some text is looked for by a pattern.
func (r *Registry) HasPattern() bool {
	return slices.ContainsFunc(r.Replies, func(reply *Reply) bool {
		return slices.ContainsFunc(reply.Texts(), func(v *Variant) bool { return v.Pattern() != "" })
	})
}

// HasAgain reports whether some text is read with a hole that was there before.
func (r *Registry) HasAgain() bool {
	isAgain := func(s FormatStep) bool { return s.Again }
	return slices.ContainsFunc(r.Texts(), func(t FullText) bool {
		first := t.Format
		if t.Pattern() != "" {
			first = t.FindFormat
		}
		return slices.ContainsFunc([]Format{first, t.LineFormat, t.LastFormat}, func(f Format) bool {
			return slices.ContainsFunc(f.Steps(), isAgain)
		})
	})
}

// OuterHoles returns the parameters of the first and the last line of a multi-line text, each once.
func (v *Variant) OuterHoles() []*Parameter { return slices.Concat(v.Format, v.LastFormat).Holes() }
