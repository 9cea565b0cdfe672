// Package goruntime is what generated Go packages share: the readers and writers of values, and the reader of replies.
// The generator copies the declarations that a protocol needs into its package, in the files in which they stand here.
// So they are compiled and tested here as they are used there.
package goruntime

import "fmt"

// What this file declares stands for the generated package's own, and is not copied.

type Code uint16

type Class string

const codeDigits = 3

func (c Code) Class() Class {
	switch c / 100 {
	case 4:
		return "transient-negative-completion"
	case 5:
		return "permanent-negative-completion"
	}
	return ""
}

func (c Code) String() string { return fmt.Sprintf("%0*d", codeDigits, uint16(c)) }
