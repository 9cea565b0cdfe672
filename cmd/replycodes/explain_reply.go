package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/replycodes/replycodes/spec"
)

// A replyExplanation is what a reply says after a command.
type replyExplanation struct {
	*explanation
	Command string      `json:"command"` // empty for the greeting
	Stage   *spec.Stage `json:"stage"`   // null where the code is not one of the command's replies
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

// inContext adds what a reply says after a command. Its text is the first of those that are for the command.
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

// lead makes the first of the texts that can answer a command what is explained, unless the text of a whole reply has
// told which it is. Of a reply with another text, the meaning is that of the first text.
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
	fmt.Fprint(w, e.registry.FormatCode(e.Code))
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
	p.says(e.explanation)
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
		p.paragraph("It is not one of the known replies.")
	case reply.Listed:
		p.paragraph(fmt.Sprintf("Listed, as %s, by %s.", stageInWords(reply.Stage), spec.Cite(reply.Sources)))
	default:
		p.paragraph(fmt.Sprintf("Not listed; %s by %s: %s", stageInWords(reply.Stage), spec.Cite(reply.Sources), reply.Doc))
	}
}

func stageInWords(s spec.Stage) string { return strings.ReplaceAll(string(s), "-", " ") }
