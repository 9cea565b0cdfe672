package golang

import (
	"fmt"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
)

// commandReplies writes which replies a command may get.
func (p pkg) commandReplies(f *jen.File) {
	// type Stage string
	declare(f, doc("A Stage is how far a command has come with a reply, in words joined by hyphens."),
		jen.Type().Id("Stage").String())

	f.Line()
	f.Const().DefsFunc(func(g *jen.Group) {
		for _, s := range spec.Stages() {
			// // StageSuccess: The command has succeeded.
			// StageSuccess Stage = "success"
			g.Add(doc(fmt.Sprintf("%s: %s", stageConstant(s), s.Doc()))).Id(stageConstant(s)).Id("Stage").Op("=").Lit(string(s))
		}
	})

	// type CommandReply struct {
	//	Code   Code
	//	Stage  Stage
	//	Listed bool   // the document that defines the command lists it
	//	Doc    string // when it is sent, where it is not listed
	// }
	declare(f, doc("A CommandReply is a reply that a command may get."), jen.Type().Id("CommandReply").Struct(
		jen.Id("Code").Id("Code"),
		jen.Id("Stage").Id("Stage"),
		jen.Id("Listed").Bool().Comment("the document that defines the command lists it"),
		jen.Id("Doc").String().Comment(`when it is sent; "" for one that is listed`),
	))

	// func Replies(c Command) iter.Seq[CommandReply] {
	//	return func(yield func(CommandReply) bool) {
	//		for _, reply := range commandReplies[c.row()] {
	//			if !yield(reply) {
	//				return
	//			}
	//		}
	//	}
	// }
	//
	// With slices.Values it would be too large for the compiler to put in line, and a range over it would allocate.
	declare(f, doc(
		"Replies returns the replies that a command may get: first those that are listed, in the order of the document. "+
			"There are none for an unknown command.",
		"A server may send others. [NextStep] tells what a client does after any of them.",
	), jen.Func().Id("Replies").Params(jen.Id("c").Id("Command")).Qual("iter", "Seq").Index(jen.Id("CommandReply")).Block(
		jen.Return(jen.Func().Params(jen.Id("yield").Func().Params(jen.Id("CommandReply")).Bool()).Block(
			jen.For(
				jen.List(jen.Id("_"), jen.Id("reply")).Op(":=").Range().Id("commandReplies").Index(jen.Id("c").Dot("row").Call()),
			).Block(
				jen.If(jen.Op("!").Id("yield").Call(jen.Id("reply"))).Block(jen.Return()),
			),
		)),
	))
}

// repliesOf is the row of a command in the table of replies.
func repliesOf(c *spec.Command) jen.Code {
	// {
	//	{Code: DataConnectionAlreadyOpen, Stage: StagePreliminary, Listed: true},
	//	{Code: ProtectionLevelDenied, Stage: StageFailure, Doc: "The server [...]"},
	// },
	return jen.CustomFunc(lines, func(g *jen.Group) {
		for _, reply := range c.Replies {
			var fields []jen.Code
			add := func(name string, value *jen.Statement) { fields = append(fields, jen.Id(name).Op(":").Add(value)) }
			add("Code", jen.Id(identifier(reply.Reply.Name)))
			add("Stage", jen.Id(stageConstant(reply.Stage)))
			if reply.Listed {
				add("Listed", jen.True())
			}
			if reply.Doc != "" {
				add("Doc", jen.Lit(reply.Doc))
			}
			g.Values(fields...)
		}
	})
}

func stageConstant(s spec.Stage) string { return "Stage" + identifier(spec.Name(s)) }
