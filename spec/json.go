package spec

import (
	"bytes"
	"encoding/json"
)

// The JSON of a registry is an interface of its own: codes are numbers, classes and groups are given by name, a
// variant is written with what it has from its reply, every list is there (also where it is empty), and what else is
// not there is left out.

// MarshalJSON writes a registry without its file.
func (r *Registry) MarshalJSON() ([]byte, error) {
	type plain Registry
	p := plain(*r)
	p.Sources = orEmpty(p.Sources)
	p.Classes = orEmpty(p.Classes)
	p.Groups = orEmpty(p.Groups)
	p.Replies = orEmpty(p.Replies)
	p.Retired = orEmpty(p.Retired)
	p.Sequences = orEmpty(p.Sequences)
	p.Anywhere = orEmpty(p.Anywhere)
	p.Commands = orEmpty(p.Commands)
	return marshal(p)
}

// MarshalJSON writes the class and the group as their names. A reply's own text is for any command.
func (r *Reply) MarshalJSON() ([]byte, error) {
	var group Name
	if r.Group != nil {
		group = r.Group.Name
	}
	return marshal(struct {
		Code       Code   `json:"code"`
		Name       Name   `json:"name"`
		Aliases    []Name `json:"aliases"`
		Deprecated string `json:"deprecated,omitempty"`
		Class      Name   `json:"class"`
		Group      Name   `json:"group,omitempty"`
		plainVariant
		Commands []string   `json:"commands,omitempty"`
		Cause    string     `json:"cause,omitempty"`
		Remedy   string     `json:"remedy,omitempty"`
		Seen     []Meaning  `json:"seen"`
		Variants []*Variant `json:"variants"`
		History  []Meaning  `json:"history"`
	}{
		r.Code, r.Name, orEmpty(r.Aliases), r.Deprecated, r.Class.Name, group, r.plain(), nil,
		r.Cause, r.Remedy, orEmpty(r.Seen), orEmpty(r.Variants), orEmpty(r.History),
	})
}

// MarshalJSON writes a variant with all its lists.
func (v *Variant) MarshalJSON() ([]byte, error) { return marshal(v.plain()) }

// plainVariant is a variant without its methods, to be written field by field.
type plainVariant Variant

func (v *Variant) plain() plainVariant {
	p := plainVariant(*v)
	p.Commands = orEmpty(p.Commands)
	p.Parameters = orEmpty(p.Parameters)
	p.Sources = orEmpty(p.Sources)
	p.Examples = orEmpty(p.Examples)
	p.Refusals = orEmpty(p.Refusals)
	return p
}

// MarshalJSON writes an example with its list of sources, also where that is empty.
func (e *Example) MarshalJSON() ([]byte, error) {
	type plain Example
	p := plain(*e)
	p.Sources = orEmpty(p.Sources)
	return marshal(p)
}

// MarshalJSON writes a refusal with its list of sources, also where that is empty.
func (r *Refusal) MarshalJSON() ([]byte, error) {
	type plain Refusal
	p := plain(*r)
	p.Sources = orEmpty(p.Sources)
	return marshal(p)
}

// MarshalJSON writes the replacement as its code.
func (r *Retired) MarshalJSON() ([]byte, error) {
	var instead *Code
	if r.Instead != nil {
		instead = &r.Instead.Code
	}
	return marshal(struct {
		Code Code `json:"code"`
		Name Name `json:"name"`
		Meaning
		Instead *Code     `json:"instead,omitempty"`
		History []Meaning `json:"history"`
	}{r.Code, r.Name, r.Meaning, instead, orEmpty(r.History)})
}

// MarshalJSON writes the class as its name.
func (a Arc) MarshalJSON() ([]byte, error) {
	type plain Arc
	a.Next = orEmpty(a.Next)
	return marshal(struct {
		Class Name `json:"class"`
		plain
	}{a.Class.Name, plain(a)})
}

// MarshalJSON writes all lists.
func (a *Anywhere) MarshalJSON() ([]byte, error) {
	type plain Anywhere
	p := plain(*a)
	p.Next, p.Commands, p.Except = orEmpty(p.Next), orEmpty(p.Commands), orEmpty(p.Except)
	return marshal(p)
}

// MarshalJSON writes a step with its list of commands, also where that is empty: it is for every one of its sequence.
func (s *Step) MarshalJSON() ([]byte, error) {
	type plain Step
	p := plain(*s)
	p.Commands, p.Arcs = orEmpty(p.Commands), orEmpty(p.Arcs)
	return marshal(p)
}

// MarshalJSON writes the sequence as its name, and all lists.
func (c *Command) MarshalJSON() ([]byte, error) {
	type plain Command
	p := plain(*c)
	p.Replies, p.Listed, p.Notes = orEmpty(p.Replies), orEmpty(p.Listed), orEmpty(p.Notes)
	var sequence Name
	if c.Sequence != nil {
		sequence = c.Sequence.Name
	}
	return marshal(struct {
		plain
		Sequence Name `json:"sequence,omitempty"`
	}{p, sequence})
}

// MarshalJSON writes the citation with its address.
func (c Citation) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		Source  string `json:"source"`
		Locator string `json:"locator,omitempty"`
		Title   string `json:"title"`
		URL     string `json:"url"`
	}{c.Source.ID, c.Locator, c.String(), c.URL()})
}

// orEmpty returns an empty list for none: JSON would have null.
func orEmpty[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

// marshal leaves < > & as they are; an encoder that wants them escaped will do that to what it is given.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return b.Bytes(), err
}
