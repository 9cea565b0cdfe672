package golang

import (
	"fmt"

	"github.com/dave/jennifer/jen"
)

// facts writes what can be asked of a code.
func (p pkg) facts(f *jen.File) {
	for _, fact := range []struct{ method, table, doc string }{
		{"Name", "names", `Name returns the name of the code in words joined by hyphens, the same in every language, such ` +
			`as %q; "" for an unknown code.`},
		{"Text", "texts", `Text returns the text that the defining document gives the code, with its parameters in braces; ` +
			`"" for an unknown code.`},
		{"Doc", "docs", `Doc returns what the code means, in a paragraph; "" for an unknown code.`},
		{"Source", "sources", `Source returns the documents that define the code, separated by semicolons, the first the ` +
			`most important; "" for an unknown code.`},
	} {
		// // Name returns [...]
		// func (c Code) Name() string { return names[c.row()] }
		comment := fact.doc
		if fact.method == "Name" {
			comment = fmt.Sprintf(comment, p.Replies[0].Name)
		}
		declare(f, doc(comment), codeMethod(fact.method).String().Block(
			jen.Return(jen.Id(fact.table).Index(jen.Id("c").Dot("row").Call())),
		))
	}

	// func (c Code) Known() bool { return c.row() != 0 }
	declare(f, doc("Known reports whether the code is one of the constants."),
		codeMethod("Known").Bool().Block(jen.Return(jen.Id("c").Dot("row").Call().Op("!=").Lit(0))))

	// func (c Code) String() string {
	//	if name := c.Name(); name != "" {
	//		return fmt.Sprintf("%03d %s", uint16(c), name)
	//	}
	//	return fmt.Sprintf("%03d", uint16(c))
	// }
	digits := fmt.Sprintf("%%0%dd", p.Digits)
	example := fmt.Sprintf(digits+" %s", p.Replies[0].Code, p.Replies[0].Name)
	declare(f, doc(fmt.Sprintf("String returns the digits of the code and its name, such as %q; only the digits "+
		"of an unknown code.", example)),
		codeMethod("String").String().Block(
			jen.If(jen.Id("name").Op(":=").Id("c").Dot("Name").Call(), jen.Id("name").Op("!=").Lit("")).Block(
				jen.Return(jen.Qual("fmt", "Sprintf").Call(jen.Lit(digits+" %s"), jen.Uint16().Call(jen.Id("c")), jen.Id("name"))),
			),
			jen.Return(jen.Qual("fmt", "Sprintf").Call(jen.Lit(digits), jen.Uint16().Call(jen.Id("c")))),
		))

	p.all(f)
	p.row(f)
}

// codeMethod begins a method of Code without parameters.
func codeMethod(name string) *jen.Statement {
	return jen.Func().Params(jen.Id("c").Id("Code")).Id(name).Params()
}

func (p pkg) all(f *jen.File) {
	// func All() iter.Seq[Code] {
	//	return func(yield func(Code) bool) {
	//		for i, row := range rows {
	//			if row != 0 && !yield(firstCode+Code(i)) {
	//				return
	//			}
	//		}
	//	}
	// }
	declare(f, doc(fmt.Sprintf("All returns the %d known codes, ascending.", len(p.Replies))),
		jen.Func().Id("All").Params().Qual("iter", "Seq").Index(jen.Id("Code")).Block(
			jen.Return(jen.Func().Params(jen.Id("yield").Func().Params(jen.Id("Code")).Bool()).Block(
				jen.For(jen.List(jen.Id("i"), jen.Id("row")).Op(":=").Range().Id("rows")).Block(
					jen.If(jen.Id("row").Op("!=").Lit(0).Op("&&").Op("!").Id("yield").Call(
						jen.Id("firstCode").Op("+").Id("Code").Call(jen.Id("i")),
					)).Block(jen.Return()),
				),
			)),
		))
}

func (p pkg) row(f *jen.File) {
	// func (c Code) row() int {
	//	if c < firstCode || c > lastCode {
	//		return 0
	//	}
	//	return int(rows[c-firstCode])
	// }
	declare(f, doc("row returns where the tables have the code; 0, where they are empty, for an unknown code."),
		codeMethod("row").Int().Block(
			jen.If(jen.Id("c").Op("<").Id("firstCode").Op("||").Id("c").Op(">").Id("lastCode")).Block(jen.Return(jen.Lit(0))),
			jen.Return(jen.Int().Call(jen.Id("rows").Index(jen.Id("c").Op("-").Id("firstCode")))),
		))
}
