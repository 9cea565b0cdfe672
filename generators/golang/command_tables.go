package golang

import (
	"cmp"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
)

// commandTables writes the data behind the facts of commands. The compiler makes a binary search of a switch over
// strings; the tables are for the linker to drop, as those of the codes are.
func (p pkg) commandTables(f *jen.File) {
	// var commands = [...]Command{
	//	CommandABOR,
	// [...]
	declare(f, doc("commands are the known commands, ascending."),
		jen.Var().Id("commands").Op("=").Index(jen.Op("...")).Id("Command").CustomFunc(lines, func(g *jen.Group) {
			for _, c := range p.Live() {
				g.Id(commandConstant(c))
			}
		}))

	// func (c Command) row() int {
	//	switch Command(upper(string(c))) {
	//	case CommandABOR:
	//		return 1
	// [...]
	//	}
	//	return 0
	// }
	upper := jen.Id("Command").Call(jen.Id("upper").Call(jen.String().Call(jen.Id("c"))))
	declare(f, doc("row returns where the tables have the command; 0 for an unknown one."),
		commandMethod("row").Int().Block(
			jen.Switch(upper).BlockFunc(func(g *jen.Group) {
				for i, c := range p.Answered() {
					g.Case(jen.Id(commandConstant(c))).Block(jen.Return(jen.Lit(i + 1)))
				}
			}),
			jen.Return(jen.Lit(0)),
		))

	p.commandTable(f, "commandDocs", jen.String(), jen.Lit(""),
		func(c *spec.Command) jen.Code { return jen.Lit(c.Doc) })
	p.commandTable(f, "commandSyntaxes", jen.String(), jen.Lit(""),
		func(c *spec.Command) jen.Code { return jen.Lit(c.Syntax) })
	p.commandTable(f, "commandSources", jen.String(), jen.Lit(""),
		func(c *spec.Command) jen.Code { return jen.Lit(c.Citations()) })
	p.commandTable(f, "commandSequences", jen.Id("Sequence"), jen.Lit(""),
		func(c *spec.Command) jen.Code { return jen.Id(sequenceConstant(c.Sequence)) })
	functions := p.stepFunctions()
	p.commandTable(f, "commandSteps", jen.Func().Params(jen.Id("Code")).Id("Step"), jen.Id(afterAny),
		func(c *spec.Command) jen.Code { return jen.Id(cmp.Or(functions[c.Name], afterAny)) })
	p.commandTable(f, "commandReplies", jen.Index().Id("CommandReply"), jen.Nil(), repliesOf)
}

// commandTable writes one fact of all commands; that of an unknown command comes first.
func (p pkg) commandTable(f *jen.File, name string, of, unknown jen.Code, fact func(*spec.Command) jen.Code) {
	// var commandDocs = [...]string{
	//	"",
	//	"The transfer [...]",
	// [...]
	f.Line()
	f.Var().Id(name).Op("=").Index(jen.Op("...")).Add(of).CustomFunc(lines, func(g *jen.Group) {
		g.Add(unknown)
		for _, c := range p.Answered() {
			g.Add(fact(c))
		}
	})
}
