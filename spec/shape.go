package spec

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

// A shape is the part of JSON Schema that schema.json uses. Reading it here too keeps the parser and the editors
// that use the schema from ever disagreeing about a field.
type shape struct {
	Ref                  string            `json:"$ref"`
	Defs                 map[string]*shape `json:"$defs"`
	Type                 kinds             `json:"type"`
	Properties           map[string]*shape `json:"properties"`
	Required             []string          `json:"required"`
	AdditionalProperties *shape            `json:"additionalProperties"`
	PropertyNames        *shape            `json:"propertyNames"`
	Items                *shape            `json:"items"`
	MinItems             int               `json:"minItems"`
	MinLength            int               `json:"minLength"`
	Minimum              *big.Int          `json:"minimum"`
	Maximum              *big.Int          `json:"maximum"`
	Enum                 []string          `json:"enum"`
	Pattern              *regexp.Regexp    `json:"pattern"`
	Rule                 string            `json:"x-rule"`    // what a mismatch of pattern or enum is reported as
	Allowed              string            `json:"x-allowed"` // the pattern in words
	Lines                bool              `json:"x-lines"`   // it may have line breaks

	never bool // the schema false: nothing fits
}

// kinds is the value of "type": one name or several.
type kinds []string

func (k *kinds) UnmarshalJSON(b []byte) error {
	if b[0] != '[' {
		*k = make(kinds, 1)
		return json.Unmarshal(b, &(*k)[0])
	}
	return json.Unmarshal(b, (*[]string)(k))
}

func (s *shape) UnmarshalJSON(b []byte) error {
	if string(b) == "false" {
		s.never = true
		return nil
	}
	type plain shape
	return json.Unmarshal(b, (*plain)(s))
}

var specShape = sync.OnceValue(func() *shape {
	s := new(shape)
	if err := json.Unmarshal(schemaJSON, s); err != nil {
		panic(err) // the embedded schema is tested
	}
	return s
})

// A shaper reports where a YAML tree differs from its schema, and prunes what differs: what is left can be decoded.
type shaper struct {
	file string
	errs Errors
}

// fits reports whether n has the shape s, after pruning what could be left out.
func (c *shaper) fits(n *yaml.Node, s *shape) bool {
	for s.Ref != "" {
		s = specShape().Defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
	}
	if len(s.Type) > 0 && !slices.Contains(s.Type, kindOf(n)) {
		c.report(n, "wrong-type", "%s where %s is wanted%s", describe(n), strings.Join(s.Type, " or "), hint(n, s))
		return false
	}
	switch n.Kind {
	case yaml.MappingNode:
		c.mapping(n, s)
		return true
	case yaml.SequenceNode:
		return c.sequence(n, s)
	default:
		return c.scalar(n, s)
	}
}

func (c *shaper) mapping(n *yaml.Node, s *shape) {
	var kept []*yaml.Node
	first := map[string]*yaml.Node{}
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode {
			c.report(key, "wrong-type", "%s where a field's name is wanted", describe(key))
			continue
		}
		if earlier := first[key.Value]; earlier != nil {
			c.report(key, "duplicate-key", "%q is here already, in line %d", key.Value, earlier.Line)
			continue
		}
		first[key.Value] = key
		if c.member(key, value, s) {
			kept = append(kept, key, value)
		}
	}
	for _, name := range s.Required {
		if first[name] == nil {
			c.report(n, "missing-field", "%q is required here", name)
		}
	}
	n.Content = kept
}

// member reports whether a field or an entry of a mapping is known and fits.
func (c *shaper) member(key, value *yaml.Node, s *shape) bool {
	if field := s.Properties[key.Value]; field != nil {
		return c.fits(value, field)
	}
	if s.AdditionalProperties == nil {
		return true
	}
	if s.AdditionalProperties.never {
		allowed := slices.Sorted(maps.Keys(s.Properties))
		c.report(key, "unknown-field", "%q is not a field here; allowed: %s", key.Value, strings.Join(allowed, ", "))
		return false
	}
	named := s.PropertyNames == nil || c.fits(key, s.PropertyNames)
	return c.fits(value, s.AdditionalProperties) && named
}

func (c *shaper) sequence(n *yaml.Node, s *shape) bool {
	if len(n.Content) < s.MinItems {
		c.report(n, "wrong-type", "an empty list; leave the field out or give it an item")
		return false
	}
	if s.Items != nil {
		n.Content = slices.DeleteFunc(n.Content, func(item *yaml.Node) bool { return !c.fits(item, s.Items) })
	}
	return true
}

func (c *shaper) scalar(n *yaml.Node, s *shape) bool {
	before := len(c.errs)
	if n.Value == "" && s.MinLength > 0 {
		c.report(n, "wrong-type", "an empty string; leave the field out or fill it")
	}
	value := n.Value
	if s.Lines {
		value = strings.ReplaceAll(value, "\n", " ")
	}
	if i := forbidden(value); i >= 0 {
		r := []rune(value[i:])[0]
		c.report(n, "forbidden-character", "%q has the character %U; control and bidirectional characters and line breaks are not allowed", n.Value, r)
	}
	if len(s.Enum) > 0 && !slices.Contains(s.Enum, n.Value) {
		c.report(n, s.Rule, "%q is unknown; allowed: %s", n.Value, strings.Join(s.Enum, ", "))
	}
	if s.Pattern != nil && !s.Pattern.MatchString(n.Value) {
		c.report(n, s.Rule, "%q; allowed: %s", n.Value, s.Allowed)
	}
	if s.Minimum != nil || s.Maximum != nil {
		c.inRange(n, s)
	}
	return len(c.errs) == before
}

func (c *shaper) inRange(n *yaml.Node, s *shape) {
	v, _ := new(big.Int).SetString(n.Value, 10)
	if s.Minimum != nil && v.Cmp(s.Minimum) < 0 || s.Maximum != nil && v.Cmp(s.Maximum) > 0 {
		limit := "at least " + s.Minimum.String()
		if s.Maximum != nil {
			limit = fmt.Sprintf("%v to %v", s.Minimum, s.Maximum)
		}
		c.report(n, "out-of-range", "%s; allowed: %s", n.Value, limit)
	}
}

func (c *shaper) report(n *yaml.Node, rule, format string, args ...any) {
	c.errs.Report(Position{c.file, n.Line, n.Column}, rule, format, args...)
}
