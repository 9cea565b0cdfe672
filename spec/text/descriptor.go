package text

import (
	"fmt"
	"maps"
	"slices"

	"github.com/replycodes/replycodes/spec/naming"
)

// A Type says what a parameter's values look like on the wire and, in Go, which type they have.
type Type string

// A descriptor is all that is known of a type, in a file of its own.
type descriptor struct {
	doc      string // what a value looks like on the wire, as documents say it
	expected string // what a text should have had where a value was to be read

	begins    Octets // what a value can begin with
	continues Octets // what could belong to a value that stands before it
	holds     Octets // what a value can have inside it
	start     Edge   // what keeps a searched value from beginning inside a longer one
	end       Edge   // what keeps it from ending there
	isNumber  bool   // it is digits: a number, or numbers with something between them
	empty     bool   // a value may have no octets, if its smallest limit is 0
	limited   bool   // a parameter may have limits: min and max
	counted   string // what the limits count, one of it; empty where they are of the value itself
	defaults  bool   // its empty value is not one, so that a default can stand for that

	// scan reads the longest value at the start of s and returns its length; 0 if there is
	// none, or for an empty value.
	scan func(s string, p *Parameter) (value any, length int)
	// write appends the one canonical form, or says what the value may be.
	write func(dst []byte, value any, p *Parameter) ([]byte, error)
	// parse reads a value as a spec writes it, or says how that is.
	parse func(w Written) (any, error)
	// sample returns a value that is made from a word or from a number.
	sample func(word string, n int, p *Parameter) any
}

// descriptors has all types. A new type is a file like integer.go, and a line here.
var descriptors = map[Type]*descriptor{
	Integer:      &integer,
	Character:    &character,
	Word:         &word,
	Text:         &freeText,
	Quoted:       &quoted,
	Timestamp:    &timestamp,
	Base64:       &base64Type,
	Hex:          &hexType,
	Integers:     &integers,
	Facts:        &facts,
	HostPort:     &hostPort,
	LongHostPort: &longHostPort,
}

// Types returns all types, sorted by name.
func Types() []Type { return slices.Sorted(maps.Keys(descriptors)) }

func (t Type) descriptor() *descriptor {
	d := descriptors[t]
	if d == nil {
		panic(fmt.Sprintf("text: unknown type %q", t)) // the schema refuses it
	}
	return d
}

// Name returns the name of the type, for the identifiers that are made from it.
func (t Type) Name() naming.Name { return naming.Name(t) }

// Doc tells what a value of the type looks like on the wire.
func (t Type) Doc() string { return t.descriptor().doc }

// Expected returns what an error says where a text has no value of the type: a host-port.
func (t Type) Expected() string { return t.descriptor().expected }

// IsNumber reports whether the values of the type are digits: a number, or numbers with something between them.
func (t Type) IsNumber() bool { return t.descriptor().isNumber }

// IsLimited reports whether a parameter of the type may have limits: min and max.
func (t Type) IsLimited() bool { return t.descriptor().limited }

// An Edge is what a searched value must not touch: it would be a part of something longer.
type Edge string

// The edges.
const (
	NoEdge     Edge = ""       // it may touch anything
	NumberEdge Edge = "number" // a word, a sign, a fraction or a longer list of numbers
	WordEdge   Edge = "word"   // more of the word
	Base64Edge Edge = "base64" // more base64
)
