package spec

import (
	"reflect"

	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/document"
	"github.com/replycodes/replycodes/spec/text"
)

// examples reads each example's text and compares the values with those that the spec gives.
func (r *resolver) examples(v *Variant, raw *rawVariant) {
	for _, e := range raw.Examples {
		example := &Example{Text: e.Text.Text(), Values: text.Values{}}
		if e.Source.IsSet() {
			example.Sources = r.citations([]document.Leaf{e.Source})
		}
		if !r.values(v, example, e.Values) {
			continue
		}
		values, err := v.Read(example.Text)
		if err != nil {
			r.errs.Report(r.at(e.Text), diagnostic.Example, "%q does not fit the text %q: %v", example.Text, v.Text, err)
			continue
		}
		r.compare(v, example, e, values)
		v.Examples = append(v.Examples, example)
	}
}

// refusals checks that each text is refused.
func (r *resolver) refusals(v *Variant, raw *rawVariant) {
	for _, raw := range raw.Refusals {
		refusal := &Refusal{Text: raw.Text.Text(), Doc: raw.Doc.Text()}
		if raw.Source.IsSet() {
			refusal.Sources = r.citations([]document.Leaf{raw.Source})
		}
		if values, err := v.Read(refusal.Text); err == nil {
			r.errs.Report(r.at(raw.Text), diagnostic.Refusal, "%q is read, as %v", refusal.Text, values)
		}
		v.Refusals = append(v.Refusals, refusal)
	}
}

// values reads the values that the spec gives of an example, and reports whether all can be read.
func (r *resolver) values(v *Variant, example *Example, given document.Entries[document.Leaf]) (ok bool) {
	ok = true
	for _, e := range given {
		p, err := v.Parameter(Name(e.Key.Text()))
		if err != nil {
			ok = false
			r.errs.Report(r.at(e.Key), diagnostic.UnknownParameter, "%v", err)
			continue
		}
		value, err := p.Parse(written(e.Value))
		if err != nil {
			ok = false
			r.errs.Report(r.at(e.Value), diagnostic.Example, "%s is %s; allowed: %v", p.Name, p.Type.Expected(), err)
			continue
		}
		example.Values[p.Name] = value
	}
	return ok
}

// written returns a value as the text format takes it.
func written(l document.Leaf) text.Written {
	w := text.Written{Scalar: l.Text(), IsString: l.IsString(), Description: l.Describe()}
	if items := l.Items(); items != nil {
		w.Items = make([]text.Written, len(items))
		for i, item := range items {
			w.Items[i] = written(item)
		}
	}
	if fields := l.Fields(); fields != nil {
		w.Fields = map[string]text.Written{}
		for key, field := range fields {
			w.Fields[key] = written(field)
		}
	}
	return w
}

// compare reports the values that a text does not read to. They are compared in the order of the parameters.
func (r *resolver) compare(v *Variant, example *Example, raw rawExample, read text.Values) {
	for _, p := range v.Parameters {
		value, isRead := read[p.Name]
		given, isGiven := example.Values[p.Name]
		at := r.at(raw.Text)
		switch {
		case isRead && !isGiven:
			r.errs.Report(at, diagnostic.Example, "%s reads as %v, and is not among the values", p.Name, value)
		case isGiven && !isRead:
			r.errs.Report(at, diagnostic.Example, "%s is among the values, and not in the text", p.Name)
		case !reflect.DeepEqual(given, value):
			r.errs.Report(at, diagnostic.Example, "%s reads as %v, not as %v", p.Name, value, given)
		}
	}
}
