package spec

import "gopkg.in/yaml.v3"

// The raw types are a spec as it is written: every leaf keeps its place and the characters it was written with, since
// YAML would read the code 0200 as 128.

type rawSpec struct {
	Protocol   leaf               `yaml:"protocol"`
	Title      leaf               `yaml:"title"`
	Repository leaf               `yaml:"repository"`
	Digits     leaf               `yaml:"digits"`
	Sources    entries[rawSource] `yaml:"sources"`
	Classes    []rawDigit         `yaml:"classes"`
	Groups     []rawDigit         `yaml:"groups"`
	Replies    []rawReply         `yaml:"replies"`
	Retired    []rawRetired       `yaml:"retired"`

	Sequences []rawSequence `yaml:"sequences"`
	Greeting  rawCommand    `yaml:"greeting"`
	Commands  []rawCommand  `yaml:"commands"`
	Also      []rawAlso     `yaml:"also"`
	Notes     []rawNote     `yaml:"notes"`
}

type rawSource struct {
	Title leaf `yaml:"title"`
	URL   leaf `yaml:"url"`
}

// rawDigit is a class or a group; only a class has an action.
type rawDigit struct {
	Digit  leaf `yaml:"digit"`
	Name   leaf `yaml:"name"`
	Title  leaf `yaml:"title"`
	Action leaf `yaml:"action"`
	Doc    leaf `yaml:"doc"`
}

type rawReply struct {
	Code       leaf         `yaml:"code"`
	Aliases    []leaf       `yaml:"aliases"`
	Deprecated leaf         `yaml:"deprecated"`
	Class      leaf         `yaml:"class"`
	History    []rawMeaning `yaml:"history"`
	rawVariant `yaml:",inline"`
	Variants   []rawVariant `yaml:"variants"`
}

type rawVariant struct {
	Name       leaf                  `yaml:"name"`
	Commands   []leaf                `yaml:"commands"`
	Status     leaf                  `yaml:"status"`
	Text       leaf                  `yaml:"text"`
	Exact      leaf                  `yaml:"exact"`
	Find       leaf                  `yaml:"find"`
	FindLast   leaf                  `yaml:"find-last"`
	Lines      leaf                  `yaml:"lines"`
	Last       leaf                  `yaml:"last"`
	Parameters entries[rawParameter] `yaml:"parameters"`
	Doc        leaf                  `yaml:"doc"`
	Source     []leaf                `yaml:"source"`
	Examples   []rawExample          `yaml:"examples"`
	Refusals   []rawRefusal          `yaml:"refusals"`
}

type rawParameter struct {
	Type    leaf `yaml:"type"`
	Min     leaf `yaml:"min"`
	Max     leaf `yaml:"max"`
	Unit    leaf `yaml:"unit"`
	Default leaf `yaml:"default"`
	Doc     leaf `yaml:"doc"`
}

type rawExample struct {
	Text   leaf          `yaml:"text"`
	Values entries[leaf] `yaml:"values"`
	Source leaf          `yaml:"source"`
}

type rawRefusal struct {
	Text   leaf `yaml:"text"`
	Doc    leaf `yaml:"doc"`
	Source leaf `yaml:"source"`
}

type rawMeaning struct {
	Text   leaf   `yaml:"text"`
	Doc    leaf   `yaml:"doc"`
	Source []leaf `yaml:"source"`
}

type rawRetired struct {
	Code       leaf `yaml:"code"`
	Name       leaf `yaml:"name"`
	rawMeaning `yaml:",inline"`
	Instead    leaf         `yaml:"instead"`
	History    []rawMeaning `yaml:"history"`
}

type rawSequence struct {
	Name   leaf      `yaml:"name"`
	Title  leaf      `yaml:"title"`
	Doc    leaf      `yaml:"doc"`
	Source []leaf    `yaml:"source"`
	Steps  []rawStep `yaml:"steps"`
}

type rawStep struct {
	Commands []leaf        `yaml:"commands"`
	Replies  entries[leaf] `yaml:"replies"`
}

// rawCommand is a command, or the greeting, which has no name.
type rawCommand struct {
	Name     leaf            `yaml:"name"`
	Title    leaf            `yaml:"title"`
	Status   leaf            `yaml:"status"`
	SameAs   leaf            `yaml:"same-as"`
	Syntax   leaf            `yaml:"syntax"`
	Doc      leaf            `yaml:"doc"`
	Source   []leaf          `yaml:"source"`
	Sequence leaf            `yaml:"sequence"`
	Replies  entries[[]leaf] `yaml:"replies"`
	Listed   []leaf          `yaml:"listed"`
	Also     []rawAlso       `yaml:"also"`
	Notes    []rawNote       `yaml:"notes"`
}

// rawAlso is of the command that it stands in, or of the commands that it names, as is rawNote.
type rawAlso struct {
	Commands []leaf `yaml:"commands"`
	Codes    []leaf `yaml:"codes"`
	Stage    leaf   `yaml:"stage"`
	Status   leaf   `yaml:"status"`
	Doc      leaf   `yaml:"doc"`
	Source   []leaf `yaml:"source"`
}

type rawNote struct {
	Commands []leaf `yaml:"commands"`
	Doc      leaf   `yaml:"doc"`
	Source   []leaf `yaml:"source"`
}

// A leaf is a value and its place; its zero value is a field that is not there.
type leaf struct{ *yaml.Node }

func (l *leaf) UnmarshalYAML(n *yaml.Node) error {
	l.Node = n
	return nil
}

// text returns the value, or "" where the field is not there.
func (l leaf) text() string {
	if l.Node == nil {
		return ""
	}
	return l.Value
}

// entries is a mapping whose keys are the spec's own, in its order.
type entries[T any] []entry[T]

type entry[T any] struct {
	Key   leaf
	Value T
}

func (e *entries[T]) UnmarshalYAML(n *yaml.Node) error {
	for i := 0; i < len(n.Content); i += 2 {
		one := entry[T]{Key: leaf{n.Content[i]}}
		if err := n.Content[i+1].Decode(&one.Value); err != nil {
			return err
		}
		*e = append(*e, one)
	}
	return nil
}
