package golang

import (
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

// readSearch writes the body that looks for a pattern.
func (t textType) readSearch(g *jen.Group) {
	try := func(g *jen.Group) {
		follow(g, t.Plan.Ops)
		g.If(jen.Id("in").Dot("fits").Call()).BlockFunc(func(g *jen.Group) {
			t.assign(g)
			g.Return(jen.Nil())
		})
	}
	if slices.ContainsFunc(t.Plan.Ops, func(op text.Op) bool { return op.First }) {
		// first := firstQuote(from)
		g.Id("first").Op(":=").Id("firstQuote").Call(jen.Id("from"))
	}
	if t.Plan.Search == text.AtStart {
		// in := textReader{from: from}
		// [...]
		g.Id("in").Op(":=").Id("textReader").Values(jen.Dict{jen.Id("from"): jen.Id("from")})
		try(g)
	} else {
		// in := searchFirst(from)
		// for in.next(isDigit) {
		//	in.startNumber()
		//	address := in.hostPort()
		//	in.finishNumber()
		//	if in.fits() {
		//		*t = EnteringPassiveModeText{Address: address}
		//		return nil
		//	}
		// }
		search := "searchFirst"
		if t.Plan.Search == text.Rightmost {
			search = "searchLast"
		}
		g.Id("in").Op(":=").Id(search).Call(jen.Id("from"))
		g.For(next(t.Plan.Begins)).BlockFunc(try)
	}
	// return in.noMatch("{address}")
	g.Return(jen.Id("in").Dot("noMatch").Call(jen.Lit(t.Searched())))
}

// next is the call that goes to the next place where a match can begin.
func next(b text.Begins) *jen.Statement {
	if b.Literal != 0 {
		// in.nextLiteral('(')
		return jen.Id("in").Dot("nextLiteral").Call(jen.LitRune(rune(b.Literal)))
	}
	// in.next(isDigit)
	return jen.Id("in").Dot("next").Call(jen.Id("is" + spec.Name(b.Octets.Name).Pascal()))
}
