package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/replycodes/replycodes/spec"
)

// look finds what an argument stands for: a code, a name, a former name, a retired one, a command, or a whole reply.
func look(registry *spec.Registry, arg string) ([]answer, error) {
	if isReply(registry, arg) {
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

// isReply reports whether an argument is a whole reply: a code, a space or a hyphen, and a text.
func isReply(registry *spec.Registry, arg string) bool {
	text := strings.TrimLeft(arg, "0123456789")
	return len(arg)-len(text) == registry.Digits && text != "" && strings.Contains(" -", text[:1])
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
		return nil, fmt.Errorf("%s is unknown, and no class has its first digit", digits)
	}
	return e, nil
}

// lookWire explains each of the replies that a server sent.
func lookWire(registry *spec.Registry, sent string) ([]answer, error) {
	explanations, err := readAll(registry, sent, "")
	all := make([]answer, len(explanations))
	for i, e := range explanations {
		all[i] = e
	}
	return all, err
}

// readAll describes each of the replies that a server sent in answer to a command, "" for any.
func readAll(registry *spec.Registry, sent, command string) ([]*explanation, error) {
	replies, err := registry.ReadWire(sent)
	all := make([]*explanation, len(replies))
	for i := range replies {
		code := replies[i].Code
		all[i] = describe(registry, code, registry.Reply(code), registry.Tombstone(code))
		all[i].read(&replies[i], command)
	}
	return all, err
}

// read adds what the text of a reply to a command says.
func (e *explanation) read(wire *spec.Wire, command string) {
	e.wire, e.Text = wire, &wire.Text
	if e.reply == nil {
		return
	}
	if v, values := e.reply.Identify(wire.Text, command); v != nil {
		e.be(v)
		e.Values = values
	}
}

// be makes one of the reply's texts what is explained.
func (e *explanation) be(v *spec.Variant) {
	e.text = v
	e.Variant, e.Status, e.Doc, e.Sources = &v.Name, &v.Status, &v.Doc, v.Sources
}

// lookName finds the name of a reply, also as an identifier of a generated package: FILE_UNAVAILABLE, FileUnavailable.
func lookName(registry *spec.Registry, arg string) ([]answer, error) {
	for _, same := range []func(spec.Name) bool{
		func(name spec.Name) bool { return string(name) == arg },
		func(name spec.Name) bool { return identifies(arg, name) },
	} {
		for _, reply := range registry.Replies {
			if same(reply.Name) || slices.ContainsFunc(reply.Aliases, same) {
				return []answer{describe(registry, reply.Code, reply, nil)}, nil
			}
		}
		for _, retired := range registry.Retired {
			if same(retired.Name) {
				return []answer{describe(registry, retired.Code, nil, retired)}, nil
			}
		}
	}
	return nil, fmt.Errorf("%q is neither a code, a name nor a command%s", arg, didYouMean(registry, arg))
}

// identifies reports whether an identifier is made from a name, as the constants of the languages are.
func identifies(identifier string, name spec.Name) bool {
	return identifier != "" && strings.ContainsAny(identifier[:1], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") &&
		strings.EqualFold(strings.ReplaceAll(identifier, "_", ""), strings.ReplaceAll(string(name), "-", ""))
}
