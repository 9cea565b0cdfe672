package generators

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/spec"
)

// unmarshalText writes UnmarshalText, which reads the values: from all of the text, from where a pattern matches, or
// from the lines.
func (t goText) unmarshalText(f *jen.File) {
	body := t.readWhole
	how := "UnmarshalText reads all of the text; ASCII letters may be in any case, and spaces and tabs around the text and its full stop are optional."
	switch {
	case t.LineFormat != nil:
		body = t.readLines
		how = "UnmarshalText reads the lines of the text, separated by LF or CR LF. At least one line between the first and the last must be like " + strconv.Quote(t.Lines) + "; others are skipped."
	case t.Find != "":
		body = t.readSearch
		how = "UnmarshalText reads the values from the first place in the text that matches " + t.Find + ", where a space matches any number of spaces and tabs, also none."
	case t.FindLast != "":
		body = t.readSearch
		how = "UnmarshalText reads the values from the last place in the text that matches " + t.FindLast + ", where a space matches any number of spaces and tabs, also none."
	}
	// func (t *EnteringPassiveModeText) UnmarshalText(from []byte) error {
	declare(f, doc(how+" The error is a [*TextError]; the receiver is unchanged then."),
		jen.Func().Params(jen.Id("t").Op("*").Id(t.name())).Id("UnmarshalText").
			Params(jen.Id("from").Index().Byte()).Error().BlockFunc(body))
}

// readWhole writes the body that matches the whole text.
func (t goText) readWhole(g *jen.Group) {
	// in := textReader{text: from}
	// in.blanks()
	// in.literal("MARK ")
	// sender := in.word()
	// in.stop()
	// if !in.fits() {
	//	return in.err()
	// }
	// *t = RestartMarkerText{Sender: string(sender)}
	// return nil
	g.Id("in").Op(":=").Id("textReader").Values(jen.Dict{jen.Id("text"): jen.Id("from")})
	wholeLine(g, t.Format)
	g.If(jen.Op("!").Id("in").Dot("fits").Call()).Block(jen.Return(jen.Id("in").Dot("err").Call()))
	t.assign(g)
	g.Return(jen.Nil())
}

// wholeLine writes the calls that match all of a line.
func wholeLine(g *jen.Group, f spec.Format) {
	if len(f) == 0 || f[0].Parameter == nil || f[0].Parameter.Type != spec.Text {
		g.Id("in").Dot("blanks").Call()
	}
	last := len(f) - 1
	for i, s := range f {
		if i == last && s.Parameter == nil {
			s.Literal = strings.TrimSuffix(s.Literal, ".")
		}
		if s.Parameter != nil || s.Literal != "" {
			segment(g, f, i, s, false)
		}
	}
	g.Id("in").Dot("stop").Call()
}

// segment writes the call that reads a literal or a value; one that was read before must be the same again.
func segment(g *jen.Group, f spec.Format, i int, s spec.Segment, pattern bool) {
	in := jen.Id("in")
	if s.Parameter == nil {
		method := "literal"
		if pattern {
			method = "pattern"
		}
		g.Add(in).Dot(method).Call(jen.Lit(s.Literal))
		return
	}
	read := readValue(s.Parameter, pattern)
	for _, before := range f[:i] {
		if before.Parameter == s.Parameter {
			// in.mark()
			// in.again(in.character(false) == delimiter, "delimiter again")
			g.Id("in").Dot("mark").Call()
			g.Id("in").Dot("again").Call(same(s.Parameter, read), jen.Lit(string(s.Parameter.Name)))
			return
		}
	}
	g.Id(local(s.Parameter)).Op(":=").Add(read)
}

// local is the variable that holds a value while a text is read.
func local(p *spec.Parameter) string {
	if name := p.Name.Camel(); !slices.Contains(goLocals, name) {
		return name
	}
	return p.Name.Camel() + "Value"
}

// goLocals are what a body that reads needs itself.
var goLocals = strings.Fields("t in from lines read err bytes slices string append len unquote byte uint8 uint16 uint32 nil")

// readValue is the call that reads a value.
func readValue(p *spec.Parameter, pattern bool) *jen.Statement {
	in := jen.Id("in")
	switch {
	case p.Type == spec.Integer:
		low, high := p.Bounds()
		return in.Dot("integer").Call(jen.Op(decimal(low)), jen.Op(decimal(high)))
	case p.Type == spec.Character:
		return in.Dot("character").Call(jen.Lit(!p.NoDigit))
	case p.Type == spec.Quoted && pattern:
		return in.Dot("firstQuoted").Call()
	}
	return in.Dot(runtimeMethod(p.Type)).Call()
}

// same compares what was read with the value that was read before.
func same(p *spec.Parameter, read *jen.Statement) *jen.Statement {
	before := jen.Id(local(p))
	switch p.Type {
	case spec.Integer, spec.Character, spec.HostPort:
		return read.Op("==").Add(before)
	case spec.Timestamp, spec.LongHostPort:
		return read.Dot("Equal").Call(before)
	case spec.Integers:
		return jen.Qual("slices", "Equal").Call(read, before)
	default:
		return jen.Qual("bytes", "Equal").Call(read, before)
	}
}

// assign writes what was read to the receiver.
func (t goText) assign(g *jen.Group) {
	g.Op("*").Id("t").Op("=").Id(t.name()).CustomFunc(lines, func(g *jen.Group) {
		for _, p := range t.Parameters {
			g.Id(goName(p.Name)).Op(":").Add(converted(p))
		}
	})
}

// converted is a value that was read, as the field has it.
func converted(p *spec.Parameter) *jen.Statement {
	value := jen.Id(local(p))
	switch p.Type {
	case spec.Integer:
		if name := integerType(p); name != "uint64" {
			return jen.Id(name).Call(value)
		}
	case spec.Word, spec.Text:
		return jen.String().Call(value)
	case spec.Quoted:
		return jen.Id("unquote").Call(value)
	}
	return value
}
