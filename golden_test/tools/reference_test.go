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
		return inJSON(map[string]any{"replies": r.wire(octets(*q.Wire), q.MaxLine, q.MaxLines)})
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

// wire cuts what a server sent into replies: the rules of RFC 959 section 4.2 with the limits and errors of the
// readers.
func (r *reference) wire(sent string, maxLine, maxLines int) []any {
	w := wireModel{replies: []any{}, rest: sent, digits: r.registry.Digits, maxLine: maxLine, maxLines: maxLines}
	if maxLine == 0 {
		w.maxLine = 64 << 10
	}
	if maxLines == 0 {
		w.maxLines = 10_000
	}
	for w.reply() {
	}
	return w.replies
}

type wireModel struct {
	rest                      string
	digits, maxLine, maxLines int
	replies                   []any
}

func (w *wireModel) fail(what string) { w.replies = append(w.replies, map[string]any{"error": what}) }

// line returns the next line; whole is false where the input ends before it does.
func (w *wireModel) line() (line string, tooLong, whole bool) {
	for i := range len(w.rest) {
		if w.rest[i] == '\n' {
			line, w.rest = w.rest[:i], w.rest[i+1:]
			if i > 0 && line[i-1] == '\r' {
				line = line[:i-1]
			}
			return line, len(line) > w.maxLine, true
		}
	}
	w.rest = ""
	return "", false, false
}

// start returns the code of a line and what is behind it: ' ' stands for the end of the line too. 0 is none.
func (w *wireModel) start(line string) (code int, separator byte) {
	for i := range w.digits {
		if i >= len(line) || line[i] < '0' || line[i] > '9' {
			return 0, 0
		}
		code = code*10 + int(line[i]-'0')
	}
	if len(line) == w.digits {
		return code, ' '
	}
	if line[w.digits] == ' ' || line[w.digits] == '-' {
		return code, line[w.digits]
	}
	return 0, 0
}

// reply takes the next reply, and what follows a bad one of several lines up to its end; false at the end of the input.
func (w *wireModel) reply() bool {
	if w.rest == "" {
		return false
	}
	line, tooLong, whole := w.line()
	code, separator := w.start(line)
	lines, bad := []string{latin1(line)}, ""
	note := func(what string) {
		if bad == "" {
			bad = what
			w.fail(what)
		}
	}
	switch {
	case !whole:
		w.fail("incomplete")
		return false
	case tooLong:
		note("line-too-long")
	case separator == 0:
		note("malformed")
	}
	for separator == '-' {
		if len(lines) == w.maxLines {
			note("too-many-lines")
		}
		line, tooLong, whole := w.line()
		if !whole {
			w.fail("incomplete")
			return false
		}
		if tooLong {
			note("line-too-long")
		}
		lines = append(lines, latin1(line))
		if c, s := w.start(line); c == code && s == ' ' {
			separator = ' '
		}
	}
	if bad == "" {
		w.replies = append(w.replies, map[string]any{"code": code, "lines": lines})
	}
	return true
}
