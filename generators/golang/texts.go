package golang

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/generators/prose"
	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

// A textType is the Go type of a text with values.
type textType struct {
	pkg
	view.Text
}

// textName returns the name of a text's type: FileStatusSizeText.
func textName(reply *spec.Reply, v *spec.Variant) string {
	return identifier(reply.Name.Join(v.Name)) + "Text"
}

func (t textType) name() string { return textName(t.Reply, t.Variant) }

// texts writes the types of all texts with values.
func (p pkg) texts(f *jen.File) {
	for _, one := range p.Texts() {
		t := textType{p, one}
		t.declare(f)
		t.appendText(f)
		t.unmarshalText(f)
	}
}

// declare writes the type and the methods that follow from AppendText.
func (t textType) declare(f *jen.File) {
	// // EnteringPassiveModeText is the text of an [EnteringPassiveMode] reply: "Entering Passive Mode ({address})."
	// type EnteringPassiveModeText struct {
	//	// Address is [...]
	//	Address netip.AddrPort
	// }
	declare(f, t.doc(), jen.Type().Id(t.name()).StructFunc(func(g *jen.Group) {
		for _, p := range t.Parameters {
			g.Add(t.fieldDoc(p)).Id(identifier(p.Name)).Add(fieldType(p))
		}
	}))

	// func (t EnteringPassiveModeText) MarshalText() ([]byte, error) { return t.AppendText(nil) }
	declare(f, doc("MarshalText returns the text, as AppendText appends it."),
		t.method("MarshalText").Params().Params(jen.Index().Byte(), jen.Error()).Block(
			jen.Return(jen.Id("t").Dot("AppendText").Call(jen.Nil())),
		))

	// func (t EnteringPassiveModeText) String() string {
	//	text, err := t.AppendText(nil)
	//	return textString("EnteringPassiveModeText", text, err)
	// }
	declare(f, doc("String returns the text. If a value cannot be written, it says so in place of the text, such as %!"+
		t.name()+"("+identifier(t.Parameters[0].Name)+": allowed: ...); to be told by an error, use AppendText."),
		t.method("String").Params().String().Block(
			jen.List(jen.Id("text"), jen.Id("err")).Op(":=").Id("t").Dot("AppendText").Call(jen.Nil()),
			jen.Return(jen.Id("textString").Call(jen.Lit(t.name()), jen.Id("text"), jen.Id("err"))),
		))
}

func (t textType) method(name string) *jen.Statement {
	return jen.Func().Params(jen.Id("t").Id(t.name())).Id(name)
}

func (t textType) doc() *jen.Statement {
	of := ""
	if len(t.Variant.Commands) > 0 {
		of = " to " + strings.Join(t.Variant.Commands, ", ")
	}
	return doc(
		fmt.Sprintf("%s is the text of a %0*d ([%s]) reply%s: %s",
			t.name(), t.Digits, t.Reply.Code, identifier(t.Reply.Name), of, quoteLines(t.TextLines())),
		t.Doc,
		t.Citations()+".",
	)
}

func quoteLines(lines []string) string {
	quoted := make([]string, len(lines))
	for i, line := range lines {
		quoted[i] = strconv.Quote(line)
	}
	return strings.Join(quoted, ", ")
}

// fieldDoc is the comment of a field: what the value is, its range and its unit.
func (t textType) fieldDoc(p *text.Parameter) *jen.Statement {
	parts := []string{p.Doc}
	if limits := p.Range(); limits != "" {
		parts = append(parts, prose.Sentence(prose.Capitalize(limits)))
	}
	if p.Unit != "" {
		parts = append(parts, "The unit is "+p.Unit+".")
	}
	if p.Default != "" {
		parts = append(parts, fmt.Sprintf("The zero value is written as %s.", p.Default))
	}
	if text := strings.TrimSpace(strings.Join(parts, " ")); text != "" {
		return doc(text)
	}
	return jen.Null()
}
