package spec

import (
	"strconv"
	"strings"

	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/document"
	"github.com/replycodes/replycodes/spec/text"
)

func (r *resolver) variant(raw *rawVariant) Variant {
	v := Variant{
		Name:   Name(raw.Name.Text()),
		Status: Status(raw.Status.Text()),
		Format: text.Format{
			Text:     raw.Text.Text(),
			Exact:    isTrue(raw.Exact),
			Find:     raw.Find.Text(),
			FindLast: raw.FindLast.Text(),
			Lines:    raw.Lines.Text(),
			Last:     raw.Last.Text(),
		},
		Doc:      raw.Doc.Text(),
		Sources:  r.citations(raw.Source),
		Position: r.at(raw.Name),
	}
	for _, command := range raw.Commands {
		v.Commands = append(v.Commands, command.Text())
	}
	declared := r.parameters(&v, raw)
	compiled := r.compile(&v, raw)
	if declared && compiled && v.Plan != nil { // examples of a text that is itself wrong would say nothing
		r.examples(&v, raw)
		r.refusals(&v, raw)
	}
	return v
}

// inherit fills what a variant leaves out from the reply it belongs to.
func (v *Variant) inherit(reply *Variant) {
	if v.Status == "" {
		v.Status = reply.Status
	}
	if v.Doc == "" {
		v.Doc = reply.Doc
	}
	if len(v.Sources) == 0 {
		v.Sources = reply.Sources
	}
}

// parameters declares the parameters, and reports whether all are right.
func (r *resolver) parameters(v *Variant, raw *rawVariant) (ok bool) {
	ok = true
	for _, e := range raw.Parameters {
		p := &text.Parameter{
			Name:     Name(e.Key.Text()),
			Type:     text.Type(e.Value.Type.Text()),
			Unit:     e.Value.Unit.Text(),
			Default:  e.Value.Default.Text(),
			Doc:      e.Value.Doc.Text(),
			Position: r.at(e.Key),
		}
		v.Parameters = append(v.Parameters, p)
		if p.Type == "" {
			continue // its type is wrong, and reported
		}
		ok = r.bounds(p, &e.Value) && r.hexDigits(p, &e.Value) && ok
		if l := e.Value.Default; l.IsSet() && !p.IsDefaultValid() {
			ok = false
			r.errs.Report(r.at(l), diagnostic.BadDefault,
				"%q; allowed: a value of the type, and only for a character, a word or a text", l.Text())
		}
	}
	return ok
}

// hexDigits reads what is said of hexadecimal digits alone.
func (r *resolver) hexDigits(p *text.Parameter, raw *rawParameter) (ok bool) {
	for _, l := range []document.Leaf{raw.Even, raw.Upper} {
		if l.IsSet() && p.Type != text.Hex {
			r.errs.Report(r.at(l), diagnostic.HexField, "only hex has even and upper, this is a %s", p.Type)
			return false
		}
	}
	p.Even, p.Upper = isTrue(raw.Even), isTrue(raw.Upper)
	return true
}

// isTrue reads a boolean, which YAML has as True and TRUE too.
func isTrue(l document.Leaf) bool { return strings.EqualFold(l.Text(), "true") }

// bounds reads the smallest and the largest value, which only integers have.
func (r *resolver) bounds(p *text.Parameter, raw *rawParameter) (ok bool) {
	low, lowOK := r.bound(raw.Min, p)
	high, highOK := r.bound(raw.Max, p)
	if !lowOK || !highOK {
		return false
	}
	p.Min, p.Max = low, high
	if low, high := p.Bounds(); low > high {
		r.errs.Report(r.at(raw.Min), diagnostic.OutOfRange, "min is %d, max is %d; min must not be greater", low, high)
		return false
	}
	return true
}

// bound returns the value of min or max, or nil where it is not there.
func (r *resolver) bound(l document.Leaf, p *text.Parameter) (bound *uint64, ok bool) {
	if !l.IsSet() {
		return nil, true
	}
	if !p.Type.IsLimited() {
		r.errs.Report(r.at(l), diagnostic.BoundsType, "only an integer, hex and facts have a min and a max, this is a %s", p.Type)
		return nil, false
	}
	v, err := strconv.ParseUint(l.Text(), 10, 64)
	if err != nil {
		r.errs.Report(r.at(l), diagnostic.OutOfRange, "%s; allowed: 0 to %d", l.Text(), uint64(1<<64-1))
		return nil, false
	}
	return &v, true
}

// compile makes the format, and reports whether it is right.
func (r *resolver) compile(v *Variant, raw *rawVariant) (ok bool) {
	problems := v.Compile()
	for _, p := range problems {
		r.errs.Report(r.position(raw, p), p.Rule, "%s", p.Message)
	}
	return len(problems) == 0
}

// position returns where a problem is.
func (r *resolver) position(raw *rawVariant, p text.Problem) Position {
	switch {
	case p.Parameter != nil:
		return p.Parameter.Position
	case p.Offset == text.WholePart:
		return r.at(raw.part(p.Part))
	}
	return r.document.Inside(raw.part(p.Part), p.Offset)
}

// part returns where a part of a format is written.
func (raw *rawVariant) part(p text.Part) document.Leaf {
	return [...]document.Leaf{
		text.InText: raw.Text, text.InFind: raw.Find, text.InFindLast: raw.FindLast,
		text.InLines: raw.Lines, text.InLast: raw.Last,
	}[p]
}
