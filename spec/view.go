package spec

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// ClassPattern returns how the codes of a class are written in general: 2xx.
func (r *Registry) ClassPattern(class *Class) string {
	return fmt.Sprint(class.Digit) + strings.Repeat("x", r.Digits-1)
}

// GroupPattern returns how the codes of a function group are written in general: x2x.
func (r *Registry) GroupPattern(group *Group) string {
	return "x" + fmt.Sprint(group.Digit) + strings.Repeat("x", max(r.Digits-2, 0))
}

// InClass returns the replies of a class.
func (r *Registry) InClass(class *Class) []*Reply {
	return filter(r.Replies, func(reply *Reply) bool { return reply.Class == class })
}

// InBoth returns the replies of a class and a function group.
func (r *Registry) InBoth(class *Class, group *Group) []*Reply {
	return filter(r.InClass(class), func(reply *Reply) bool { return reply.Group == group })
}

// Replaced returns the retired codes that a reply took the place of.
func (r *Registry) Replaced(by *Reply) []*Retired {
	return filter(r.Retired, func(retired *Retired) bool { return retired.Instead == by })
}

// Types returns the types that the parameters have, sorted by name.
func (r *Registry) Types() []Type {
	types := map[Type]bool{}
	for _, reply := range r.Replies {
		for _, v := range reply.Texts() {
			for _, p := range v.Parameters {
				types[p.Type] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(types))
}

// TextLines returns the text line by line: one, or three of which the second is repeated.
func (v *Variant) TextLines() []string {
	if v.Lines == "" {
		return []string{v.Text}
	}
	return []string{v.Text, v.Lines, v.Last}
}

// Range returns which integers a parameter can be, in words; empty where it has no limit of its own.
func (p *Parameter) Range() string {
	switch {
	case p.Min != nil && p.Max != nil:
		return fmt.Sprintf("%d to %d", *p.Min, *p.Max)
	case p.Min != nil:
		return fmt.Sprintf("at least %d", *p.Min)
	case p.Max != nil:
		return fmt.Sprintf("at most %d", *p.Max)
	}
	return ""
}

// Doc tells what a value of the type looks like on the wire.
func (t Type) Doc() string { return typeDocs[t] }

var typeDocs = map[Type]string{
	Integer:      "decimal digits, at most 18446744073709551615",
	Character:    "one printable ASCII character other than a blank",
	Word:         "one or more octets without blank, CR, LF and NUL",
	Text:         "one or more octets without CR, LF and NUL",
	Quoted:       "octets without CR, LF and NUL in double quotes, with each double quote in them doubled",
	Timestamp:    "YYYYMMDDHHMMSS in UTC, and a point and a fraction of a second where there is one",
	Base64:       "octets in base64 with padding",
	Integers:     "one or more integers parted by commas",
	HostPort:     "h1,h2,h3,h4,p1,p2: the octets of an IPv4 address and of a port, in decimal",
	LongHostPort: "af,hal,h1,...,pal,p1,...: an address family, then the number of octets of the host and these octets, then the same of the port, in decimal",
}

func filter[T any](items []T, keep func(T) bool) []T {
	var kept []T
	for _, item := range items {
		if keep(item) {
			kept = append(kept, item)
		}
	}
	return kept
}
