// Package goruntime is what generated Go packages share: the readers and writers of values, and the reader of replies.
// The generator copies the files that a protocol needs into its package, so that they are compiled and tested here as
// they will be there.
package goruntime

// What this file declares stands for the generated package's own, and is not copied.

type Code uint16

type Class string

const codeDigits = 3

func (c Code) Class() Class   { return "" }
func (c Code) String() string { return "" }
