// Package text is the two-way text format: how the text of a reply is written from values, and how values are read from
// what a peer sent.
//
// In go the strings of a spec and the declared parameters, see [Compile]; out comes a [Format], or what is wrong with
// it. A format has a [Plan], which says step by step how it is read; every language's reader follows that plan, and
// [Format.Read] is the reference. The package knows neither YAML nor registries.
//
// Read format.go and plan.go first, then the file of one type, such as integer.go.
package text

import (
	"fmt"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/spec/naming"
)

// A Format is a text that is written and read.
type Format struct {
	Text       string       `json:"text"`  // of a multi-line text, its first line
	Exact      bool         `json:"exact"` // the source fixes the text; others are recommendations
	Find       string       `json:"find,omitempty"`
	FindLast   string       `json:"findLast,omitempty"`
	Lines      string       `json:"lines,omitempty"` // the line between the first and the last, repeated
	Last       string       `json:"last,omitempty"`
	Parameters []*Parameter `json:"parameters"` // in the order of their holes

	// The texts taken apart; nil where there is none.
	First    Segments `json:"-"` // of Text
	Pattern  Segments `json:"-"` // of Find or FindLast, without ^ and $
	Repeated Segments `json:"-"` // of Lines
	Final    Segments `json:"-"` // of Last

	Plan *Plan `json:"-"` // how it is read
}

// Values are what fills the holes of a text, by the parameter's name. Each has the Go type that its [Type] tells.
type Values map[naming.Name]any

// IsMultiLine reports whether the text has more than one line.
func (f *Format) IsMultiLine() bool { return f.Repeated != nil }

// IsLiteral reports whether the text has no values and is read as a whole: what is read is its literal.
func (f *Format) IsLiteral() bool {
	return len(f.Parameters) == 0 && !f.IsMultiLine() && f.Searched() == ""
}

// Searched returns the pattern that is looked for in a text, as the spec writes it; "" where the whole text is read.
func (f *Format) Searched() string { return f.Find + f.FindLast }

// TextLines returns the text line by line: one line, or the first, the repeated and the last one.
func (f *Format) TextLines() []string {
	if f.Lines == "" {
		return []string{f.Text}
	}
	return []string{f.Text, f.Lines, f.Last}
}

// HasDefaults reports whether values can be left out when the text is written.
func (f *Format) HasDefaults() bool {
	return slices.ContainsFunc(f.Parameters, (*Parameter).CanBeLeftOut)
}

// NeededFirst returns the parameters that need a value, then those that have a default.
func (f *Format) NeededFirst() []*Parameter {
	list := slices.Clone(f.Parameters)
	slices.SortStableFunc(list, func(a, b *Parameter) int { return min(len(a.Default), 1) - min(len(b.Default), 1) })
	return list
}

// OuterHoles returns the parameters of the first and the last line of a multi-line text, each once.
func (f *Format) OuterHoles() []*Parameter { return slices.Concat(f.First, f.Final).Holes() }

// Parameter returns the parameter with a name. The error says that there is none.
func (f *Format) Parameter(name naming.Name) (*Parameter, error) {
	for _, p := range f.Parameters {
		if p.Name == name {
			return p, nil
		}
	}
	return nil, fmt.Errorf("%s is not one of the parameters", name)
}

// anchors returns what stands between the ^ and the $ of a pattern, and which of the two it has.
func anchors(pattern string) (between string, atStart, atEnd bool) {
	between, atEnd = strings.CutSuffix(pattern, "$")
	between, atStart = strings.CutPrefix(between, "^")
	return between, atStart, atEnd
}
