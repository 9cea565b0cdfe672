package document

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

// A Leaf is a value and its place; its zero value is a field that is not there.
type Leaf struct{ node *yaml.Node }

// UnmarshalYAML keeps the node as it is.
func (l *Leaf) UnmarshalYAML(n *yaml.Node) error {
	l.node = n
	return nil
}

// IsSet reports whether the field is there.
func (l Leaf) IsSet() bool { return l.node != nil }

// IsScalar reports whether the value is neither a list nor a mapping.
func (l Leaf) IsScalar() bool { return l.node.Kind == yaml.ScalarNode }

// IsString reports whether the value is a scalar that YAML takes for a string.
func (l Leaf) IsString() bool { return kindOf(l.node) == "string" }

// Text returns the characters of a scalar, or "" where the field is not there.
func (l Leaf) Text() string {
	if l.node == nil {
		return ""
	}
	return l.node.Value
}

// Line returns the line of the value.
func (l Leaf) Line() int { return l.node.Line }

// Items returns the values of a list, never nil; nil for another value.
func (l Leaf) Items() []Leaf {
	if l.node.Kind != yaml.SequenceNode {
		return nil
	}
	items := make([]Leaf, len(l.node.Content))
	for i, n := range l.node.Content {
		items[i] = Leaf{n}
	}
	return items
}

// Fields returns the values of a mapping by their keys, or nil for another value.
func (l Leaf) Fields() map[string]Leaf {
	if l.node.Kind != yaml.MappingNode {
		return nil
	}
	fields := map[string]Leaf{}
	for i := 0; i < len(l.node.Content); i += 2 {
		fields[l.node.Content[i].Value] = Leaf{l.node.Content[i+1]}
	}
	return fields
}

// Describe names the value in a message: the integer 5.
func (l Leaf) Describe() string { return describe(l.node) }

// Entries is a mapping whose keys are the spec's own, in its order.
type Entries[T any] []Entry[T]

// An Entry is a key and its value.
type Entry[T any] struct {
	Key   Leaf
	Value T
}

// UnmarshalYAML keeps the keys as they are and decodes the values.
func (e *Entries[T]) UnmarshalYAML(n *yaml.Node) error {
	for i := 0; i < len(n.Content); i += 2 {
		one := Entry[T]{Key: Leaf{n.Content[i]}}
		if err := n.Content[i+1].Decode(&one.Value); err != nil {
			return err
		}
		*e = append(*e, one)
	}
	return nil
}

// kindOf returns the JSON Schema type of a node.
func kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "object"
	case yaml.SequenceNode:
		return "array"
	}
	switch n.ShortTag() {
	case "!!bool":
		return "boolean"
	case "!!null":
		return "null"
	case "!!int", "!!float":
		if strings.Trim(strings.TrimPrefix(n.Value, "-"), "0123456789") == "" {
			return "integer" // 0200 too: its digits count, not what YAML 1.1 makes of them
		}
		return "number"
	}
	return "string"
}

// describe names a node in a message.
func describe(n *yaml.Node) string {
	switch kind := kindOf(n); kind {
	case "object":
		return "a mapping"
	case "array":
		return "a list"
	case "null":
		return "nothing"
	case "string":
		return fmt.Sprintf("the string %q", n.Value)
	default:
		return fmt.Sprintf("the %s %s", kind, n.Value)
	}
}
