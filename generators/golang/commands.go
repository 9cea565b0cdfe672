package golang

import (
	"fmt"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
)

// commands writes the commands, and what can be asked of one.
func (p pkg) commands(f *jen.File) {
	// type Command string
	declare(f, doc(
		fmt.Sprintf("A Command is what a client of the %s sends: its name in upper case, without what may follow it.",
			p.Title),
		"There may be commands that are not among the constants. All methods and functions take them too, and take ASCII "+
			"letters in any case. The constants are in upper case; [ParseCommand] makes one of a name.",
	), jen.Type().Id("Command").String())

	f.Line()
	f.Const().DefsFunc(func(g *jen.Group) {
		for i, c := range p.Answered() {
			if i > 0 {
				g.Line()
			}
			// // CommandSTOR is "Store". [...]
			// CommandSTOR Command = "STOR"
			g.Add(commandDoc(c)).Id(commandConstant(c)).Id("Command").Op("=").Lit(c.Name)
		}
	})

	// func Commands() iter.Seq[Command] { return slices.Values(commands[:]) }
	declare(f, doc(fmt.Sprintf("Commands returns the %d known commands, ascending.", len(p.Live()))),
		jen.Func().Id("Commands").Params().Qual("iter", "Seq").Index(jen.Id("Command")).Block(
			jen.Return(jen.Qual("slices", "Values").Call(jen.Id("commands").Index(jen.Op(":")))),
		))

	p.parseCommand(f)
	p.commandFacts(f)
}

// commandConstant returns the constant of a command or of the greeting: GET NUM gives CommandGETNUM.
func commandConstant(c *spec.Command) string {
	if c.Name == "" {
		return "Greeting"
	}
	return "Command" + commandWords(c)
}

// commandWords returns the name of a command as a part of an identifier.
func commandWords(c *spec.Command) string { return strings.ReplaceAll(c.Name, " ", "") }

// commandDoc is the comment of a constant: what it is short for, the meaning, the syntax, the source.
func commandDoc(c *spec.Command) *jen.Statement {
	if c.Name == "" {
		return doc(commandConstant(c)+" is the opening of the connection, before any command. "+c.Doc, c.Citations()+".")
	}
	paragraphs := []string{fmt.Sprintf("%s is %q. %s", commandConstant(c), c.Title, c.Doc)}
	if c.Syntax != "" {
		paragraphs = append(paragraphs, "Syntax: "+c.Syntax)
	}
	standing := c.Citations() + "."
	if c.Status != spec.Standard {
		standing = fmt.Sprintf("Status: %s. %s", c.Status, standing)
	}
	return doc(append(paragraphs, standing)...)
}

// parseCommand writes the way from a name to its command.
func (p pkg) parseCommand(f *jen.File) {
	// func ParseCommand(name string) (Command, error) {
	//	for _, c := range commands {
	//		if equalFold(string(c), name) {
	//			return c, nil
	//		}
	//	}
	//	return "", UnknownNameError(name)
	// }
	declare(f, doc("ParseCommand returns the known command of a name, whose ASCII letters may be in any case. "+
		"The error is an [UnknownNameError]."),
		jen.Func().Id("ParseCommand").Params(jen.Id("name").String()).Params(jen.Id("Command"), jen.Error()).Block(
			jen.For(jen.List(jen.Id("_"), jen.Id("c")).Op(":=").Range().Id("commands")).Block(
				jen.If(jen.Id("equalFold").Call(jen.String().Call(jen.Id("c")), jen.Id("name"))).Block(
					jen.Return(jen.Id("c"), jen.Nil()),
				),
			),
			jen.Return(jen.Lit(""), jen.Id("UnknownNameError").Call(jen.Id("name"))),
		))
}

// commandFacts writes the methods.
func (p pkg) commandFacts(f *jen.File) {
	// func (c Command) Known() bool { return c != Greeting && c.row() != 0 }
	known := jen.Id("c").Dot("row").Call().Op("!=").Lit(0)
	comment := "Known reports whether the command is one of [Commands]"
	if p.Greeting != nil {
		known = jen.Id("c").Op("!=").Id("Greeting").Op("&&").Add(known)
		comment += ", which [Greeting] is not"
	}
	declare(f, doc(comment+"."), commandMethod("Known").Bool().Block(jen.Return(known)))

	for _, fact := range []struct{ method, result, table, doc string }{
		{"Doc", "string", "commandDocs",
			`Doc returns what the command is for, in a paragraph; "" for an unknown command.`},
		{"Syntax", "string", "commandSyntaxes",
			`Syntax returns how the command is written, in the notation of the document that defines it; "" for an ` +
				`unknown command, and for one that has no such line.`},
		{"Source", "string", "commandSources",
			`Source returns the documents that define the command, separated by semicolons, the first the most important; "" ` +
				`for an unknown command.`},
		{"Sequence", "Sequence", "commandSequences",
			`Sequence returns the sequence that the command belongs to; "" for an unknown command.`},
	} {
		// // Doc returns [...]
		// func (c Command) Doc() string { return commandDocs[c.row()] }
		declare(f, doc(fact.doc), commandMethod(fact.method).Id(fact.result).Block(
			jen.Return(jen.Id(fact.table).Index(jen.Id("c").Dot("row").Call())),
		))
	}
}

// commandMethod begins a method of Command without parameters.
func commandMethod(name string) *jen.Statement {
	return jen.Func().Params(jen.Id("c").Id("Command")).Id(name).Params()
}
