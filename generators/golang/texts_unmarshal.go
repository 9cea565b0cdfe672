package golang

import (
	"strconv"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

// unmarshalText writes UnmarshalText, which reads the values: from all of the text, from where a pattern matches, or
// from the lines.
func (t textType) unmarshalText(f *jen.File) {
	body := t.readWhole
	how := "UnmarshalText reads all of the text; ASCII letters may be in any case, and spaces and tabs around the text " +
		"and its full stop are optional."
	switch {
	case t.IsMultiLine():
		body = t.readLines
		how = "UnmarshalText reads the lines of the text, separated by LF or CR LF. At least one line between " +
			"the first and the last must be like " + strconv.Quote(t.Lines) + "; others are skipped."
	case t.Find != "":
		body = t.readSearch
		how = "UnmarshalText reads the values from the first place in the text that matches " + t.Find +
			", where a space matches any number of spaces and tabs, including none."
	case t.FindLast != "":
		body = t.readSearch
		how = "UnmarshalText reads the values from the last place in the text that matches " + t.FindLast +
			", where a space matches any number of spaces and tabs, including none."
	}
	// func (t *EnteringPassiveModeText) UnmarshalText(from []byte) error {
	declare(f, doc(how+" If the text does not fit, the error is a [*TextError], and the receiver is unchanged."),
		jen.Func().Params(jen.Id("t").Op("*").Id(t.name())).Id("UnmarshalText").
			Params(jen.Id("from").Index().Byte()).Error().BlockFunc(body))
}

// readWhole writes the body that matches the whole text.
func (t textType) readWhole(g *jen.Group) {
	// in := textReader{from: from}
	// in.spaces()
	// in.literal("MARK ")
	// sender := in.word()
	// in.stop()
	// if !in.fits() {
	//	return in.err()
	// }
	// *t = RestartMarkerText{Sender: string(sender)}
	// return nil
	g.Id("in").Op(":=").Id("textReader").Values(jen.Dict{jen.Id("from"): jen.Id("from")})
	follow(g, t.Plan.Ops)
	g.If(jen.Op("!").Id("in").Dot("fits").Call()).Block(jen.Return(jen.Id("in").Dot("err").Call()))
	t.assign(g)
	g.Return(jen.Nil())
}

// follow writes a call for each operation of a plan. What does an operation is called as the plan calls it, and what
// reads a value as its type is called.
func follow(g *jen.Group, ops []text.Op) {
	in := jen.Id("in")
	for _, op := range ops {
		method := string(op.Kind)
		switch op.Kind {
		case text.Value:
			// sender := in.word()
			g.Id(local(op.Parameter)).Op(":=").Add(readValue(op))
		case text.Again:
			// in.again(in.place(), in.character(false) == delimiter, "delimiter again")
			p := op.Parameter
			same := goTypes[p.Type].same(readValue(op), jen.Id(local(p)))
			g.Add(in.Clone().Dot(method).Call(in.Clone().Dot("place").Call(), same, jen.Lit(string(p.Name)+" again")))
		case text.Literal, text.Loose:
			// in.literal("MARK ")
			g.Add(in.Clone().Dot(method).Call(jen.Lit(op.Literal)))
		case text.Start, text.Finish:
			// in.startNumber()
			g.Add(in.Clone().Dot(method + spec.Name(op.Edge).Pascal()).Call())
		default:
			// in.stop()
			g.Add(in.Clone().Dot(method).Call())
		}
	}
}

// readValue is the call that reads a value.
func readValue(op text.Op) *jen.Statement {
	if op.First {
		// in.firstQuoted(first)
		return jen.Id("in").Dot("firstQuoted").Call(jen.Id("first"))
	}
	// in.integer(1, 65535)
	return jen.Id("in").Dot(op.Parameter.Type.Name().Camel()).Call(told(goTypes[op.Parameter.Type].reads, op.Parameter)...)
}

// assign writes what was read to the receiver.
func (t textType) assign(g *jen.Group) {
	g.Op("*").Id("t").Op("=").Id(t.name()).CustomFunc(lines, func(g *jen.Group) {
		for _, p := range t.Parameters {
			g.Id(identifier(p.Name)).Op(":").Add(converted(p))
		}
	})
}
