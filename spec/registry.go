// Package spec reads the YAML specification of a protocol's reply codes into a checked, resolved [Registry].
//
// A spec is the single source of truth: every code with its class, its text and the documents that define it, and every
// command with the replies that it may get. [Parse] takes the bytes of one, and returns the registry or everything that
// is wrong, each as file:line:column: rule: message. What only a language can know to be wrong, such as a name that it
// reserves, is checked by the language.
//
// The model is in registry.go (replies), command.go and sequence.go; read those first. parse.go is the road from the
// file to the model: package document checks the shape (schema.json), raw.go is the spec as it is written, and the
// files resolve*.go turn that into the model. Below it stand
//
//	text               how a text is written and read: its format, its plan, its types
//	naming             the identifiers from which the names of every language are derived
//	diagnostic         positions, errors, and the table of all rules
//	internal/document  YAML as a tree that can be trusted
package spec

import (
	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/naming"
	"github.com/replycodes/replycodes/spec/text"
)

// A Name is an identifier of a spec, from which the names of every language are derived.
type Name = naming.Name

// A Position is a place in a spec.
type Position = diagnostic.Position

// A Registry is all of one protocol, checked and resolved: names have become pointers, lists are in order.
type Registry struct {
	Spec       string     `json:"-"` // base name of the file it was read from
	Protocol   Name       `json:"protocol"`
	Title      string     `json:"title"`
	Repository string     `json:"repository,omitempty"` // the web address where the packages are developed
	Digits     int        `json:"digits"`               // how wide a code is
	Sources    []*Source  `json:"sources"`
	Classes    []*Class   `json:"classes"` // ascending by digit
	Groups     []*Group   `json:"groups"`  // ascending by digit; empty where the protocol has none
	Replies    []*Reply   `json:"replies"` // ascending by code
	Retired    []*Retired `json:"retired"` // ascending by code

	Sequences []*Sequence `json:"sequences"`          // in the order of the spec
	Anywhere  []*Anywhere `json:"anywhere"`           // what follows some replies at any step
	Greeting  *Command    `json:"greeting,omitempty"` // the opening of a connection, as a command; nil if not in the spec
	Commands  []*Command  `json:"commands"`           // by name
}

// A Source is a document that defines replies.
type Source struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	URL   string `json:"url"`
}

// A Citation is a place in a source.
type Citation struct {
	Source  *Source
	Locator string // such as "section 4.2.1"; empty for the whole source
}

// A Class is what the first digit of a code says.
type Class struct {
	Digit  int    `json:"digit"` // 1 to 9
	Name   Name   `json:"name"`
	Title  string `json:"title"`
	Action Action `json:"action,omitempty"` // after its replies, where nothing else is said; "" in a spec without commands
	Doc    string `json:"doc"`

	Position Position `json:"-"` // of the name
}

// A Group is what the second digit of a code says: the function group.
type Group struct {
	Digit int    `json:"digit"` // 0 to 9
	Name  Name   `json:"name"`
	Title string `json:"title"`
	Doc   string `json:"doc"`

	Position Position `json:"-"` // of the name
}

// A Reply is one reply code and what it means. Its own text is the embedded [Variant], which has no name.
type Reply struct {
	Code       Code      `json:"code"`
	Name       Name      `json:"name"`
	Aliases    []Name    `json:"aliases"`              // former names
	Deprecated string    `json:"deprecated,omitempty"` // why it should not be used; empty if it may
	Class      *Class    `json:"-"`
	Group      *Group    `json:"-"`                // nil where the protocol has no groups
	Cause      string    `json:"cause,omitempty"`  // why it happens
	Remedy     string    `json:"remedy,omitempty"` // what a person does about it
	Seen       []Meaning `json:"seen"`             // texts that servers send under the code, and what they mean
	History    []Meaning `json:"history"`          // what the code meant before, newest first
	Variant
	Variants []*Variant `json:"variants"` // the other meanings and shapes of the code

	Position Position `json:"-"` // of the name
}

// Texts returns the reply's own text and its variants.
func (r *Reply) Texts() []*Variant {
	return append([]*Variant{&r.Variant}, r.Variants...)
}

// A Variant is one meaning or shape of a reply code.
type Variant struct {
	Name     Name     `json:"name,omitempty"` // unique among the variants of a reply
	Commands []string `json:"commands"`
	Status   Status   `json:"status"`
	text.Format
	Doc      string     `json:"doc"`
	Sources  []Citation `json:"sources"`
	Examples []*Example `json:"examples"`
	Refusals []*Refusal `json:"refusals"`

	Position Position `json:"-"` // of the name
}

// An Example is a text that was seen or printed, and the values it reads to.
type Example struct {
	Text    string      `json:"text"`
	Values  text.Values `json:"values"`
	Sources []Citation  `json:"sources"`
}

// A Refusal is a text that must not be read, and why.
type Refusal struct {
	Text    string     `json:"text"`
	Doc     string     `json:"doc"`
	Sources []Citation `json:"sources"`
}

// A Meaning is what a code stood for in an older document, or a text that servers send under it and what that means.
type Meaning struct {
	Text    string     `json:"text,omitempty"`
	Doc     string     `json:"doc,omitempty"`
	Sources []Citation `json:"sources"`
}

// A Retired code is a tombstone: documented and explained, never generated as a constant.
type Retired struct {
	Code Code `json:"code"`
	Name Name `json:"name"`
	Meaning
	Instead *Reply    `json:"-"` // nil where nothing took its place
	History []Meaning `json:"history"`
}

// A Status tells how a reply or a command came to be.
type Status string

// The statuses.
const (
	Standard  Status = "standard"  // in the protocol's base documents
	Extension Status = "extension" // in a later document
	DeFacto   Status = "de-facto"  // seen on the wire, in no document of the protocol

	// Of commands only.
	Historic       Status = "historic" // its document is out of force, but peers may still send it
	RetiredCommand Status = "retired"  // documented, and no value in any language
)
