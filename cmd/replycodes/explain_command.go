package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/spec"
)

// greeting is what stands for the opening of the connection, which no command is sent for.
const greeting = "greeting"

// lookCommand returns the command of a name in any case, or nil.
func lookCommand(registry *spec.Registry, arg string) *spec.Command {
	if registry.Greeting != nil && strings.EqualFold(arg, greeting) {
		return registry.Greeting
	}
	return registry.Command(arg)
}

// A commandExplanation is what is known of a command. Its fields are what explain --json prints; those that do not
// apply are null.
type commandExplanation struct {
	Command  string              `json:"command"` // empty for the greeting
	Title    string              `json:"title"`
	Status   spec.Status         `json:"status"`
	Syntax   *string             `json:"syntax"`
	Sequence *spec.Name          `json:"sequence"`
	Replies  []spec.CommandReply `json:"replies"`
	Doc      string              `json:"doc"`
	Notes    []spec.Note         `json:"notes"`
	Sources  []spec.Citation     `json:"sources"`

	registry *spec.Registry
	command  *spec.Command
}

func describeCommand(registry *spec.Registry, c *spec.Command) *commandExplanation {
	e := &commandExplanation{
		Command: c.Name, Title: c.Title, Status: c.Status, Doc: c.Doc, Sources: c.Sources,
		Replies:  append([]spec.CommandReply{}, c.Replies...),
		Notes:    append([]spec.Note{}, c.Notes...),
		registry: registry, command: c,
	}
	if c.Syntax != "" {
		e.Syntax = &c.Syntax
	}
	if c.Sequence != nil {
		e.Sequence = &c.Sequence.Name
	}
	return e
}

func (e *commandExplanation) print(w io.Writer) {
	p, c := printer{w}, e.command
	fmt.Fprintln(w, strings.TrimSuffix(cmp.Or(c.Name, greeting)+", "+c.Title, ", "))
	if c.Syntax != "" {
		fmt.Fprintln(w, indent+c.Syntax)
	}
	p.paragraph(c.Doc)
	if c.SameAs != "" {
		p.paragraph("Another name of " + c.SameAs + ".")
	}
	if c.Sequence != nil {
		p.paragraph(fmt.Sprintf("%s; sequence %s", c.Status, c.Sequence.Name))
	} else {
		p.paragraph(string(c.Status))
	}
	p.citations(c.Sources)
	for _, stage := range spec.Stages() {
		p.stage(e, stage)
	}
	for i, note := range c.Notes {
		if i == 0 {
			fmt.Fprintln(w, "\n  notes")
		}
		p.paragraph(note.Doc)
		p.citations(note.Sources)
	}
}

// stage writes the replies of a stage, those that are not listed with when they are sent.
func (p printer) stage(e *commandExplanation, stage spec.Stage) {
	replies := slices.Concat(e.command.InStage(stage, true), e.command.InStage(stage, false))
	if len(replies) > 0 {
		fmt.Fprintf(p.w, "\n  %s\n", stageInWords(stage))
	}
	for _, reply := range replies {
		line := e.registry.FormatCode(reply.Code)
		if reply.Reply != nil {
			line += " " + string(reply.Reply.Name)
		}
		if !reply.Listed {
			line += ", not listed: " + reply.Doc
		}
		p.paragraph(line)
	}
}
