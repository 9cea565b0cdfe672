package spec

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

func (r *resolver) variant(raw *rawVariant) Variant {
	v := Variant{
		Name:     Name(raw.Name.text()),
		Status:   Status(raw.Status.text()),
		Text:     raw.Text.text(),
		Exact:    strings.EqualFold(raw.Exact.text(), "true"), // YAML has True and TRUE too
		Find:     raw.Find.text(),
		FindLast: raw.FindLast.text(),
		Lines:    raw.Lines.text(),
		Last:     raw.Last.text(),
		Doc:      raw.Doc.text(),
		Sources:  r.citations(raw.Source),
		Position: r.at(raw.Name),
	}
	for _, command := range raw.Commands {
		v.Commands = append(v.Commands, command.text())
	}
	before := len(r.errs)
	r.parameters(&v, raw)
	r.texts(&v, raw)
	untyped := slices.ContainsFunc(v.Parameters, func(p *Parameter) bool { return p.Type == "" })
	if len(r.errs) == before && !untyped {
		r.probe(&v, raw)
	}
	if len(r.errs) == before && !untyped { // examples of a text that is itself wrong would say nothing
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

func (r *resolver) parameters(v *Variant, raw *rawVariant) {
	for _, e := range raw.Parameters {
		p := &Parameter{
			Name:     Name(e.Key.text()),
			Type:     Type(e.Value.Type.text()),
			Min:      r.limit(e.Value.Min, &e.Value),
			Max:      r.limit(e.Value.Max, &e.Value),
			Unit:     e.Value.Unit.text(),
			Default:  e.Value.Default.text(),
			Doc:      e.Value.Doc.text(),
			Position: r.at(e.Key),
		}
		if l := e.Value.Default; l.Node != nil && !p.hasDefault() {
			r.errs.Report(r.at(l), "bad-default", "%q; only a character, a word and a text have a default, which must be one", l.Value)
		}
		if low, high := p.Bounds(); low > high {
			r.errs.Report(r.at(e.Value.Min), "out-of-range", "min is %d, max is %d; min must not be greater", low, high)
		}
		v.Parameters = append(v.Parameters, p)
	}
}

// limit returns the value of min or max, which only integers have.
func (r *resolver) limit(l leaf, p *rawParameter) *uint64 {
	if l.Node == nil || p.Type.Node == nil {
		return nil
	}
	if Type(p.Type.text()) != Integer {
		r.errs.Report(r.at(l), "unknown-field", "only an integer has a min and a max, this is a %s", p.Type.text())
		return nil
	}
	v, err := strconv.ParseUint(l.Value, 10, 64)
	if err != nil {
		r.errs.Report(r.at(l), "out-of-range", "%s; allowed: 0 to %d", l.Value, uint64(1<<64-1))
		return nil
	}
	return &v
}

// texts takes the formats apart and puts the parameters in the order of their holes.
func (r *resolver) texts(v *Variant, raw *rawVariant) {
	before := len(r.errs)
	v.Format = r.format(v, raw.Text)
	v.LineFormat = r.format(v, raw.Lines)
	v.LastFormat = r.format(v, raw.Last)
	for _, p := range v.LineFormat.Holes() {
		p.Repeated = true
		if slices.Contains(v.Format.Holes(), p) || slices.Contains(v.LastFormat.Holes(), p) {
			r.errs.Report(p.Position, "repeated-parameter", "{%s} is in the repeated line, so it cannot be in the first or the last", p.Name)
		}
	}
	order := map[*Parameter]int{}
	for _, p := range slices.Concat(v.Format.Holes(), v.LineFormat.Holes(), v.LastFormat.Holes()) {
		if _, ok := order[p]; !ok {
			order[p] = len(order)
		}
	}
	for _, p := range v.Parameters {
		if _, ok := order[p]; !ok && p.Type != "" && len(r.errs) == before { // a text that is itself wrong has lost its holes
			r.errs.Report(p.Position, "unused-parameter", "no text has a hole {%s}", p.Name)
		}
	}
	slices.SortStableFunc(v.Parameters, func(a, b *Parameter) int { return cmp.Compare(order[a], order[b]) })
	if (v.Lines == "") != (v.Last == "") {
		r.errs.Report(r.at(raw.Text), "missing-field", "a multi-line text has both lines and last")
	}
	if v.LineFormat != nil && v.LastFormat != nil && len(v.LineFormat.Holes()) == 0 {
		r.errs.Report(r.at(raw.Lines), "unreadable-text", "%q has no hole; nothing would tell how often it is repeated", v.Lines)
	}
	r.finder(v, raw)
}

// finder takes the pattern of find or find-last apart.
func (r *resolver) finder(v *Variant, raw *rawVariant) {
	pattern := raw.Find
	if raw.FindLast.Node != nil {
		if pattern.Node != nil {
			r.errs.Report(r.at(raw.FindLast), "unknown-field", "a text has find or find-last, not both")
			return
		}
		pattern = raw.FindLast
	}
	if pattern.Node == nil {
		return
	}
	if len(v.Parameters) == 0 {
		r.errs.Report(r.at(pattern), "bad-find", "a text without values is read as a whole; leave the pattern out")
		return
	}
	text := strings.TrimSuffix(pattern.Value, "$")
	anchored := strings.TrimPrefix(text, "^")
	if strings.Trim(anchored, " \t") == "" || anchored == text && isBlank(text[0]) {
		r.errs.Report(r.at(pattern), "bad-find", "%q; a pattern begins with ^, a hole or a literal that is no blank", pattern.Value)
		return
	}
	v.FindFormat = r.formatOf(v, pattern, anchored, len(text)-len(anchored))
	if v.FindFormat == nil {
		return
	}
	for _, p := range v.Format.Holes() {
		if p.Default == "" && !slices.Contains(v.FindFormat.Holes(), p) {
			r.errs.Report(r.at(pattern), "bad-find", "{%s} is not in the pattern, which must find every value of the text", p.Name)
		}
	}
	r.behindBlank(v.FindFormat, pattern)
	if anchored == text {
		r.linear(v.FindFormat, pattern)
	}
}

func (r *resolver) format(v *Variant, l leaf) Format { return r.formatOf(v, l, l.text(), 0) }

// formatOf takes a text apart, which begins at an offset of the leaf, and gives its holes their parameters; nil where
// it is wrong.
func (r *resolver) formatOf(v *Variant, l leaf, text string, offset int) Format {
	holes, errs := splitFormat(text)
	for _, e := range errs {
		r.errs.Report(r.inside(l, offset+e.offset), e.rule, "%s", e.message)
	}
	if len(errs) > 0 {
		return nil
	}
	parameters := make(map[string]*Parameter, len(v.Parameters))
	for _, p := range v.Parameters {
		parameters[string(p.Name)] = p
	}
	var f Format
	for _, h := range holes {
		if h.Parameter = parameters[h.name]; h.name != "" && h.Parameter == nil {
			r.errs.Report(r.inside(l, offset+h.offset), "undeclared-parameter", "{%s} is not one of the parameters", h.name)
			return nil
		}
		if h.Parameter != nil && h.Parameter.Type == "" {
			return nil // its type is wrong, which is reported there
		}
		h.offset += offset
		f = append(f, h.Segment)
	}
	r.readable(f, l)
	return f
}

// inside returns the place of the byte at an offset of a scalar's value.
func (r *resolver) inside(l leaf, offset int) Position {
	at := r.at(l)
	return Position{at.File, at.Line, at.Column + columnIn(r.lines()[at.Line-1], l.Node, offset)}
}
