package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/urfave/cli/v3"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

func explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "tell what codes, names, commands or whole replies mean; without any, the replies on standard input",
		ArgsUsage: "[CODE|NAME|REPLY|COMMAND [CODE] ...]",
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
			if err := json.NewEncoder(c.Root().Writer).Encode(e); err != nil {
				return err
			}
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
		if c := lookCommand(registry, args[i]); c != nil && i+1 < len(args) && isNumber(args[i+1]) {
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
	Sources []spec.Citation `json:"sources"`

	registry *spec.Registry
	reply    *spec.Reply   // of a known code
	retired  *spec.Retired // of a retired one
	wire     *spec.Wire    // what was to be explained, if it was a whole reply
}

// statusRetired is the status of a tombstone.
const statusRetired spec.Status = "retired"

// look finds what an argument stands for: a code, a name, a former name, a retired one, a command, or a whole reply.
func look(registry *spec.Registry, arg string) ([]answer, error) {
	if digits := strings.TrimLeft(arg, "0123456789"); len(arg)-len(digits) == registry.Digits && digits != "" && strings.Contains(" -", digits[:1]) {
		return lookWire(registry, arg)
	}
	if isNumber(arg) {
		e, err := lookCode(registry, arg)
		if err != nil {
			return nil, err
		}
		return []answer{e}, nil
	}
	if c := lookCommand(registry, arg); c != nil {
		return []answer{describeCommand(registry, c)}, nil
	}
	return lookName(registry, arg)
}

func isNumber(arg string) bool { return arg != "" && strings.Trim(arg, "0123456789") == "" }

func lookCode(registry *spec.Registry, digits string) (*explanation, error) {
	number, err := strconv.Atoi(digits)
	if err != nil || len(digits) != registry.Digits {
		return nil, fmt.Errorf("%s: a reply code has %d digits", digits, registry.Digits)
	}
	code := spec.Code(number)
	e := describe(registry, code, registry.Reply(code), registry.Tombstone(code))
	if e.Class == nil && e.retired == nil {
		return nil, fmt.Errorf("%s is unknown, and its first digit says nothing", digits)
	}
	return e, nil
}

// lookWire explains each of the replies that a server sent.
func lookWire(registry *spec.Registry, sent string) ([]answer, error) {
	replies, err := registry.ReadWire(sent)
	all := make([]answer, len(replies))
	for i := range replies {
		e := describe(registry, replies[i].Code, registry.Reply(replies[i].Code), registry.Tombstone(replies[i].Code))
		e.read(&replies[i])
		all[i] = e
	}
	return all, err
}

// read adds what the text of a reply says.
func (e *explanation) read(wire *spec.Wire) {
	e.wire, e.Text = wire, &wire.Text
	if e.reply == nil {
		return
	}
	if v, values := e.reply.Identify(wire.Text, ""); v != nil {
		e.Variant, e.Values, e.Status, e.Doc, e.Sources = &v.Name, values, &v.Status, &v.Doc, v.Sources
	}
}

func lookName(registry *spec.Registry, arg string) ([]answer, error) {
	for _, reply := range registry.Replies {
		for _, name := range append([]spec.Name{reply.Name}, reply.Aliases...) {
			if string(name) == arg {
				return []answer{describe(registry, reply.Code, reply, nil)}, nil
			}
		}
	}
	for _, retired := range registry.Retired {
		if string(retired.Name) == arg {
			return []answer{describe(registry, retired.Code, nil, retired)}, nil
		}
	}
	return nil, fmt.Errorf("%q is neither a code nor a name%s", arg, didYouMean(registry, arg))
}

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
		e.Name, e.Status, e.Text, e.Doc, e.Sources = &reply.Name, &reply.Status, &reply.Text, &reply.Doc, reply.Sources
	case retired != nil:
		status := statusRetired
		e.Name, e.Status, e.Text, e.Doc, e.Sources = &retired.Name, &status, &retired.Text, &retired.Doc, retired.Sources
	}
	return e
}
