package golang

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
)

// steps writes what a client does after a reply to a command.
func (p pkg) steps(f *jen.File) {
	p.sequences(f)
	p.actions(f)

	// func NextStep(c Command, code Code) Step { return commandSteps[c.row()](code) }
	declare(f, doc(
		"NextStep returns what a client does after a reply to a command.",
		"A code that the command's sequence does not name goes by its first digit, as an unknown code does. After an "+
			"unknown command, the class of the code alone says what to do.",
	), jen.Func().Id("NextStep").Params(jen.Id("c").Id("Command"), jen.Id("code").Id("Code")).Id("Step").Block(
		jen.Return(jen.Id("commandSteps").Index(jen.Id("c").Dot("row").Call()).Call(jen.Id("code"))),
	))

	unknown := &spec.Step{}
	for _, class := range p.Classes {
		unknown.Arcs = append(unknown.Arcs, spec.Arc{Class: class, Action: class.Action})
	}
	p.step(f, "afterUnknown", "afterUnknown is for unknown commands.", unknown)
	for _, sequence := range p.Sequences {
		for _, step := range sequence.Steps {
			if sent := p.sentAt(step); len(sent) > 0 {
				name := stepFunction(sent)
				p.step(f, name, fmt.Sprintf("%s is for %s. %s.", name, stepCommands(sent), sequence.Citations()), step)
			}
		}
	}
}

// step writes the function of one step.
func (p pkg) step(f *jen.File, name, comment string, step *spec.Step) {
	// func afterUSERInLogin(code Code) Step {
	//	switch code {
	//	case NeedAccount:
	//		return Step{Action: ActionSend, Commands: []Command{CommandACCT, CommandPASS}}
	//	}
	//	switch code / 100 {
	//	case 2:
	//		return Step{Action: ActionDone}
	// [...]
	//	}
	//	return Step{Action: ActionUnexpected}
	// }
	signature := jen.Func().Id(name).Params(jen.Id("code").Id("Code")).Id("Step")
	declare(f, doc(comment), signature.BlockFunc(func(g *jen.Group) {
		arcs := p.ArcsOf(step)
		p.cases(g, jen.Id("code"), arcs, func(arc spec.Arc) jen.Code {
			if arc.Code == 0 {
				return nil
			}
			return p.code(arc.Code)
		})
		p.cases(g, jen.Id("code").Op("/").Lit(p.ClassUnit()), arcs, func(arc spec.Arc) jen.Code {
			if arc.Code != 0 {
				return nil
			}
			return jen.Lit(arc.Class.Digit)
		})
		g.Return(jen.Id("Step").Values(jen.Id("Action").Op(":").Id(actionConstant(spec.Unexpected))))
	}))
}

// cases writes a switch over the arcs that have a case in it, those with the same outcome together.
func (p pkg) cases(g *jen.Group, of jen.Code, arcs []spec.Arc, value func(spec.Arc) jen.Code) {
	var outcomes []spec.Arc
	values := map[string][]jen.Code{}
	for _, arc := range arcs {
		v, key := value(arc), outcomeKey(arc)
		if v == nil {
			continue
		}
		if values[key] == nil {
			outcomes = append(outcomes, arc)
		}
		values[key] = append(values[key], v)
	}
	if len(outcomes) == 0 {
		return
	}
	g.Switch(of).BlockFunc(func(g *jen.Group) {
		for _, arc := range outcomes {
			g.Case(values[outcomeKey(arc)]...).Block(jen.Return(p.outcome(arc)))
		}
	})
}

func outcomeKey(arc spec.Arc) string { return fmt.Sprintf("%s %q", arc.Action, arc.Next) }

// outcome is what an arc leads to. Each call makes a new list of commands: it is the caller's.
func (p pkg) outcome(arc spec.Arc) jen.Code {
	// Step{Action: ActionSend, Commands: []Command{CommandACCT, CommandPASS}}
	fields := []jen.Code{jen.Id("Action").Op(":").Id(actionConstant(arc.Action))}
	if len(arc.Next) > 0 {
		var next []jen.Code
		for _, command := range arc.Next {
			next = append(next, jen.Id(commandConstant(p.Command(command))))
		}
		fields = append(fields, jen.Id("Commands").Op(":").Index().Id("Command").Values(next...))
	}
	return jen.Id("Step").Values(fields...)
}

// code is the constant of a code, if it is known.
func (p pkg) code(code spec.Code) jen.Code {
	if reply := p.Reply(code); reply != nil {
		return jen.Id(identifier(reply.Name))
	}
	return jen.Lit(int(code))
}

// sentAt returns the commands that are sent at a step, and the opening of the connection where it is like one.
func (p pkg) sentAt(step *spec.Step) []*spec.Command {
	return slices.DeleteFunc(p.Answered(), func(c *spec.Command) bool { return c.Step != step })
}

// stepFunction returns the function of the step where commands are sent: afterUSERInLogin. Two steps never have the
// same: a command is sent at one step alone and has no small letters, and each sequence has a constant of its own.
func stepFunction(sent []*spec.Command) string {
	first := "Any"
	if len(sent[0].Step.Commands) > 0 {
		first = commandWords(sent[0])
	}
	return "after" + first + "In" + identifier(sent[0].Sequence.Name)
}

// stepCommands names the commands that are sent at a step.
func stepCommands(sent []*spec.Command) string {
	if len(sent[0].Step.Commands) == 0 {
		return "every command of " + sequenceConstant(sent[0].Sequence)
	}
	names := make([]string, len(sent))
	for i, c := range sent {
		names[i] = c.Name
	}
	return strings.Join(names, ", ")
}
