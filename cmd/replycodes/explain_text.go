package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/replycodes/replycodes/generators/jsontext"
	"github.com/replycodes/replycodes/generators/prose"
	"github.com/replycodes/replycodes/spec"
)

// print writes the explanation for a person.
func (e *explanation) print(w io.Writer) {
	p := printer{w}
	switch {
	case e.wire != nil:
		p.wire(e)
	case e.reply != nil:
		p.reply(e)
	case e.retired != nil:
		p.retired(e)
	default:
		fmt.Fprintf(w, "%s is unknown.\n", e.registry.FormatCode(e.Code))
		p.standing(e, "")
	}
}

// A printer writes paragraphs, indented under a first line.
type printer struct{ w io.Writer }

const (
	indent = "    "
	width  = 100 // of a line, in characters
)

func (p printer) paragraph(text string) {
	if text != "" {
		fmt.Fprintln(p.w, prose.Wrap(indent, width, text))
	}
}

func (p printer) reply(e *explanation) {
	r := e.reply
	fmt.Fprintf(p.w, "%s %s\n", e.registry.FormatCode(r.Code), r.Name)
	fmt.Fprintln(p.w, indent+r.Text)
	p.paragraph(r.Doc)
	p.remedy(r)
	if r.Deprecated != "" {
		p.paragraph("Deprecated: " + r.Deprecated)
	}
	if len(r.Aliases) > 0 {
		p.paragraph("Formerly " + join(r.Aliases) + ".")
	}
	p.parameters(&r.Variant)
	p.standing(e, string(r.Status))
	p.citations(r.Sources)
	p.meanings("servers send", r.Seen)
	for _, v := range r.Variants {
		p.variant(v)
	}
	p.meanings("formerly", r.History)
}

// remedy writes why a reply comes and what to do about it.
func (p printer) remedy(r *spec.Reply) {
	if r.Cause != "" {
		p.paragraph("Cause: " + r.Cause)
	}
	if r.Remedy != "" {
		p.paragraph("Remedy: " + r.Remedy)
	}
}

func (p printer) retired(e *explanation) {
	r := e.retired
	fmt.Fprintf(p.w, "%s %s, retired\n", e.registry.FormatCode(r.Code), r.Name)
	if r.Text != "" {
		fmt.Fprintln(p.w, indent+r.Text)
	}
	p.paragraph(r.Doc)
	if r.Instead != nil {
		p.paragraph(fmt.Sprintf("Now %s %s.", e.registry.FormatCode(r.Instead.Code), r.Instead.Name))
	}
	p.standing(e, string(*e.Status))
	p.citations(r.Sources)
	p.meanings("formerly", r.History)
}

// wire writes what a whole reply says: its variant and its values, and else what is known of its code.
func (p printer) wire(e *explanation) {
	fmt.Fprint(p.w, e.registry.FormatCode(e.Code))
	if e.Name != nil {
		fmt.Fprintf(p.w, " %s", *e.Name)
	}
	if e.Variant != nil && *e.Variant != "" {
		fmt.Fprintf(p.w, ", %s", *e.Variant)
	}
	fmt.Fprintln(p.w)
	p.sent(e)
	p.says(e)
	status := ""
	if e.Status != nil {
		status = string(*e.Status)
	}
	p.standing(e, status)
	p.citations(e.Sources)
}

// sent writes the text of a whole reply, and its values in the order of the text.
func (p printer) sent(e *explanation) {
	for _, line := range strings.Split(e.wire.Text, "\n") {
		fmt.Fprintf(p.w, "%s%s\n", indent, printable(line))
	}
	if e.text == nil {
		return
	}
	for _, parameter := range e.text.Parameters {
		if value, ok := e.Values[parameter.Name]; ok {
			fmt.Fprintf(p.w, "%s%s = %s\n", indent, parameter.Name, printable(inJSON(value)))
		}
	}
}

// inJSON returns a value as JSON, with < > & as they are.
func inJSON(value any) string {
	text, err := jsontext.Inline(value)
	if err != nil {
		return fmt.Sprint(value)
	}
	return text
}

// says writes what a reply means. Cause and remedy are those of the reply, and not of another meaning of its code.
func (p printer) says(e *explanation) {
	if e.Doc != nil {
		p.paragraph(*e.Doc)
	}
	if e.reply != nil && e.Doc != nil && *e.Doc == e.reply.Doc {
		p.remedy(e.reply)
	}
}

// printable replaces what a terminal would act upon.
func printable(line string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return unicode.ReplacementChar
	}, line)
}

// standing writes what the digits say, which holds for an unknown code too.
func (p printer) standing(e *explanation, status string) {
	var parts []string
	if class := e.registry.Class(e.Code); class != nil {
		parts = append(parts, class.Title)
	}
	if group := e.registry.Group(e.Code); group != nil {
		parts = append(parts, group.Title)
	}
	if status != "" {
		parts = append(parts, status)
	}
	p.paragraph(strings.Join(parts, "; "))
}

func (p printer) variant(v *spec.Variant) {
	fmt.Fprintf(p.w, "\n  %s", v.Name)
	if len(v.Commands) > 0 {
		fmt.Fprintf(p.w, " (%s)", join(v.Commands))
	}
	fmt.Fprintln(p.w)
	p.lines(v)
	p.paragraph(v.Doc)
	p.parameters(v)
	p.paragraph(string(v.Status))
	p.citations(v.Sources)
}

// lines writes the lines of a text.
func (p printer) lines(v *spec.Variant) {
	for _, line := range v.TextLines() {
		fmt.Fprintln(p.w, indent+line)
	}
}

func (p printer) parameters(v *spec.Variant) {
	for _, parameter := range v.Parameters {
		text := fmt.Sprintf("{%s}: %s", parameter.Name, parameter.Type)
		if parameter.Unit != "" {
			text += " in " + parameter.Unit
		}
		if parameter.Doc != "" {
			text += ". " + parameter.Doc
		}
		p.paragraph(text)
	}
}

func (p printer) citations(list []spec.Citation) {
	for _, c := range list {
		fmt.Fprintf(p.w, "%s%s, %s\n", indent, c, c.URL())
	}
}

func (p printer) meanings(title string, list []spec.Meaning) {
	if len(list) > 0 {
		fmt.Fprintf(p.w, "\n  %s\n", title)
	}
	for _, m := range list {
		p.paragraph(strings.TrimSpace(m.Text + " " + m.Doc))
		p.citations(m.Sources)
	}
}

// join lists strings.
func join[S ~string](items []S) string {
	list := make([]string, len(items))
	for i, item := range items {
		list[i] = string(item)
	}
	return strings.Join(list, ", ")
}
