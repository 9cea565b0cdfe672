package tools

import (
	"errors"
	"testing"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

// A reference answers questions as package spec has it; of a wire it is written here once more, in the simplest way.
type reference struct {
	registry *spec.Registry
	texts    map[textKey]*spec.Variant
	reads    int // how many texts were read
}

type textKey struct {
	code    spec.Code
	variant string
}

func newReference(registry *spec.Registry) *reference {
	r := &reference{registry: registry, texts: map[textKey]*spec.Variant{}}
	for _, reply := range registry.Replies {
		for _, v := range reply.Texts() {
			r.texts[textKey{reply.Code, string(v.Name)}] = v
		}
	}
	return r
}

func (r *reference) answer(t testing.TB, q question) []byte {
	switch {
	case q.Wire != nil:
		return inJSON(map[string]any{"replies": r.wire(q)})
	case q.Command != nil:
		return r.identify(q)
	}
	v := r.texts[textKey{q.Code, *q.Variant}]
	if q.Write != nil {
		return r.write(t, v, q)
	}
	return r.read(t, v, q)
}

// read also checks that what was read can be written, and then reads to the same.
func (r *reference) read(t testing.TB, v *spec.Variant, q question) []byte {
	values, err := v.Read(octets(*q.Text))
	var at *text.ReadError
	if errors.As(err, &at) {
		return inJSON(map[string]any{"offset": at.Offset, "expected": at.Expected})
	}
	r.reads++
	answer := map[string]any{"values": notation(values)}
	if written, err := v.Write(values); err == nil {
		answer["written"] = latin1(written)
		again, err := v.Read(written)
		if err != nil || string(inJSON(notation(values))) != string(inJSON(notation(again))) {
			t.Errorf("%d %s: %q reads to %v, is written %q, and reads to %v, %v", q.Code, *q.Variant, *q.Text, values, written,
				again, err)
		}
	} else if !v.IsMultiLine() {
		t.Errorf("%d %s: %q reads to %v, which cannot be written: %v", q.Code, *q.Variant, *q.Text, values, err)
	}
	return inJSON(answer)
}

func (r *reference) identify(q question) []byte {
	reply := r.registry.Reply(q.Code)
	if reply == nil {
		return []byte("null")
	}
	v, values := reply.Identify(octets(*q.Text), *q.Command)
	switch {
	case v == nil:
		return []byte("null")
	case len(v.Parameters) == 0:
		return inJSON(map[string]any{"variant": v.Name})
	}
	return inJSON(map[string]any{"variant": v.Name, "values": notation(values)})
}

func (r *reference) write(t testing.TB, v *spec.Variant, q question) []byte {
	values, err := fromNotation(v, q.Write)
	if err == nil {
		var text string
		if text, err = v.Write(values); err == nil {
			again, err := v.Read(text)
			for _, p := range v.Parameters {
				if _, given := values[p.Name]; !given {
					delete(again, p.Name) // the default
				}
			}
			if err != nil || string(inJSON(notation(values))) != string(inJSON(notation(again))) {
				t.Errorf("%d %s: %v are written %q, which reads to %v, %v", q.Code, *q.Variant, values, text, again, err)
			}
			return inJSON(map[string]any{"text": latin1(text)})
		}
	}
	return inJSON(map[string]any{"error": true})
}
