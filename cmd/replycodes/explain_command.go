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

// A commandExplanation is what is known of a command. Its fields are what explain --json prints; those that do not apply
// are null.
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

// A replyExplanation is what a reply says after a command.
type replyExplanation struct {
	*explanation
	Command string      `json:"command"` // empty for the greeting
	Stage   *spec.Stage `json:"stage"`   // null where the code is none of the command's known replies
	Listed  bool        `json:"listed"`
	When    *string     `json:"when"`
	Action  spec.Action `json:"action"`
	Next    []string    `json:"next"`

	command *spec.Command
	answer  *spec.CommandReply
}

// lookReplyTo explains a code, or a whole reply, as the answer to a command.
func lookReplyTo(registry *spec.Registry, c *spec.Command, arg string) ([]answer, error) {
	if isReply(registry, arg) {
		explanations, err := readAll(registry, arg, c.Name)
		all := make([]answer, len(explanations))
		for i, e := range explanations {
			all[i] = inContext(e, c)
		}
		return all, err
	}
	code, err := lookCode(registry, arg)
	if err != nil {
		return nil, err
	}
	return []answer{inContext(code, c)}, nil
}

// inContext adds what a reply says after a command. Which of its texts it is, is the first that is for the command.
func inContext(e *explanation, c *spec.Command) *replyExplanation {
	next := e.registry.Next(c.Name, e.Code)
	r := &replyExplanation{
		explanation: e, Command: c.Name, Action: next.Action, Next: append([]string{}, next.Commands...),
		command: c, answer: c.Reply(e.Code),
	}
	if r.answer != nil {
		r.Stage, r.Listed = &r.answer.Stage, r.answer.Listed
	}
	if r.answer != nil && r.answer.Doc != "" {
		r.When = &r.answer.Doc
	}
	e.lead(c)
	return r
}

// lead makes the first of the texts that can answer a command what is explained, unless the text of a whole reply has told
// which it is. Of a text that is none of them only the meaning is taken.
func (e *explanation) lead(c *spec.Command) {
	if e.reply == nil || e.text != nil || c.Name == "" {
		return
	}
	first := e.reply.TextsFor(c.Name)[0]
	if e.wire != nil {
		e.Status, e.Doc, e.Sources = &first.Status, &first.Doc, first.Sources
		return
	}
	e.be(first)
	e.Text = &first.Text
}

func (e *replyExplanation) print(w io.Writer) {
	p := printer{w}
	fmt.Fprintf(w, "%0*d", e.registry.Digits, e.Code)
	if e.Name != nil {
		fmt.Fprintf(w, " %s", *e.Name)
	}
	if e.Variant != nil && *e.Variant != "" {
		fmt.Fprintf(w, ", %s", *e.Variant)
	}
	fmt.Fprintf(w, ", after %s\n", cmp.Or(e.Command, "the opening of the connection"))
	switch {
	case e.wire != nil:
		p.sent(e.explanation)
	case e.text != nil:
		p.lines(e.text)
	case e.Text != nil:
		fmt.Fprintln(w, indent+*e.Text)
	}
	p.paragraph("What to do: " + nextInWords(spec.NextStep{Action: e.Action, Commands: e.Next}) + ".")
	p.when(e.command, e.answer)
	if e.Doc != nil {
		p.paragraph(*e.Doc)
	}
	p.standing(e.explanation, "")
	p.citations(e.Sources)
	for _, v := range e.others() {
		p.variant(v)
	}
}

// others returns what else the reply may say after the command, where it was asked for by its code alone.
func (e *replyExplanation) others() []*spec.Variant {
	if e.text == nil || e.wire != nil {
		return nil
	}
	var others []*spec.Variant
	for _, v := range e.reply.TextsFor(e.Command) {
		if v != e.text && v.Name != "" {
			others = append(others, v)
		}
	}
	return others
}

// nextInWords tells what a client does next.
func nextInWords(next spec.NextStep) string {
	if len(next.Commands) > 0 {
		return "send " + strings.Join(next.Commands, " or ")
	}
	return next.Action.Brief()
}

// when tells who says that a command may get a reply, and when.
func (p printer) when(c *spec.Command, reply *spec.CommandReply) {
	switch {
	case reply == nil:
		p.paragraph("It is none of the known replies.")
	case reply.Listed:
		p.paragraph(fmt.Sprintf("Listed, as %s, by %s.", stageInWords(reply.Stage), spec.Cite(reply.Sources)))
	default:
		p.paragraph(fmt.Sprintf("Not listed; %s by %s: %s", stageInWords(reply.Stage), spec.Cite(reply.Sources), reply.Doc))
	}
}

func stageInWords(s spec.Stage) string { return strings.ReplaceAll(string(s), "-", " ") }

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
		line := fmt.Sprintf("%0*d", e.registry.Digits, reply.Code)
		if reply.Reply != nil {
			line += " " + string(reply.Reply.Name)
		}
		if !reply.Listed {
			line += ", not listed: " + reply.Doc
		}
		p.paragraph(line)
	}
}
