package generators

import "github.com/replycodes/replycodes/spec"

type CodesTable struct {
	Registry *spec.Registry
	Replies  []*spec.Reply
	Columns  []string
	Base     string
}
type CodeSection struct {
	Registry *spec.Registry
	Reply    *spec.Reply
	Base     string
}
type CommandTable struct {
	Registry *spec.Registry
	Command  *spec.Command
	Base     string
}
type Diagram struct {
	Registry *spec.Registry
	Sequence *spec.Sequence
}
