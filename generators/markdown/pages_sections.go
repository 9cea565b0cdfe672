package markdown

import (
	"regexp"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/generators/jsontext"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

// Heading returns the signs of the section's heading, or of one that is so many levels below.
func (s CodeSection) Heading(below int) string { return strings.Repeat("#", s.Level+below) }

// WhatToDo tells what a client does after the reply: in general, unless every command that gets the reply is an
// exception, and after those commands that are one.
func (s CodeSection) WhatToDo() string {
	code, others := s.Reply.Code, 0
	var list []string
	for _, p := range s.particular(code) {
		others += len(p.commands)
		list = append(list, "after "+s.LinkCommands(p.commands, "or")+": "+s.Then(p.next))
	}
	if others == 0 || others < len(s.SendersOf(true))+len(s.SendersOf(false)) {
		list = slices.Insert(list, 0, s.Then(s.NextAfterAny(code)))
	}
	return strings.Join(list, "; ")
}

// SendersOf returns the commands that list the reply, or those that may get it unlisted; the greeting has no name.
// In a spec without commands, the reply itself can name some.
func (s CodeSection) SendersOf(listed bool) []string {
	if len(s.Commands) == 0 && listed {
		return s.Reply.Commands
	}
	return names(s.senders(s.Reply.Code, listed))
}

// ToAll reports whether every command may get the reply.
func (s CodeSection) ToAll() bool {
	isWithout := func(c *spec.Command) bool { return c.Reply(s.Reply.Code) == nil }
	return len(s.Commands) > 0 && !slices.ContainsFunc(s.Live(), isWithout)
}

// Sample returns the text as it comes off the wire.
func (s TextSection) Sample() string { return s.sample(s.Reply.Code, s.Variant) }

// Examples returns the examples that say more than what the sample shows, one of those that differ in digits only. A
// table has no room for those of several lines.
func (s TextSection) Examples() []*spec.Example {
	if s.Variant.IsMultiLine() {
		return nil
	}
	var examples []*spec.Example
	seen := map[string]bool{}
	for _, e := range s.Variant.Examples {
		if shape := digits.ReplaceAllString(e.Text, "0"); !seen[shape] {
			seen[shape], examples = true, append(examples, e)
		}
	}
	if len(s.Variant.Parameters) == 0 && len(examples) < 2 {
		return nil
	}
	return examples
}

var digits = regexp.MustCompile(`[0-9]+`)

// HasCited reports whether an example has a source.
func (s TextSection) HasCited() bool {
	return slices.ContainsFunc(s.Examples(), func(e *spec.Example) bool { return len(e.Sources) > 0 })
}

// A ValueColumn is a column of a table of examples: the values of one parameter, or of all where there are many.
type ValueColumn struct {
	Title      string
	parameters []*text.Parameter
}

// Columns returns the columns of the values.
func (s TextSection) Columns() []ValueColumn {
	if len(s.Variant.Parameters) > 2 {
		return []ValueColumn{{"Values", s.Variant.Parameters}}
	}
	var columns []ValueColumn
	for _, p := range s.Variant.Parameters {
		columns = append(columns, ValueColumn{codeSpan(string(p.Name)), []*text.Parameter{p}})
	}
	return columns
}

// Cell returns the values that an example has in the column, as JSON.
func (c ValueColumn) Cell(e *spec.Example) (string, error) {
	var cells []string
	for _, p := range c.parameters {
		value, err := jsontext.Inline(e.Values[p.Name])
		if err != nil {
			return "", err
		}
		cell := codeCell(value)
		if len(c.parameters) > 1 {
			cell = codeSpan(string(p.Name)) + " " + cell
		}
		cells = append(cells, cell)
	}
	return strings.Join(cells, ", "), nil
}

// A CommandRow is a row of a CommandTable.
type CommandRow struct {
	Pages
	Code  spec.Code
	Texts []*spec.Variant // none where the code is retired
}

// Of returns the row of a reply.
func (t CommandTable) Of(r spec.CommandReply) CommandRow {
	row := CommandRow{Pages: t.Pages, Code: r.Code}
	if r.Reply != nil {
		row.Texts = textsOf(t.Command, r.Reply)
	}
	return row
}

// SampleReply returns a reply off the wire: the first that shows a value.
func (p Pages) SampleReply() string {
	for _, t := range p.Samples(text.HostPort) {
		return p.sample(t.Reply.Code, t.Variant)
	}
	return ""
}

// sample returns a text as it comes off the wire: the first example, or the text itself where there is none.
func (p Pages) sample(code spec.Code, v *spec.Variant) string {
	sent := strings.Join(v.TextLines(), "\n")
	switch {
	case len(v.Examples) > 0:
		sent = v.Examples[0].Text
	case v.IsLiteral():
		sent = v.First.Literal()
	}
	return strings.Join(p.WireLines(code, sent), "\n")
}
