package text

import (
	"errors"
	"fmt"
	"strings"

	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/naming"
)

// A Parameter is a hole in a text.
type Parameter struct {
	Name    naming.Name `json:"name"`
	Type    Type        `json:"type"`
	Min     *uint64     `json:"min,omitempty"`   // of an integer; of hex, how many octets; of facts, how many
	Max     *uint64     `json:"max,omitempty"`   // the same
	Even    bool        `json:"even,omitempty"`  // of hex: an odd number of digits is not read
	Upper   bool        `json:"upper,omitempty"` // of hex: it is written in upper case
	Unit    string      `json:"unit,omitempty"`
	Default string      `json:"default,omitempty"` // what the writer may leave out
	Doc     string      `json:"doc,omitempty"`

	Repeated bool `json:"repeated,omitempty"` // it has a value for each of the lines between the first and the last

	NoDigit  bool                `json:"-"` // a character that touches a number: a digit would become part of it
	Position diagnostic.Position `json:"-"`
}

// Bounds returns the smallest and the largest value of an integer; of hex, the least and the greatest number of octets;
// of facts, the same of facts.
func (p *Parameter) Bounds() (low, high uint64) {
	high = 1<<64 - 1
	if p.Type == Hex {
		low = 1
	}
	if p.Min != nil {
		low = *p.Min
	}
	if p.Max != nil {
		high = *p.Max
	}
	return low, high
}

// Low returns the smallest value of an integer.
func (p *Parameter) Low() uint64 {
	low, _ := p.Bounds()
	return low
}

// High returns the largest value of an integer.
func (p *Parameter) High() uint64 {
	_, high := p.Bounds()
	return high
}

// Range returns the limits of a parameter in words, "1 to 9" or "at least 4 octets"; "" where it has none of its own.
func (p *Parameter) Range() string {
	switch {
	case p.Min != nil && p.Max != nil && *p.Min == *p.Max:
		return "exactly " + p.count(*p.Max)
	case p.Min != nil && p.Max != nil:
		return fmt.Sprintf("%d to %s", *p.Min, p.count(*p.Max))
	case p.Min != nil:
		return "at least " + p.count(*p.Min)
	case p.Max != nil:
		return "at most " + p.count(*p.Max)
	}
	return ""
}

// count returns a limit with the noun of what it counts, "1 fact" or "4 octets", or the limit alone.
func (p *Parameter) count(limit uint64) string {
	noun := p.Type.descriptor().counted
	if noun != "" && limit != 1 {
		noun += "s"
	}
	return strings.TrimSpace(fmt.Sprint(limit, " ", noun))
}

// IsLarge reports whether an integer can be above 2^53-1, up to which a floating-point number is exact.
func (p *Parameter) IsLarge() bool { return p.Type == Integer && p.High() > 1<<53-1 }

// CanBeLeftOut reports whether the text can be written without a value: a repeated one has a value in each line.
func (p *Parameter) CanBeLeftOut() bool { return p.Default != "" && !p.Repeated }

// IsDefaultValid reports whether the type can have a default, and the default is one of its values.
func (p *Parameter) IsDefaultValid() bool {
	d := p.Type.descriptor()
	if !d.defaults {
		return false
	}
	_, n := d.scan(p.Default, p)
	return n > 0 && n == len(p.Default)
}

// Parse reads a value as a spec writes it, and checks that it can be written; of a repeated parameter, a list of
// values. The error says what is allowed.
func (p *Parameter) Parse(w Written) (any, error) {
	if !p.Repeated {
		return p.parseOne(w)
	}
	if !w.isList() {
		return nil, errors.New("a list with a value for each line")
	}
	list := []any{}
	for _, item := range w.Items {
		value, err := p.parseOne(item)
		if err != nil {
			return nil, err
		}
		list = append(list, value)
	}
	return list, nil
}

func (p *Parameter) parseOne(w Written) (any, error) {
	value, err := p.Type.descriptor().parse(w)
	if err == nil {
		_, err = p.Type.descriptor().write(nil, value, p)
	}
	return value, err
}
