package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v3"

	"github.com/replycodes/replycodes/generators/jsontext"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

func explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "tell what codes, names, commands or whole replies mean; without any, the replies on standard input",
		ArgsUsage: "[CODE|NAME|REPLY|COMMAND [CODE|REPLY] ...]",
		Flags:     []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print one JSON object a reply, a line each"}},
		Action:    explain,
	}
}

func explain(_ context.Context, c *cli.Command) error {
	registry, err := loadSpec(c)
	if err != nil {
		return err
	}
	explanations, errs := lookAll(registry, c.Args().Slice(), c.Root().Reader)
	for i, e := range explanations {
		if c.Bool("json") {
			line, err := jsontext.Inline(e)
			if err != nil {
				return err
			}
			fmt.Fprintln(c.Root().Writer, line)
			continue
		}
		if i > 0 {
			fmt.Fprintln(c.Root().Writer)
		}
		e.print(c.Root().Writer)
	}
	return errs
}

// An answer is what is known of one thing that was asked for. What it encodes to is what explain --json prints.
type answer interface {
	print(w io.Writer)
}

// lookAll looks up every argument, or the replies that the input has. The error joins those of all.
func lookAll(registry *spec.Registry, args []string, input io.Reader) ([]answer, error) {
	if len(args) == 0 {
		sent, err := io.ReadAll(io.LimitReader(input, maxInput+1))
		if err != nil {
			return nil, err
		}
		if len(sent) > maxInput {
			return nil, usageError{fmt.Errorf("the replies on standard input are longer than %d bytes", maxInput)}
		}
		if len(sent) == 0 {
			return nil, usageError{errors.New("explain needs a code, a name or a reply")}
		}
		return lookWire(registry, string(sent))
	}
	var all []answer
	var errs []error
	for i := 0; i < len(args); i++ {
		c := lookCommand(registry, args[i])
		if c != nil && i+1 < len(args) && (isNumber(args[i+1]) || isReply(registry, args[i+1])) {
			i++
			found, err := lookReplyTo(registry, c, args[i])
			all, errs = append(all, found...), append(errs, err)
			continue
		}
		found, err := look(registry, args[i])
		all, errs = append(all, found...), append(errs, err)
	}
	return all, errors.Join(errs...)
}

// maxInput is how much of the standard input is read, in bytes.
const maxInput = 16 << 20

// An explanation is what is known of one code, or of a whole reply. Its fields are what explain --json prints; those
// that do not apply are null. The text is the reply's, or else the spec's; the variant of a reply's own text is "".
type explanation struct {
	Code    spec.Code       `json:"code"`
	Name    *spec.Name      `json:"name"`
	Known   bool            `json:"known"`
	Status  *spec.Status    `json:"status"`
	Class   *spec.Name      `json:"class"`
	Group   *spec.Name      `json:"group"`
	Text    *string         `json:"text"`
	Variant *spec.Name      `json:"variant"`
	Values  text.Values     `json:"values"`
	Doc     *string         `json:"doc"`
	Cause   *string         `json:"cause"`
	Remedy  *string         `json:"remedy"`
	Sources []spec.Citation `json:"sources"`

	registry *spec.Registry
	reply    *spec.Reply   // of a known code
	text     *spec.Variant // which of its texts it is; nil if unknown
	retired  *spec.Retired // of a retired one
	wire     *spec.Wire    // what was to be explained, if it was a whole reply
}

// statusRetired is the status of a tombstone.
const statusRetired spec.Status = "retired"

// describe gathers what is known of a code: everything of a reply, the text and the meaning of a retired code, the
// class and the group of any other.
func describe(registry *spec.Registry, code spec.Code, reply *spec.Reply, retired *spec.Retired) *explanation {
	e := &explanation{Code: code, registry: registry, reply: reply, retired: retired, Sources: []spec.Citation{}}
	if class := registry.Class(code); class != nil {
		e.Class = &class.Name
	}
	if group := registry.Group(code); group != nil {
		e.Group = &group.Name
	}
	switch {
	case reply != nil:
		e.Known = true
		e.Cause, e.Remedy = orNull(reply.Cause), orNull(reply.Remedy)
		e.Name, e.Status, e.Text, e.Doc, e.Sources = &reply.Name, &reply.Status, &reply.Text, &reply.Doc, reply.Sources
	case retired != nil:
		status := statusRetired
		e.Name, e.Status, e.Text, e.Doc, e.Sources = &retired.Name, &status, &retired.Text, &retired.Doc, retired.Sources
	}
	return e
}

// orNull returns nil for what is not there.
func orNull(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
