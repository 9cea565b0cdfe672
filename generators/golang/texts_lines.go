package golang

import (
	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec/text"
)

// readLines writes the body that reads a text of several lines.
func (t textType) readLines(g *jen.Group) {
	// var read SystemStatusFeaturesText
	// lines := textLines{whole: from}
	// for lines.nextLine() {
	//	in := &lines.textReader
	//	switch {
	//	case lines.isFirst():
	//	case lines.isLast:
	//	default:
	//		in.space()
	//		features := in.text()
	//		in.end()
	//		if in.fits() {
	//			read.Features = append(read.Features, string(features))
	//		}
	//	}
	// }
	g.Var().Id("read").Id(t.name())
	g.Id("lines").Op(":=").Id("textLines").Values(jen.Dict{jen.Id("whole"): jen.Id("from")})
	g.For(jen.Id("lines").Dot("nextLine").Call()).Block(
		jen.Id("in").Op(":=").Op("&").Id("lines").Dot("textReader"),
		jen.Switch().Block(
			jen.Case(jen.Id("lines").Dot("isFirst").Call()).BlockFunc(t.outerLine(t.Plan.Ops, t.First)),
			jen.Case(jen.Id("lines").Dot("isLast")).BlockFunc(t.outerLine(t.Plan.Last, t.Final)),
			jen.Default().BlockFunc(t.middleLine),
		),
	)
	// lines.requireLine(len(read.Features) > 0, " {features}")
	// if err := lines.lineErr(); err != nil {
	//	return err
	// }
	// *t = read
	// return nil
	first := jen.Id("read").Dot(identifier(t.Repeated.Holes()[0].Name))
	g.Id("lines").Dot("requireLine").Call(jen.Len(first).Op(">").Lit(0), jen.Lit(t.Lines))
	g.If(jen.Id("err").Op(":=").Id("lines").Dot("lineErr").Call(), jen.Id("err").Op("!=").Nil()).Block(
		jen.Return(jen.Id("err")),
	)
	g.Op("*").Id("t").Op("=").Id("read")
	g.Return(jen.Nil())
}

// outerLine writes the calls that match the first or the last line; there are none for one that may say anything.
func (t textType) outerLine(ops []text.Op, line text.Segments) func(*jen.Group) {
	return func(g *jen.Group) {
		if ops == nil {
			return
		}
		follow(g, ops)
		g.If(jen.Op("!").Id("in").Dot("fits").Call()).Block(jen.Return(jen.Id("lines").Dot("lineErr").Call()))
		for _, p := range line.Holes() {
			g.Id("read").Dot(identifier(p.Name)).Op("=").Add(converted(p))
		}
	}
}

// middleLine writes the calls that match one of the repeated lines, and pass over one that is not like them.
func (t textType) middleLine(g *jen.Group) {
	follow(g, t.Plan.Middle)
	g.If(jen.Op("!").Id("in").Dot("fits").Call()).Block(jen.Id("in").Dot("expected").Op("=").Lit(""), jen.Continue())
	for _, p := range t.Repeated.Holes() {
		field := jen.Id("read").Dot(identifier(p.Name))
		g.Add(field.Clone().Op("=").Append(field, converted(p)))
	}
}
