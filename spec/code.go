package spec

import (
	"cmp"
	"fmt"
	"slices"
)

// A Code is a reply code.
type Code int

// FormatCode returns a code with all its digits: 007.
func (r *Registry) FormatCode(c Code) string { return fmt.Sprintf("%0*d", r.Digits, c) }

// ClassDigit returns the first of the code's digits.
func (r *Registry) ClassDigit(c Code) int { return int(c) / power(r.Digits-1) }

// GroupDigit returns the second of the code's digits, or -1 where codes have only one.
func (r *Registry) GroupDigit(c Code) int {
	if r.Digits < 2 {
		return -1
	}
	return int(c) / power(r.Digits-2) % 10
}

// Class returns what the first digit of any code says, known or not; nil where the protocol does not define the digit.
func (r *Registry) Class(c Code) *Class {
	for _, class := range r.Classes {
		if class.Digit == r.ClassDigit(c) {
			return class
		}
	}
	return nil
}

// Group returns what the second digit of any code says, known or not; nil where the protocol does not define the digit,
// or the code's class.
func (r *Registry) Group(c Code) *Group {
	if r.Class(c) == nil {
		return nil
	}
	for _, group := range r.Groups {
		if group.Digit == r.GroupDigit(c) {
			return group
		}
	}
	return nil
}

// Reply returns the reply of a code, or nil.
func (r *Registry) Reply(c Code) *Reply {
	i, found := slices.BinarySearchFunc(r.Replies, c, func(r *Reply, c Code) int { return cmp.Compare(r.Code, c) })
	if !found {
		return nil
	}
	return r.Replies[i]
}

// InClass returns the replies of a class.
func (r *Registry) InClass(class *Class) []*Reply {
	return filter(r.Replies, func(reply *Reply) bool { return reply.Class == class })
}

// Tombstone returns what a retired code stood for, or nil.
func (r *Registry) Tombstone(c Code) *Retired {
	i, found := slices.BinarySearchFunc(r.Retired, c, func(r *Retired, c Code) int { return cmp.Compare(r.Code, c) })
	if !found {
		return nil
	}
	return r.Retired[i]
}

// ClassUnit returns what a code is divided by to give its first digit: 100 where codes have three.
func (r *Registry) ClassUnit() int { return power(r.Digits - 1) }

// GroupUnit returns what a code is divided by to give a number that ends in its second digit: 10 where codes have
// three.
func (r *Registry) GroupUnit() int { return power(r.Digits - 2) }

func power(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}
