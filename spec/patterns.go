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

// InClass returns the replies of a class.
func (r *Registry) InClass(class *Class) []*Reply {
	return filter(r.Replies, func(reply *Reply) bool { return reply.Class == class })
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
