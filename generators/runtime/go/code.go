// Package goruntime is what generated Go packages share: the readers and writers of values, and the reader of replies.
// The generator copies the declarations that a package needs, in the files in which they stand here. So they are
// compiled and tested here as they are used there.
//
// Each type of a parameter has a file, with the name that it has in spec/text, the reference. The reader has a method
// for each operation of a plan and for each type, the writer one for each type, with the names of these. No two types
// of Go have a method of the same name that is not exported: the generator knows by the name alone what is needed.
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
