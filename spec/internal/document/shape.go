package document

import (
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"

	"github.com/replycodes/replycodes/spec/diagnostic"
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
	Rule                 ruleRef           `json:"x-rule"`    // what a mismatch of pattern or enum is reported as
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

// ruleRef is a rule that a schema names by its ID.
type ruleRef struct{ *diagnostic.Rule }

func (r *ruleRef) UnmarshalJSON(b []byte) error {
	var id string
	if err := json.Unmarshal(b, &id); err != nil {
		return err
	}
	if r.Rule = diagnostic.RuleOf(id); r.Rule == nil {
		return fmt.Errorf("x-rule: there is no rule %q", id)
	}
	return nil
}

func (s *shape) UnmarshalJSON(b []byte) error {
	if string(b) == "false" {
		s.never = true
		return nil
	}
	type plain shape
	return json.Unmarshal(b, (*plain)(s))
}

// A Schema is what the shape of a document is checked by.
type Schema struct{ root *shape }

// NewSchema reads a JSON Schema.
func NewSchema(source []byte) (*Schema, error) {
	root := new(shape)
	if err := json.Unmarshal(source, root); err != nil {
		return nil, err
	}
	return &Schema{root}, nil
}
