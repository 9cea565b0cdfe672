// Package diagnostic has what is said about a file that is wrong: where, by which rule, and what is allowed.
//
// Everything that reads what a person wrote (a spec, a marker in Markdown, names that a language cannot have) collects
// [Errors], and the command prints them. Read rules.go to see all that can be wrong.
package diagnostic

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Position is a place in a file. Lines and columns count from 1, columns in characters.
type Position struct {
	File         string
	Line, Column int
}

// String returns file:line:column.
func (p Position) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

// An Error is one thing that is wrong.
type Error struct {
	Position
	Rule    *Rule
	Message string // the value at fault, and what is allowed or how to mend it
}

func (e *Error) Error() string { return fmt.Sprintf("%s: %s: %s", e.Position, e.Rule.ID, e.Message) }

// Errors is everything that is wrong with a file.
type Errors []*Error

// maxPrinted is how many errors are printed. Nobody reads more, and a hostile file can have millions.
const maxPrinted = 1000

// Error returns a line for each of the first 1,000 errors, and a last line that says how many more there are.
func (errs Errors) Error() string {
	lines := make([]string, 0, min(len(errs), maxPrinted+1))
	for _, e := range errs[:min(len(errs), maxPrinted)] {
		lines = append(lines, e.Error())
	}
	if more := len(errs) - maxPrinted; more > 0 {
		lines = append(lines, fmt.Sprintf("%s: and %d more errors", errs[0].File, more))
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

// New returns an error, whose message is shortened where it is very long.
func New(at Position, rule *Rule, format string, args ...any) *Error {
	return &Error{at, rule, shorten(fmt.Sprintf(format, args...))}
}

// Report adds an error.
func (errs *Errors) Report(at Position, rule *Rule, format string, args ...any) {
	*errs = append(*errs, New(at, rule, format, args...))
}

// maxMessage is how long a message can be, in bytes. A value that it quotes can be as long as its file.
const maxMessage = 1000

// shorten leaves out the middle of a message that is too long: its end says what is allowed.
func shorten(message string) string {
	if len(message) <= maxMessage {
		return message
	}
	head, tail := maxMessage/2, len(message)-maxMessage/2
	for !utf8.RuneStart(message[head]) {
		head--
	}
	for !utf8.RuneStart(message[tail]) {
		tail++
	}
	return message[:head] + " [...] " + message[tail:]
}

// Sorted returns the errors by place, each once; nil where there are none.
func (errs Errors) Sorted() error {
	if len(errs) == 0 {
		return nil
	}
	sorted := slices.Clone(errs)
	slices.SortStableFunc(sorted, func(a, b *Error) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Rule.ID, b.Rule.ID), cmp.Compare(a.Message, b.Message))
	})
	return slices.CompactFunc(sorted, func(a, b *Error) bool { return *a == *b })
}
