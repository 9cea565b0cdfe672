package golang

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
)

// parseText writes ParseText, for those who do not know which text to expect.
func (p pkg) parseText(f *jen.File) {
	// func ParseText(code Code, command string, text []byte) (variant string, values Text, ok bool) {
	//	switch code {
	//	case RestartMarker:
	//		return identify([]textVariant{
	//			{name: "", commands: "", literal: "", read: readAs[RestartMarkerText]},
	//		}, command, text)
	// [...]
	//	}
	//	return "", nil, false
	// }
	declare(f, doc(
		`ParseText tells which of the texts of a code a text is, and reads its values. The variant is "" for the code's `+
			`own text; values is nil for a text without values, and else one of the types of this package that end in Text, `+
			`without a pointer; ok is false where no text fits.`,
		`The command that the reply answers, such as "SIZE", leaves out the texts for other commands; "" is any. Of several `+
			`texts that fit, one for the command is meant, and then the first.`,
	), jen.Func().Id("ParseText").
		Params(jen.Id("code").Id("Code"), jen.Id("command").String(), jen.Id("text").Index().Byte()).
		Params(jen.Id("variant").String(), jen.Id("values").Id("Text"), jen.Id("ok").Bool()).
		Block(
			jen.Switch(jen.Id("code")).BlockFunc(func(g *jen.Group) {
				for _, reply := range p.Replies {
					g.Case(jen.Id(identifier(reply.Name))).Block(
						jen.Return(jen.Id("identify").Call(
							jen.Index().Id("textVariant").CustomFunc(lines, func(g *jen.Group) {
								for _, v := range reply.Texts() {
									g.Add(textVariant(reply, v))
								}
							}), jen.Id("command"), jen.Id("text"))),
					)
				}
			}),
			jen.Return(jen.Lit(""), jen.Nil(), jen.False()),
		))
}

// textVariant is one of the texts of a code, as ParseText tries it. A multi-line text without values cannot be told
// from any other.
func textVariant(reply *spec.Reply, v *spec.Variant) *jen.Statement {
	fields := []jen.Code{}
	add := func(name string, value *jen.Statement) { fields = append(fields, jen.Id(name).Op(":").Add(value)) }
	if v.Name != "" {
		add("name", jen.Lit(string(v.Name)))
	}
	if len(v.Commands) > 0 {
		add("commands", jen.Lit(strings.Join(v.Commands, ",")))
	}
	if len(v.Parameters) > 0 {
		add("read", jen.Id("readAs").Index(jen.Id(textName(reply, v))))
	} else {
		add("literal", jen.Lit(v.First[0].Literal)) // all of it, where it has no hole
	}
	return jen.Values(fields...)
}
