package generators

import (
	"fmt"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
)

// steps writes what a client does after a reply to a command.
func (p goPackage) steps(f *jen.File) {
	p.sequences(f)
	p.actions(f)

	// func NextStep(c Command, code Code) Step { return commandSteps[c.row()](code) }
	declare(f, doc(
		"NextStep returns what a client does after a reply to a command.",
		"A code of which the command's sequence says nothing of its own goes by its first digit, also an unknown one. After an unknown command, the class of the code alone says what to do.",
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
				p.step(f, goStep(sent), fmt.Sprintf("%s is for %s. %s.", goStep(sent), stepCommands(sent), sequence.Citations()), step)
			}
		}
	}
}

// sequences writes the names of the state diagrams.
func (p goPackage) sequences(f *jen.File) {
	// type Sequence string
	declare(f, doc(
		`A Sequence is commands that belong together, and what follows each reply to them: a state diagram. It is its name, in words joined by hyphens; "" is none.`,
	), jen.Type().Id("Sequence").String())

	f.Line()
	f.Const().DefsFunc(func(g *jen.Group) {
		for i, s := range p.Sequences {
			if i > 0 {
				g.Line()
			}
			// // SequenceLogin is "Login". [...]
			// SequenceLogin Sequence = "login"
			name := goSequence(s)
			g.Add(doc(fmt.Sprintf("%s is %q. %s", name, s.Title, s.Doc), s.Citations()+".")).
				Id(name).Id("Sequence").Op("=").Lit(string(s.Name))
		}
	})
}

// actions writes what there is to do.
func (p goPackage) actions(f *jen.File) {
	// type Action string
	declare(f, doc("An Action is what a client does after a reply, in words joined by hyphens."), jen.Type().Id("Action").String())

	f.Line()
	f.Const().DefsFunc(func(g *jen.Group) {
		for _, a := range spec.Actions() {
			// // ActionDone: The command has succeeded; send any other.
			// ActionDone Action = "done"
			g.Add(doc(fmt.Sprintf("%s: %s", goAction(a), a.Doc()))).Id(goAction(a)).Id("Action").Op("=").Lit(string(a))
		}
	})

	// type Step struct {
	//	Action   Action
	//	Commands []Command
	// }
	declare(f, doc("A Step is what a client does next. With [ActionSend] it has the commands of which one is to be sent, the best first; where there are none, any may be sent. Else they are nil."), jen.Type().Id("Step").Struct(
		jen.Id("Action").Id("Action"),
		jen.Id("Commands").Index().Id("Command"),
	))
}

func goAction(a spec.Action) string      { return "Action" + goName(spec.Name(a)) }
func goSequence(s *spec.Sequence) string { return "Sequence" + goName(s.Name) }
