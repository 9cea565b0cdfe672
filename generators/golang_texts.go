package generators

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
)

// A goText is the Go type of a text with values.
type goText struct {
	goPackage
	spec.FullText
}

// goTextName returns the name of a text's type: FileStatusSizeText.
func goTextName(reply *spec.Reply, v *spec.Variant) string {
	return goName(reply.Name.Join(v.Name)) + "Text"
}

func (t goText) name() string { return goTextName(t.Reply, t.Variant) }

// texts writes the types of all texts with values.
func (p goPackage) texts(f *jen.File) {
	for _, text := range p.Texts() {
		t := goText{p, text}
		t.declare(f)
		t.appendText(f)
		t.unmarshalText(f)
	}
}

// declare writes the type and the methods that follow from AppendText.
func (t goText) declare(f *jen.File) {
	// // EnteringPassiveModeText is the text of an [EnteringPassiveMode] reply: "Entering Passive Mode ({address})."
	// type EnteringPassiveModeText struct {
	//	// Address is [...]
	//	Address netip.AddrPort
	// }
	declare(f, t.doc(), jen.Type().Id(t.name()).StructFunc(func(g *jen.Group) {
		for _, p := range t.Parameters {
			g.Add(t.fieldDoc(p)).Id(goName(p.Name)).Add(fieldType(p))
		}
	}))

	// func (t EnteringPassiveModeText) MarshalText() ([]byte, error) { return t.AppendText(nil) }
	declare(f, doc("MarshalText returns the text, as AppendText appends it."),
		t.method("MarshalText").Params().Params(jen.Index().Byte(), jen.Error()).Block(
			jen.Return(jen.Id("t").Dot("AppendText").Call(jen.Nil())),
		))

	// func (t EnteringPassiveModeText) String() string {
	//	text, _ := t.AppendText(nil)
	//	return string(text)
	// }
	declare(f, doc(`String returns the text; "" if a value cannot be written.`),
		t.method("String").Params().String().Block(
			jen.List(jen.Id("text"), jen.Id("_")).Op(":=").Id("t").Dot("AppendText").Call(jen.Nil()),
			jen.Return(jen.String().Call(jen.Id("text"))),
		))
}

func (t goText) method(name string) *jen.Statement {
	return jen.Func().Params(jen.Id("t").Id(t.name())).Id(name)
}

func (t goText) doc() *jen.Statement {
	of := ""
	if len(t.Variant.Commands) > 0 {
		of = " to " + strings.Join(t.Variant.Commands, ", ")
	}
	return doc(
		fmt.Sprintf("%s is the text of a %0*d ([%s]) reply%s: %s", t.name(), t.Digits, t.Reply.Code, goName(t.Reply.Name), of, quoteLines(t.TextLines())),
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
func (t goText) fieldDoc(p *spec.Parameter) *jen.Statement {
	parts := []string{p.Doc}
	if limits := p.Range(); limits != "" {
		parts = append(parts, sentence(strings.ToUpper(limits[:1])+limits[1:]))
	}
	if p.Unit != "" {
		parts = append(parts, "In "+p.Unit+".")
	}
	if p.Default != "" {
		parts = append(parts, fmt.Sprintf("Zero is written as %s.", p.Default))
	}
	if text := strings.TrimSpace(strings.Join(parts, " ")); text != "" {
		return doc(text)
	}
	return jen.Null()
}

// fieldType returns the Go type of a parameter's values.
func fieldType(p *spec.Parameter) *jen.Statement {
	s := jen.Null()
	if p.Repeated {
		s.Index()
	}
	switch p.Type {
	case spec.Integer:
		return s.Id(integerType(p))
	case spec.Character:
		return s.Byte()
	case spec.Timestamp:
		return s.Qual("time", "Time")
	case spec.Base64:
		return s.Index().Byte()
	case spec.Integers:
		return s.Index().Uint64()
	case spec.HostPort:
		return s.Qual("net/netip", "AddrPort")
	case spec.LongHostPort:
		return s.Id("LongHostPort")
	default:
		return s.String()
	}
}

// integerType returns the smallest unsigned type that holds the largest value.
func integerType(p *spec.Parameter) string {
	_, high := p.Bounds()
	for _, bits := range []int{8, 16, 32} {
		if high < 1<<bits {
			return fmt.Sprintf("uint%d", bits)
		}
	}
	return "uint64"
}
