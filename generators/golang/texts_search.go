package golang

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
)

// readSearch writes the body that looks for a pattern.
func (t textType) readSearch(g *jen.Group) {
	pattern, search, step := t.Find, "searchFirst", 1
	if t.FindLast != "" {
		pattern, search, step = t.FindLast, "searchLast", -1
	}
	try := func(g *jen.Group) {
		for i, s := range t.FindFormat {
			segment(g, t.FindFormat, i, s, true)
		}
		finish(g, t.FindFormat[len(t.FindFormat)-1].Parameter)
		if strings.HasSuffix(pattern, "$") {
			g.Id("in").Dot("stop").Call()
		}
		g.If(jen.Id("in").Dot("fits").Call()).BlockFunc(func(g *jen.Group) {
			t.assign(g)
			g.Return(jen.Nil())
		})
	}
	if strings.HasPrefix(pattern, "^") {
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
		g.Id("in").Op(":=").Id(search).Call(jen.Id("from"))
		g.For(jen.Id("in").Dot("next").Call(jen.Lit(step), begins(t.FindFormat[0]))).BlockFunc(func(g *jen.Group) {
			begin(g, t.FindFormat[0].Parameter)
			try(g)
		})
	}
	// return in.noMatch("{address}")
	g.Return(jen.Id("in").Dot("noMatch").Call(jen.Lit(pattern)))
}

// begins is a function that is true of all bytes that a pattern can begin with.
func begins(first spec.Segment) *jen.Statement {
	switch {
	case first.Parameter == nil:
		return isByte(strings.ToLower(first.Literal[:1]))
	case first.Parameter.Type == spec.Quoted:
		return isByte(`"`)
	case first.Parameter.Type == spec.Text:
		return jen.Id("isText")
	case first.Parameter.Type == spec.Word || first.Parameter.Type == spec.Character:
		return jen.Id("isWord")
	case first.Parameter.Type == spec.Base64:
		return jen.Id("isBase64")
	default:
		return jen.Id("isDigit")
	}
}

// isByte is a function that is true of one byte, an ASCII letter in any case.
func isByte(b string) *jen.Statement {
	// func(b byte) bool { return lower(b) == '(' }
	return jen.Func().Params(jen.Id("b").Byte()).Bool().Block(
		jen.Return(jen.Id("lower").Call(jen.Id("b")).Op("==").LitRune(rune(b[0]))),
	)
}

// begin writes the call that keeps the pattern's first value from beginning inside a longer one.
func begin(g *jen.Group, first *spec.Parameter) {
	switch {
	case first == nil:
	case first.Type.IsNumber():
		g.Id("in").Dot("beginNumber").Call()
	case first.Type == spec.Word:
		g.Id("in").Dot("begin").Call(jen.Id("isWord"))
	case first.Type == spec.Base64:
		g.Id("in").Dot("begin").Call(jen.Id("isBase64OrPadding"))
	}
}

// finish writes the call that keeps the pattern's last value from ending inside a longer one.
func finish(g *jen.Group, last *spec.Parameter) {
	switch {
	case last == nil:
	case last.Type.IsNumber():
		g.Id("in").Dot("finishNumber").Call()
	case last.Type == spec.Base64:
		g.Id("in").Dot("finish").Call(jen.Id("isBase64OrPadding"))
	}
}
