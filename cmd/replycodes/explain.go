package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"github.com/urfave/cli/v3"

	"github.com/replycodes/replycodes/spec"
)

func explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "tell what codes or names mean",
		ArgsUsage: "CODE|NAME ...",
		Flags:     []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print one JSON object a reply, a line each"}},
		Action:    explain,
	}
}

func explain(_ context.Context, c *cli.Command) error {
	if !c.Args().Present() {
		return usageError{errors.New("explain needs a code or a name")}
	}
	registry, err := loadSpec(c)
	if err != nil {
		return err
	}
	var unknown []error
	for i, arg := range c.Args().Slice() {
		found, err := look(registry, arg)
		if err != nil {
			unknown = append(unknown, err)
			continue
		}
		if c.Bool("json") {
			err = json.NewEncoder(c.Root().Writer).Encode(found)
		} else {
			if i > 0 {
				fmt.Fprintln(c.Root().Writer)
			}
			found.print(c.Root().Writer)
		}
		if err != nil {
			return err
		}
	}
	return errors.Join(unknown...)
}

// An explanation is what is known of one code. Its fields are what explain --json prints; those that do not apply
// are null.
type explanation struct {
	Code    spec.Code       `json:"code"`
	Name    *spec.Name      `json:"name"`
	Known   bool            `json:"known"`
	Status  *spec.Status    `json:"status"`
	Class   *spec.Name      `json:"class"`
	Group   *spec.Name      `json:"group"`
	Text    *string         `json:"text"`
	Variant *spec.Name      `json:"variant"`
	Values  spec.Values     `json:"values"`
	Doc     *string         `json:"doc"`
	Sources []spec.Citation `json:"sources"`

	registry *spec.Registry
	reply    *spec.Reply
	retired  *spec.Retired
}

// statusRetired is the status of a tombstone.
const statusRetired spec.Status = "retired"

// look finds what an argument names: a code, a name, a former name, or a retired one.
func look(registry *spec.Registry, arg string) (*explanation, error) {
	if number, err := strconv.ParseUint(arg, 10, 16); err == nil {
		code := spec.Code(number)
		if len(arg) != registry.Digits {
			return nil, fmt.Errorf("%s: a reply code has %d digits", arg, registry.Digits)
		}
		e := describe(registry, code, registry.Reply(code), registry.Tombstone(code))
		if e.Class == nil && e.retired == nil {
			return nil, fmt.Errorf("%s: not known, and its first digit says nothing", arg)
		}
		return e, nil
	}
	for _, reply := range registry.Replies {
		for _, name := range append([]spec.Name{reply.Name}, reply.Aliases...) {
			if string(name) == arg {
				return describe(registry, reply.Code, reply, nil), nil
			}
		}
	}
	for _, retired := range registry.Retired {
		if string(retired.Name) == arg {
			return describe(registry, retired.Code, nil, retired), nil
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
