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
	how := "UnmarshalText reads all of the text; ASCII letters may be in any case, and blanks around the text and its full stop are optional."
	switch {
	case t.LineFormat != nil:
		body = t.readLines
		how = "UnmarshalText reads the lines of the text, parted by LF or CR LF. Of those between the first and the last, if there are any, one must be like " + strconv.Quote(t.Lines) + "; others are passed over."
	case t.Find != "":
		body = t.readSearch
		how = "UnmarshalText reads the values from the first place in the text that matches " + t.Find + ", where a blank is any run of blanks."
	case t.FindLast != "":
		body = t.readSearch
		how = "UnmarshalText reads the values from the last place in the text that matches " + t.FindLast + ", where a blank is any run of blanks."
	}
	// func (t *EnteringPassiveModeText) UnmarshalText(from []byte) error {
	declare(f, doc(how+" The error is a [*TextError]; t is left as it was then."),
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

// readSearch writes the body that looks for a pattern.
func (t goText) readSearch(g *jen.Group) {
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
	return jen.Func().Params(jen.Id("b").Byte()).Bool().Block(jen.Return(jen.Id("lower").Call(jen.Id("b")).Op("==").LitRune(rune(b[0]))))
}

// begin writes the call that keeps the pattern's first value from beginning in the midst of a longer one.
func begin(g *jen.Group, first *spec.Parameter) {
	switch {
	case first == nil:
	case isNumber(first.Type):
		g.Id("in").Dot("beginNumber").Call()
	case first.Type == spec.Word:
		g.Id("in").Dot("begin").Call(jen.Id("isWord"))
	case first.Type == spec.Base64:
		g.Id("in").Dot("begin").Call(jen.Id("isBase64OrPadding"))
	}
}

// finish writes the call that keeps the pattern's last value from ending in the midst of a longer one.
func finish(g *jen.Group, last *spec.Parameter) {
	switch {
	case last == nil:
	case isNumber(last.Type):
		g.Id("in").Dot("finishNumber").Call()
	case last.Type == spec.Base64:
		g.Id("in").Dot("finish").Call(jen.Id("isBase64OrPadding"))
	}
}

// isNumber reports whether values of a type begin and end with digits.
func isNumber(t spec.Type) bool {
	switch t {
	case spec.Integer, spec.Integers, spec.Timestamp, spec.HostPort, spec.LongHostPort:
		return true
	}
	return false
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

// readLines writes the body that reads a text of several lines.
func (t goText) readLines(g *jen.Group) {
	// var read SystemStatusFeaturesText
	// lines := textLines{whole: from}
	// for lines.next() {
	//	in := &lines.textReader
	//	switch {
	//	case lines.isFirst():
	//	case lines.isLast:
	//	default:
	//		in.blank()
	//		features := in.line()
	//		in.end()
	//		if in.fits() {
	//			read.Features = append(read.Features, string(features))
	//		}
	//	}
	// }
	g.Var().Id("read").Id(t.name())
	g.Id("lines").Op(":=").Id("textLines").Values(jen.Dict{jen.Id("whole"): jen.Id("from")})
	g.For(jen.Id("lines").Dot("next").Call()).Block(
		jen.Id("in").Op(":=").Op("&").Id("lines").Dot("textReader"),
		jen.Switch().Block(
			jen.Case(jen.Id("lines").Dot("isFirst").Call()).BlockFunc(func(g *jen.Group) { t.outerLine(g, t.Format) }),
			jen.Case(jen.Id("lines").Dot("isLast")).BlockFunc(func(g *jen.Group) { t.outerLine(g, t.LastFormat) }),
			jen.Default().BlockFunc(t.middleLine),
		),
	)
	// lines.require(len(read.Features) > 0, " {features}")
	// if err := lines.err(); err != nil {
	//	return err
	// }
	// *t = read
	// return nil
	first := jen.Id("read").Dot(goName(t.LineFormat.Holes()[0].Name))
	g.Id("lines").Dot("require").Call(jen.Len(first).Op(">").Lit(0), jen.Lit(t.Lines))
	g.If(jen.Id("err").Op(":=").Id("lines").Dot("err").Call(), jen.Id("err").Op("!=").Nil()).Block(jen.Return(jen.Id("err")))
	g.Op("*").Id("t").Op("=").Id("read")
	g.Return(jen.Nil())
}

// outerLine writes the calls that match the first or the last line, which says anything unless it has values or is
// exact.
func (t goText) outerLine(g *jen.Group, f spec.Format) {
	holes := f.Holes()
	if !t.Exact && len(holes) == 0 {
		return
	}
	wholeLine(g, f)
	g.If(jen.Op("!").Id("in").Dot("fits").Call()).Block(jen.Return(jen.Id("lines").Dot("err").Call()))
	for _, p := range holes {
		g.Id("read").Dot(goName(p.Name)).Op("=").Add(converted(p))
	}
}

// middleLine writes the calls that match one of the repeated lines, and pass over one that is not like them. The blank
// that such a line begins with is left out by servers that begin it with the code.
func (t goText) middleLine(g *jen.Group) {
	for i, s := range t.LineFormat {
		if i == 0 && s.Parameter == nil && s.Literal[0] == ' ' {
			g.Id("in").Dot("blank").Call()
			s.Literal = s.Literal[1:]
		}
		if s.Parameter != nil || s.Literal != "" {
			segment(g, t.LineFormat, i, s, false)
		}
	}
	g.Id("in").Dot("end").Call()
	g.If(jen.Op("!").Id("in").Dot("fits").Call()).Block(jen.Id("in").Dot("expected").Op("=").Lit(""), jen.Continue())
	for _, p := range t.LineFormat.Holes() {
		field := jen.Id("read").Dot(goName(p.Name))
		g.Add(field.Clone().Op("=").Append(field, converted(p)))
	}
}
