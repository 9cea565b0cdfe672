package golang

import (
	"fmt"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
)

// classes writes what the first digit of a code says.
func (p pkg) classes(f *jen.File) {
	// type Class string
	declare(f, doc(`A Class is what the first digit of a code says, in words joined by hyphens; "" is none.`),
		jen.Type().Id("Class").String())

	f.Line()
	f.Const().DefsFunc(func(g *jen.Group) {
		for _, c := range p.Classes {
			// // ClassPositiveCompletion is 2yz: <doc>
			// ClassPositiveCompletion Class = "positive-completion"
			name := classConstant(c)
			g.Add(doc(fmt.Sprintf("%s is first digit %d. %s", name, c.Digit, c.Doc))).
				Id(name).Id("Class").Op("=").Lit(string(c.Name))
		}
	})

	// func (c Code) Class() Class {
	//	switch c / 100 {
	//	case 1:
	//		return ClassPositivePreliminary
	// [...]
	//	}
	//	return ""
	// }
	declare(f, doc(fmt.Sprintf(`Class returns what the first of the code's %d digits says, also for an unknown `+
		`code; "" where it says nothing, and for a number with more or fewer digits.`, p.Digits)),
		codeMethod("Class").Id("Class").Block(
			jen.Switch(jen.Id("c").Op("/").Lit(p.ClassUnit())).BlockFunc(func(g *jen.Group) {
				for _, c := range p.Classes {
					g.Case(jen.Lit(c.Digit)).Block(jen.Return(jen.Id(classConstant(c))))
				}
			}),
			jen.Return(jen.Lit("")),
		))
}

// groups writes what the second digit of a code says.
func (p pkg) groups(f *jen.File) {
	// type Group string
	declare(f, doc(`A Group is what the second digit of a code says, in words joined by hyphens: the function group; `+
		`"" is none.`),
		jen.Type().Id("Group").String())

	f.Line()
	f.Const().DefsFunc(func(g *jen.Group) {
		for _, group := range p.Groups {
			// // GroupFileSystem is x5z: <doc>
			// GroupFileSystem Group = "file-system"
			name := groupConstant(group)
			g.Add(doc(fmt.Sprintf("%s is second digit %d. %s", name, group.Digit, group.Doc))).
				Id(name).Id("Group").Op("=").Lit(string(group.Name))
		}
	})

	// func (c Code) Group() Group {
	//	if c.Class() == "" {
	//		return ""
	//	}
	//	switch c / 10 % 10 {
	//	case 0:
	//		return GroupSyntax
	// [...]
	//	}
	//	return ""
	// }
	declare(f, doc(`Group returns what the second digit of the code says, also for an unknown code; "" where `+
		`it says nothing, and for a code that has no class.`),
		codeMethod("Group").Id("Group").Block(
			jen.If(jen.Id("c").Dot("Class").Call().Op("==").Lit("")).Block(jen.Return(jen.Lit(""))),
			jen.Switch(jen.Id("c").Op("/").Lit(p.GroupUnit()).Op("%").Lit(10)).BlockFunc(func(g *jen.Group) {
				for _, group := range p.Groups {
					g.Case(jen.Lit(group.Digit)).Block(jen.Return(jen.Id(groupConstant(group))))
				}
			}),
			jen.Return(jen.Lit("")),
		))
}

func classConstant(c *spec.Class) string { return "Class" + identifier(c.Name) }
func groupConstant(g *spec.Group) string { return "Group" + identifier(g.Name) }
