package golang

import (
	"fmt"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
)

// sequences writes the names of the state diagrams.
func (p pkg) sequences(f *jen.File) {
	// type Sequence string
	declare(f, doc(
		`A Sequence is commands that belong together, and what follows each reply to them: a state diagram. It is its `+
			`name, in words joined by hyphens; "" is none.`,
	), jen.Type().Id("Sequence").String())

	f.Line()
	f.Const().DefsFunc(func(g *jen.Group) {
		for i, s := range p.Sequences {
			if i > 0 {
				g.Line()
			}
			// // SequenceLogin is "Login". [...]
			// SequenceLogin Sequence = "login"
			name := sequenceConstant(s)
			g.Add(doc(fmt.Sprintf("%s is %q. %s", name, s.Title, s.Doc), s.Citations()+".")).
				Id(name).Id("Sequence").Op("=").Lit(string(s.Name))
		}
	})
}

// actions writes what there is to do.
func (p pkg) actions(f *jen.File) {
	// type Action string
	declare(f, doc("An Action is what a client does after a reply, in words joined by hyphens."),
		jen.Type().Id("Action").String())

	f.Line()
	f.Const().DefsFunc(func(g *jen.Group) {
		for _, a := range spec.Actions() {
			// // ActionDone: The command has succeeded; send any other.
			// ActionDone Action = "done"
			name := actionConstant(a)
			g.Add(doc(fmt.Sprintf("%s: %s", name, a.Doc()))).Id(name).Id("Action").Op("=").Lit(string(a))
		}
	})

	// type Step struct {
	//	Action   Action
	//	Commands []Command
	// }
	declare(f, doc(
		"A Step is what a client does next. With [ActionSend] it sends one of Commands, the best of which is first; if "+
			"there are none, it may send any. With other actions Commands is nil.",
	), jen.Type().Id("Step").Struct(
		jen.Id("Action").Id("Action"),
		jen.Id("Commands").Index().Id("Command"),
	))
}

func actionConstant(a spec.Action) string      { return "Action" + identifier(spec.Name(a)) }
func sequenceConstant(s *spec.Sequence) string { return "Sequence" + identifier(s.Name) }
