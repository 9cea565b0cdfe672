package spec

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Position is a place in a spec. Lines and columns count from 1, columns in characters.
type Position struct {
	File         string
	Line, Column int
}

// String returns file:line:column.
func (p Position) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

// An Error is one thing that is wrong with a spec.
type Error struct {
	Position
	Rule    string // stable identifier, such as "class-digit"
	Message string // what is wrong and what is allowed
}

func (e *Error) Error() string { return fmt.Sprintf("%s: %s: %s", e.Position, e.Rule, e.Message) }

// Errors is everything that is wrong with a spec, in the order of its lines.
type Errors []*Error

// Error returns one line for each error.
func (errs Errors) Error() string {
	lines := make([]string, len(errs))
	for i, e := range errs {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets [errors.As] find the first [*Error].
func (errs Errors) Unwrap() []error {
	list := make([]error, len(errs))
	for i, e := range errs {
		list[i] = e
	}
	return list
}

// maxErrors is how many errors of one spec are reported; nobody reads more, and a hostile spec could have millions.
const maxErrors = 1000

// Report adds an error, unless there are very many already.
func (errs *Errors) Report(at Position, rule, format string, args ...any) {
	if len(*errs) == maxErrors {
		return
	}
	*errs = append(*errs, &Error{Position: at, Rule: rule, Message: fmt.Sprintf(format, args...)})
}

// Sorted returns the errors by place, each once; nil where there are none.
func (errs Errors) Sorted() error {
	if len(errs) == 0 {
		return nil
	}
	slices.SortStableFunc(errs, func(a, b *Error) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	return slices.CompactFunc(errs, func(a, b *Error) bool { return *a == *b })
}
