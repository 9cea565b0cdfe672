package text

import (
	"maps"
	"strings"
)

// lines reads a multi-line text. Between the first and the last line, at least one line is like the repeated one; any
// other line there is skipped.
func (r *reader) lines(f *Format) {
	for _, p := range f.Repeated.Holes() {
		r.values[p.Name] = []any{}
	}
	lines := strings.SplitAfter(r.text, "\n")
	if len(lines) < 2 {
		r.at = len(r.text)
		r.expect("another line")
		return
	}
	offset := 0
	for i, line := range lines {
		one := reader{text: strings.TrimRight(line, "\r\n"), values: Values{}}
		switch {
		case i == 0:
			one.run(f.Plan.Ops)
		case i == len(lines)-1:
			one.run(f.Plan.Last)
		default:
			one.middle(f.Plan.Middle, r.values)
		}
		if one.expected != "" {
			r.at, r.expected, r.quote = offset+one.at, one.expected, one.quote
			return
		}
		maps.Copy(r.values, one.values)
		offset += len(line)
	}
	if list := r.values[f.Repeated.Holes()[0].Name].([]any); len(list) == 0 {
		r.at = len(r.text)
		r.expect(f.Plan.Expected)
	}
}

// middle reads a line between the first and the last, and adds its values to the lists of all such lines.
func (r *reader) middle(ops []Op, lists Values) {
	r.run(ops)
	if r.expected == "" {
		for name, value := range r.values {
			lists[name] = append(lists[name].([]any), value)
		}
	}
	r.expected, r.values = "", Values{}
}
