package spec

import (
	"fmt"
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

// Pattern returns what replies the arc is for: 2xx, or 500.
func (r *Registry) Pattern(a Arc) string {
	if a.Code == 0 {
		return r.ClassPattern(a.Class)
	}
	return r.FormatCode(a.Code)
}

func (r *Registry) classByPattern(pattern string) *Class {
	for _, class := range r.Classes {
		if strings.EqualFold(r.ClassPattern(class), pattern) {
			return class
		}
	}
	return nil
}
