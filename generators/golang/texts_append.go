package golang

import (
	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec/text"
)

// appendText writes AppendText, which fills the holes.
func (t textType) appendText(f *jen.File) {
	// func (t EnteringPassiveModeText) AppendText(b []byte) ([]byte, error) {
	//	out := textWriter{text: b}
	//	out.literal("Entering Passive Mode (")
	//	out.hostPort("Address", t.Address)
	//	out.literal(").")
	//	return out.end(b)
	// }
	signature := t.method("AppendText").Params(jen.Id("b").Index().Byte()).Params(jen.Index().Byte(), jen.Error())
	declare(f, doc("AppendText appends the text to b. The error is a [*ValueError] that tells which value cannot be "+
		"written; b is returned unchanged then."),
		signature.BlockFunc(func(g *jen.Group) {
			t.defaults(g)
			g.Id("out").Op(":=").Id("textWriter").Values(jen.Dict{jen.Id("text"): jen.Id("b")})
			t.write(g, t.First)
			if t.IsMultiLine() {
				t.writeLines(g)
			}
			g.Return(jen.Id("out").Dot("end").Call(jen.Id("b")))
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
		zero, value := jen.Lit(""), jen.Lit(p.Default)
		if p.Type == text.Character {
			zero, value = jen.Lit(0), jen.LitRune(rune(p.Default[0]))
		}
		field := jen.Id("t").Dot(identifier(p.Name))
		g.If(field.Clone().Op("==").Add(zero)).Block(field.Clone().Op("=").Add(value))
	}
}

// write writes the calls that write a format.
func (t textType) write(g *jen.Group, line text.Segments) {
	for _, s := range line {
		if s.Parameter == nil {
			g.Id("out").Dot("literal").Call(jen.Lit(s.Literal))
			continue
		}
		writeValue(g, s.Parameter, jen.Id("t").Dot(identifier(s.Parameter.Name)))
	}
}

// writeLines writes the repeated lines and the last one.
func (t textType) writeLines(g *jen.Group) {
	// out.require(len(t.Features) > 0, "Features", "one or more values, one a line")
	// for i := range t.Features {
	//	out.literal("\n ")
	//	out.line("Features", t.Features[i])
	// }
	// out.literal("\nEnd")
	holes := t.Repeated.Holes()
	first := identifier(holes[0].Name)
	some := jen.Len(jen.Id("t").Dot(first)).Op(">").Lit(0)
	g.Id("out").Dot("require").Call(some, jen.Lit(first), jen.Lit("one or more values, one a line"))
	for _, p := range holes[1:] {
		// if !out.require(len(t.Sizes) == len(t.Names), "Sizes", "as many values as Names") {
		//	return out.end(b)
		// }
		name := identifier(p.Name)
		same := jen.Len(jen.Id("t").Dot(name)).Op("==").Len(jen.Id("t").Dot(first))
		g.If(jen.Op("!").Id("out").Dot("require").Call(same, jen.Lit(name), jen.Lit("as many values as "+first))).Block(
			jen.Return(jen.Id("out").Dot("end").Call(jen.Id("b"))),
		)
	}
	g.For(jen.Id("i").Op(":=").Range().Id("t").Dot(first)).BlockFunc(func(g *jen.Group) {
		g.Id("out").Dot("literal").Call(jen.Lit("\n"))
		for _, s := range t.Repeated {
			if s.Parameter == nil {
				g.Id("out").Dot("literal").Call(jen.Lit(s.Literal))
				continue
			}
			writeValue(g, s.Parameter, jen.Id("t").Dot(identifier(s.Parameter.Name)).Index(jen.Id("i")))
		}
	})
	g.Id("out").Dot("literal").Call(jen.Lit("\n"))
	t.write(g, t.Final)
}

// writeValue writes the call that writes one value.
func writeValue(g *jen.Group, p *text.Parameter, value *jen.Statement) {
	// out.hostPort("Address", t.Address)
	if p.Type == text.Integer && integerType(p) != "uint64" {
		value = jen.Uint64().Call(value)
	}
	arguments := append([]jen.Code{jen.Lit(identifier(p.Name)), value}, limits(p)...)
	g.Id("out").Dot(goTypes[p.Type].runtime).Call(arguments...)
}
