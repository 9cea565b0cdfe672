package golang

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/spec"
)

// steps writes what a client does after a reply to a command.
func (p pkg) steps(f *jen.File) {
	p.sequences(f)
	p.actions(f)

	// func NextStep(c Command, code Code) Step { return commandSteps[c.row()](code) }
	declare(f, doc(
		"NextStep returns what a client does after a reply to a command.",
		"It is total, for any code after any command. A code of which nothing is said goes by its first digit, also where "+
			"the diagram of the command has no place for it. Only a code of no class is unexpected.",
	), jen.Func().Id("NextStep").Params(jen.Id("c").Id("Command"), jen.Id("code").Id("Code")).Id("Step").Block(
		jen.Return(jen.Id("commandSteps").Index(jen.Id("c").Dot("row").Call()).Call(jen.Id("code"))),
	))

	p.step(f, afterAny, afterAny+" is for any command, known or not.", p.GeneralArcs(),
		jen.Id("Step").Values(jen.Id("Action").Op(":").Id(actionConstant(spec.Unexpected))))
	for _, group := range p.StepGroups() {
		name := stepFunction(group)
		p.step(f, name, fmt.Sprintf("%s is for %s.", name, stepCommands(group)), group.Arcs,
			jen.Id(afterAny).Call(jen.Id("code")))
	}
}

// step writes the function of some commands, which returns what else holds where the arcs say nothing.
func (p pkg) step(f *jen.File, name, comment string, arcs []spec.Arc, other jen.Code) {
	// func afterUSER(code Code) Step {
	//	switch code {
	//	case NeedAccount:
	//		return Step{Action: ActionSend, Commands: []Command{CommandACCT}}
	// [...]
	//	}
	//	switch code / 100 {
	//	case 3:
	//		return Step{Action: ActionSend, Commands: []Command{CommandPASS}}
	//	}
	//	return afterAny(code)
	// }
	signature := jen.Func().Id(name).Params(jen.Id("code").Id("Code")).Id("Step")
	declare(f, doc(comment), signature.BlockFunc(func(g *jen.Group) {
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
		g.Return(other)
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

// afterAny is the function for commands that are in no group. A command has no small letters.
const afterAny = "afterAny"

// stepFunction returns the function of a group, which is called after its first command: afterUSER.
func stepFunction(group view.StepGroup) string {
	if group.Commands[0] == "" {
		return "afterGreeting"
	}
	return "after" + strings.ReplaceAll(group.Commands[0], " ", "")
}

// stepFunctions returns the function of each command that has one of its own.
func (p pkg) stepFunctions() map[string]string {
	of := map[string]string{}
	for _, group := range p.StepGroups() {
		for _, command := range group.Commands {
			of[command] = stepFunction(group)
		}
	}
	return of
}

// stepCommands names the commands of a group.
func stepCommands(group view.StepGroup) string {
	names := slices.Clone(group.Commands)
	if names[0] == "" {
		names[0] = "the opening of the connection"
	}
	return strings.Join(names, ", ")
}
