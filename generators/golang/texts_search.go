package golang

import (
	"github.com/dave/jennifer/jen"

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
	if t.Plan.Search == text.AtStart {
		// in := textReader{text: from}
		// [...]
		g.Id("in").Op(":=").Id("textReader").Values(jen.Dict{jen.Id("text"): jen.Id("from")})
		try(g)
	} else {
		// in := searchFirst(from)
		// for in.next(1, isDigit) {
		//	in.beginNumber()
		//	address := in.hostPort()
		//	in.finishNumber()
		//	if in.fits() {
		//		*t = EnteringPassiveModeText{Address: address}
		//		return nil
		//	}
		// }
		search, step := "searchFirst", 1
		if t.Plan.Search == text.Rightmost {
			search, step = "searchLast", -1
		}
		g.Id("in").Op(":=").Id(search).Call(jen.Id("from"))
		g.For(jen.Id("in").Dot("next").Call(jen.Lit(step), begins(t.Plan.Begins))).BlockFunc(try)
	}
	// return in.noMatch("{address}")
	g.Return(jen.Id("in").Dot("noMatch").Call(jen.Lit(t.Searched())))
}

// octetFunctions are the functions of the runtime that are true of a set of octets with which a value can begin, and
// perhaps of others: what reads the value refuses those.
var octetFunctions = map[string]string{"digit": "isDigit", "graphic": "isWord", "word": "isWord", "base64": "isBase64"}

// begins is a function that is true of all octets that a match can begin with.
func begins(b text.Begins) *jen.Statement {
	octet := jen.Id("b")
	switch {
	case b.Literal == 0:
		return jen.Id(octetFunctions[b.Octets.Name])
	case 'a' <= b.Literal && b.Literal <= 'z':
		octet = jen.Id("lower").Call(octet)
	}
	// func(b byte) bool { return b == '(' }
	return jen.Func().Params(jen.Id("b").Byte()).Bool().Block(jen.Return(octet.Op("==").LitRune(rune(b.Literal))))
}
