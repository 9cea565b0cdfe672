package golang

import (
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec/text"
)

// appendText writes AppendText, which fills the holes.
func (t textType) appendText(f *jen.File) {
	// func (t EnteringPassiveModeText) AppendText(b []byte) ([]byte, error) {
	//	out := textWriter{to: b}
	//	out.writeLiteral("Entering Passive Mode (")
	//	out.writeHostPort("Address", t.Address)
	//	out.writeLiteral(").")
	//	return out.result(b)
	// }
	signature := t.method("AppendText").Params(jen.Id("b").Index().Byte()).Params(jen.Index().Byte(), jen.Error())
	declare(f, doc("AppendText appends the text to b. If a value cannot be written, the error is a [*ValueError] "+
		"that tells which, and b is returned unchanged."),
		signature.BlockFunc(func(g *jen.Group) {
			t.defaults(g)
			g.Id("out").Op(":=").Id("textWriter").Values(jen.Dict{jen.Id("to"): jen.Id("b")})
			t.write(g, t.First)
			if t.IsMultiLine() {
				t.writeLines(g)
			}
			g.Return(jen.Id("out").Dot("result").Call(jen.Id("b")))
		}))
}

// defaults gives the fields that are zero what is written for them.
func (t textType) defaults(g *jen.Group) {
	for _, p := range t.Parameters {
		if p.Default == "" {
			continue
		}
		// if t.Delimiter == 0 {
		//	t.Delimiter = '|'
		// }
		field, of := jen.Id("t").Dot(identifier(p.Name)), goTypes[p.Type]
		g.If(field.Clone().Op("==").Add(of.zero)).Block(field.Clone().Op("=").Add(of.literal(p.Default)))
	}
}

// write writes the calls that write a line.
func (t textType) write(g *jen.Group, line text.Segments) {
	for _, s := range line {
		if !s.IsHole() {
			// out.writeLiteral("MARK ")
			g.Id("out").Dot("writeLiteral").Call(jen.Lit(s.Literal))
			continue
		}
		// out.writeInteger("Size", uint64(t.Size), 0, 65535)
		p := s.Parameter
		value := jen.Id("t").Dot(identifier(p.Name))
		if p.Repeated {
			value.Index(jen.Id("i"))
		}
		if widen := goTypes[p.Type].widen; widen != nil {
			value = widen(p, value)
		}
		arguments := append([]jen.Code{jen.Lit(identifier(p.Name)), value}, told(goTypes[p.Type].writes, p)...)
		g.Id("out").Dot("write" + p.Type.Name().Pascal()).Call(arguments...)
	}
}

// writeLines writes the repeated lines and the last one.
func (t textType) writeLines(g *jen.Group) {
	// out.require(len(t.Features) > 0, "Features", "one or more values, one a line")
	// for i := range t.Features {
	//	out.writeLiteral("\n ")
	//	out.writeText("Features", t.Features[i])
	// }
	// out.writeLiteral("\nEnd")
	holes := t.Repeated.Holes()
	first := identifier(holes[0].Name)
	some := jen.Len(jen.Id("t").Dot(first)).Op(">").Lit(0)
	g.Id("out").Dot("require").Call(some, jen.Lit(first), jen.Lit("one or more values, one a line"))
	for _, p := range holes[1:] {
		// if !out.require(len(t.Sizes) == len(t.Names), "Sizes", "as many values as Names") {
		//	return out.result(b)
		// }
		name := identifier(p.Name)
		same := jen.Len(jen.Id("t").Dot(name)).Op("==").Len(jen.Id("t").Dot(first))
		g.If(jen.Op("!").Id("out").Dot("require").Call(same, jen.Lit(name), jen.Lit("as many values as "+first))).Block(
			jen.Return(jen.Id("out").Dot("result").Call(jen.Id("b"))),
		)
	}
	g.For(jen.Id("i").Op(":=").Range().Id("t").Dot(first)).BlockFunc(func(g *jen.Group) {
		t.write(g, onNewLine(t.Repeated))
	})
	t.write(g, onNewLine(t.Final))
}

// onNewLine returns a line with an LF before it.
func onNewLine(line text.Segments) text.Segments {
	if len(line) == 0 || line[0].IsHole() {
		return append(text.Segments{{Literal: "\n"}}, line...)
	}
	line = slices.Clone(line)
	line[0].Literal = "\n" + line[0].Literal
	return line
}
