package document

import (
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

// A shaper reports where a YAML tree differs from its schema, and prunes what differs: what is left can be decoded.
type shaper struct {
	schema *Schema
	file   string
	errs   diagnostic.Errors
}

// fits reports whether n has the shape s, after pruning what could be left out.
func (c *shaper) fits(n *yaml.Node, s *shape) bool {
	for s.Ref != "" {
		s = c.schema.root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
	}
	if len(s.Type) > 0 && !slices.Contains(s.Type, kindOf(n)) {
		c.report(n, diagnostic.WrongType, "%s where %s is wanted%s", describe(n), strings.Join(s.Type, " or "), hint(n, s))
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
			c.report(key, diagnostic.WrongType, "%s where a field's name is wanted", describe(key))
			continue
		}
		if earlier := first[key.Value]; earlier != nil {
			c.report(key, diagnostic.DuplicateKey, "%q is here already, in line %d", key.Value, earlier.Line)
			continue
		}
		first[key.Value] = key
		if c.member(key, value, s) {
			kept = append(kept, key, value)
		}
	}
	for _, name := range s.Required {
		if first[name] == nil {
			c.report(n, diagnostic.MissingField, "%q is required here", name)
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
		c.report(key, diagnostic.UnknownField, "%q is not a field here; allowed: %s", key.Value, strings.Join(allowed, ", "))
		return false
	}
	named := s.PropertyNames == nil || c.fits(key, s.PropertyNames)
	return c.fits(value, s.AdditionalProperties) && named
}

func (c *shaper) sequence(n *yaml.Node, s *shape) bool {
	if len(n.Content) < s.MinItems {
		c.report(n, diagnostic.WrongType, "an empty list; leave the field out or give it an item")
		return false
	}
	if s.Items != nil {
		n.Content = slices.DeleteFunc(n.Content, func(item *yaml.Node) bool { return !c.fits(item, s.Items) })
	}
	return true
}

func (c *shaper) scalar(n *yaml.Node, s *shape) bool {
	fits := true
	refuse := func(rule *diagnostic.Rule, format string, args ...any) {
		fits = false
		c.report(n, rule, format, args...)
	}
	if n.Value == "" && s.MinLength > 0 {
		refuse(diagnostic.WrongType, "an empty string; leave the field out or fill it")
	}
	value := n.Value
	if s.Lines {
		value = strings.ReplaceAll(value, "\n", " ")
	}
	if i := forbidden(value); i >= 0 {
		r, _ := utf8.DecodeRuneInString(value[i:])
		refuse(diagnostic.ForbiddenCharacter,
			"%q has the character %U; control and bidirectional characters and line breaks are not allowed", n.Value, r)
	}
	if len(s.Enum) > 0 && !slices.Contains(s.Enum, n.Value) {
		refuse(s.Rule.Rule, "%q is unknown; allowed: %s", n.Value, strings.Join(s.Enum, ", "))
	}
	if s.Pattern != nil && !s.Pattern.MatchString(n.Value) {
		refuse(s.Rule.Rule, "%q; allowed: %s", n.Value, s.Allowed)
	}
	if limits := s.exceeded(n.Value); limits != "" {
		refuse(diagnostic.OutOfRange, "%s; allowed: %s", n.Value, limits)
	}
	return fits
}

// exceeded returns the limits of an integer that is outside of them, or "".
func (s *shape) exceeded(value string) string {
	if s.Minimum == nil && s.Maximum == nil {
		return ""
	}
	v, _ := new(big.Int).SetString(value, 10)
	switch {
	case (s.Minimum == nil || v.Cmp(s.Minimum) >= 0) && (s.Maximum == nil || v.Cmp(s.Maximum) <= 0):
		return ""
	case s.Maximum == nil:
		return "at least " + s.Minimum.String()
	}
	return fmt.Sprintf("%v to %v", s.Minimum, s.Maximum)
}

func (c *shaper) report(n *yaml.Node, rule *diagnostic.Rule, format string, args ...any) {
	c.errs.Report(diagnostic.Position{File: c.file, Line: n.Line, Column: n.Column}, rule, format, args...)
}

// hint tells how a scalar that YAML takes for something else becomes a string.
func hint(n *yaml.Node, s *shape) string {
	if n.Kind == yaml.ScalarNode && n.Value != "" && len(s.Type) > 0 && s.Type[0] == "string" {
		return "; put it in quotes"
	}
	return ""
}

// forbidden returns the index of the first character that no string of a spec may have, or -1.
func forbidden(s string) int {
	return strings.IndexFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
	})
}
