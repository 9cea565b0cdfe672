package spec

import "github.com/replycodes/replycodes/spec/internal/document"

// The raw types are a spec as it is written. Each leaf keeps its place and the characters it was written with: YAML
// would read the code 0200 as 128.

type rawSpec struct {
	Protocol   document.Leaf               `yaml:"protocol"`
	Title      document.Leaf               `yaml:"title"`
	Repository document.Leaf               `yaml:"repository"`
	Digits     document.Leaf               `yaml:"digits"`
	Sources    document.Entries[rawSource] `yaml:"sources"`
	Classes    []rawDigit                  `yaml:"classes"`
	Groups     []rawDigit                  `yaml:"groups"`
	Replies    []rawReply                  `yaml:"replies"`
	Retired    []rawRetired                `yaml:"retired"`

	Sequences []rawSequence `yaml:"sequences"`
	Anywhere  []rawAnywhere `yaml:"anywhere"`
	Greeting  rawCommand    `yaml:"greeting"`
	Commands  []rawCommand  `yaml:"commands"`
	Also      []rawAlso     `yaml:"also"`
	Notes     []rawNote     `yaml:"notes"`
}

type rawSource struct {
	Title document.Leaf `yaml:"title"`
	URL   document.Leaf `yaml:"url"`
}

// rawDigit is a class or a group; only a class has an action.
type rawDigit struct {
	Digit  document.Leaf `yaml:"digit"`
	Name   document.Leaf `yaml:"name"`
	Title  document.Leaf `yaml:"title"`
	Action document.Leaf `yaml:"action"`
	Doc    document.Leaf `yaml:"doc"`
}

type rawReply struct {
	Code       document.Leaf   `yaml:"code"`
	Aliases    []document.Leaf `yaml:"aliases"`
	Deprecated document.Leaf   `yaml:"deprecated"`
	Class      document.Leaf   `yaml:"class"`
	Cause      document.Leaf   `yaml:"cause"`
	Remedy     document.Leaf   `yaml:"remedy"`
	Seen       []rawMeaning    `yaml:"seen"`
	History    []rawMeaning    `yaml:"history"`
	rawVariant `yaml:",inline"`
	Variants   []rawVariant `yaml:"variants"`
}

type rawVariant struct {
	Name       document.Leaf                  `yaml:"name"`
	Commands   []document.Leaf                `yaml:"commands"`
	Status     document.Leaf                  `yaml:"status"`
	Text       document.Leaf                  `yaml:"text"`
	Exact      document.Leaf                  `yaml:"exact"`
	Find       document.Leaf                  `yaml:"find"`
	FindLast   document.Leaf                  `yaml:"find-last"`
	Lines      document.Leaf                  `yaml:"lines"`
	Last       document.Leaf                  `yaml:"last"`
	Parameters document.Entries[rawParameter] `yaml:"parameters"`
	Doc        document.Leaf                  `yaml:"doc"`
	Source     []document.Leaf                `yaml:"source"`
	Examples   []rawExample                   `yaml:"examples"`
	Refusals   []rawRefusal                   `yaml:"refusals"`
}

type rawParameter struct {
	Type    document.Leaf `yaml:"type"`
	Min     document.Leaf `yaml:"min"`
	Max     document.Leaf `yaml:"max"`
	Even    document.Leaf `yaml:"even"`
	Upper   document.Leaf `yaml:"upper"`
	Unit    document.Leaf `yaml:"unit"`
	Default document.Leaf `yaml:"default"`
	Doc     document.Leaf `yaml:"doc"`
}

type rawExample struct {
	Text   document.Leaf                   `yaml:"text"`
	Values document.Entries[document.Leaf] `yaml:"values"`
	Source document.Leaf                   `yaml:"source"`
}

type rawRefusal struct {
	Text   document.Leaf `yaml:"text"`
	Doc    document.Leaf `yaml:"doc"`
	Source document.Leaf `yaml:"source"`
}

type rawMeaning struct {
	Text   document.Leaf   `yaml:"text"`
	Doc    document.Leaf   `yaml:"doc"`
	Source []document.Leaf `yaml:"source"`
}

type rawRetired struct {
	Code       document.Leaf `yaml:"code"`
	Name       document.Leaf `yaml:"name"`
	rawMeaning `yaml:",inline"`
	Instead    document.Leaf `yaml:"instead"`
	History    []rawMeaning  `yaml:"history"`
}

type rawSequence struct {
	Name   document.Leaf   `yaml:"name"`
	Title  document.Leaf   `yaml:"title"`
	Doc    document.Leaf   `yaml:"doc"`
	Source []document.Leaf `yaml:"source"`
	Steps  []rawStep       `yaml:"steps"`
}

type rawStep struct {
	Commands []document.Leaf                 `yaml:"commands"`
	Replies  document.Entries[document.Leaf] `yaml:"replies"`
}

type rawAnywhere struct {
	Codes    []document.Leaf `yaml:"codes"`
	Action   document.Leaf   `yaml:"action"`
	Commands []document.Leaf `yaml:"commands"`
	Except   []document.Leaf `yaml:"except"`
	Doc      document.Leaf   `yaml:"doc"`
	Source   []document.Leaf `yaml:"source"`
}

// rawCommand is a command, or the greeting, which has no name.
type rawCommand struct {
	Name     document.Leaf                     `yaml:"name"`
	Title    document.Leaf                     `yaml:"title"`
	Status   document.Leaf                     `yaml:"status"`
	SameAs   document.Leaf                     `yaml:"same-as"`
	Syntax   document.Leaf                     `yaml:"syntax"`
	Doc      document.Leaf                     `yaml:"doc"`
	Source   []document.Leaf                   `yaml:"source"`
	Sequence document.Leaf                     `yaml:"sequence"`
	Replies  document.Entries[[]document.Leaf] `yaml:"replies"`
	Listed   []document.Leaf                   `yaml:"listed"`
	Also     []rawAlso                         `yaml:"also"`
	Notes    []rawNote                         `yaml:"notes"`
}

// rawAlso is of the command that it stands in, or of the commands that it names, as is rawNote; or else of all.
type rawAlso struct {
	Commands []document.Leaf `yaml:"commands"`
	Of       []document.Leaf `yaml:"of"`
	Except   []document.Leaf `yaml:"except"`
	Codes    []document.Leaf `yaml:"codes"`
	Stage    document.Leaf   `yaml:"stage"`
	Status   document.Leaf   `yaml:"status"`
	Doc      document.Leaf   `yaml:"doc"`
	Source   []document.Leaf `yaml:"source"`
}

type rawNote struct {
	Commands []document.Leaf `yaml:"commands"`
	Doc      document.Leaf   `yaml:"doc"`
	Source   []document.Leaf `yaml:"source"`
}
