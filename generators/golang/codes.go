package golang

import (
	"fmt"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/generators/prose"
	"github.com/replycodes/replycodes/spec"
)

// codes writes the package's documentation, its main type and the constants.
func (p pkg) codes(f *jen.File) {
	p.packageDoc(f)

	// // A Code is a reply code of <title>. [...]
	// type Code uint16
	declare(f, doc(
		fmt.Sprintf("A Code is a reply code of the %s: %d decimal digits.", p.Title, p.Digits),
		"A peer may send a code that is not among the constants. Such a code still has the "+p.ofDigits()+" of its digits.",
	), jen.Type().Id("Code").Uint16())

	// const codeDigits = 3
	declare(f, doc("codeDigits is how many digits a code has on the wire."),
		jen.Const().Id("codeDigits").Op("=").Lit(p.Digits))

	f.Line()
	f.Const().DefsFunc(func(g *jen.Group) {
		for i, reply := range p.Replies {
			if i > 0 {
				g.Line()
			}
			// // NeedPassword is "331 User name okay, need password."
			// // [...]
			// NeedPassword Code = 331
			g.Add(p.replyDoc(reply)).Id(identifier(reply.Name)).Id("Code").Op("=").Lit(int(reply.Code))
		}
	})
	p.aliases(f)
}

// packageDoc writes the documentation of the package, which tells of nothing that it does not have.
func (p pkg) packageDoc(f *jen.File) {
	paragraphs := []string{fmt.Sprintf("Package %s has the reply codes of the %s: what each means, the text that the "+
		"defining document gives it, that document, and its %s. [ReadReply] and [ReplyReader] take replies off the wire; an "+
		"[*Error] is a reply that [errors.Is] can compare with a [Code] or a [Class].", p.name, p.Title, p.ofDigits())}
	if len(p.Texts()) > 0 {
		paragraphs = append(paragraphs, "Types whose names end in Text write and read the texts that have values.")
	}
	if len(p.Commands) > 0 {
		paragraphs = append(paragraphs, "Of a [Command], [Replies] tells which replies it may get, and [NextStep] what a "+
			"client does after each of them.")
	}
	paragraphs = append(paragraphs, "All of it is total: an unknown code has an empty name and text, and the "+
		p.ofDigits()+" of its digits.")
	for i, text := range paragraphs {
		if i > 0 {
			f.PackageComment("//")
		}
		f.PackageComment(prose.Wrap("// ", docWidth, text))
	}
}

// ofDigits is what the digits of a code say.
func (p pkg) ofDigits() string {
	if len(p.Groups) == 0 {
		return "class"
	}
	return "class and function group"
}

// aliases writes the former names.
func (p pkg) aliases(f *jen.File) {
	var defs []jen.Code
	for _, reply := range p.Replies {
		for _, alias := range reply.Aliases {
			// // OldName is the former name of [NeedPassword].
			// //
			// // Deprecated: use [NeedPassword].
			// OldName = NeedPassword
			name := identifier(reply.Name)
			defs = append(defs, doc(
				fmt.Sprintf("%s is the former name of [%s].", identifier(alias), name),
				fmt.Sprintf("Deprecated: use [%s].", name),
			).Id(identifier(alias)).Op("=").Id(name))
		}
	}
	if len(defs) > 0 {
		f.Line()
		f.Const().Defs(defs...)
	}
}

// replyDoc is the comment of a constant: the text, the meaning, cause and remedy, class and group, the variants.
func (p pkg) replyDoc(reply *spec.Reply) *jen.Statement {
	paragraphs := []string{
		fmt.Sprintf("%s is %q", identifier(reply.Name), p.line(reply)),
		reply.Doc,
	}
	if reply.Cause != "" {
		paragraphs = append(paragraphs, "Cause: "+reply.Cause)
	}
	if reply.Remedy != "" {
		paragraphs = append(paragraphs, "Remedy: "+reply.Remedy)
	}
	paragraphs = append(paragraphs, p.standing(reply))
	if len(reply.Variants) > 0 {
		paragraphs = append(paragraphs, "Variants:")
		for _, v := range reply.Variants {
			paragraphs = append(paragraphs, "   - "+variantLine(v))
		}
	}
	if reply.Deprecated != "" {
		paragraphs = append(paragraphs, "Deprecated: "+reply.Deprecated)
	}
	return doc(paragraphs...)
}

// line is the reply as it goes over the wire: 200 Command okay.
func (p pkg) line(reply *spec.Reply) string {
	return fmt.Sprintf("%0*d %s", p.Digits, reply.Code, reply.Text)
}

// standing is where a reply belongs and who says so: Positive intermediate, syntax. RFC 959 section 4.2.1.
func (p pkg) standing(reply *spec.Reply) string {
	s := reply.Class.Title
	if reply.Group != nil {
		s += "; " + reply.Group.Title
	}
	if reply.Status != spec.Standard {
		s += "; " + string(reply.Status)
	}
	return s + ". " + reply.Citations() + "."
}

// variantLine is a variant in a list: size (SIZE): "{size}"
func variantLine(v *spec.Variant) string {
	s := string(v.Name)
	if len(v.Commands) > 0 {
		s += " (" + strings.Join(v.Commands, ", ") + ")"
	}
	return fmt.Sprintf("%s: %q", s, v.Text)
}
