package golang

import (
	"fmt"

	"github.com/dave/jennifer/jen"
)

// parse writes the way from a name to its code.
func (p pkg) parse(f *jen.File) {
	// func ParseCode(name string) (Code, error) {
	//	switch name {
	//	case "restart-marker":
	//		return RestartMarker, nil
	// [...]
	//	}
	//	return 0, UnknownNameError(name)
	// }
	declare(f, doc("ParseCode returns the code that has a name, as [Code.Name] gives it, or had it formerly. "+
		"The error is an [UnknownNameError]."),
		jen.Func().Id("ParseCode").Params(jen.Id("name").String()).Params(jen.Id("Code"), jen.Error()).Block(
			jen.Switch(jen.Id("name")).BlockFunc(func(g *jen.Group) {
				for _, reply := range p.Replies {
					names := []jen.Code{jen.Lit(string(reply.Name))}
					for _, alias := range reply.Aliases {
						names = append(names, jen.Lit(string(alias)))
					}
					g.Case(names...).Block(jen.Return(jen.Id(identifier(reply.Name)), jen.Nil()))
				}
			}),
			jen.Return(jen.Lit(0), jen.Id("UnknownNameError").Call(jen.Id("name"))),
		))

	// type UnknownNameError string
	named := "no code has"
	if len(p.Commands) > 0 {
		named = "no code, or no command, has"
	}
	declare(f, doc(fmt.Sprintf("An UnknownNameError is a name that %s.", named)),
		jen.Type().Id("UnknownNameError").String())

	// func (e UnknownNameError) Error() string { return "ftpreply: unknown name " + strconv.Quote(string(e)) }
	f.Line()
	f.Func().Params(jen.Id("e").Id("UnknownNameError")).Id("Error").Params().String().Block(
		jen.Return(jen.Lit(p.name+": unknown name ").Op("+").Qual("strconv", "Quote").Call(jen.String().Call(jen.Id("e")))),
	)
}
