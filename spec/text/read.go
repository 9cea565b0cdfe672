package text

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// A ReadError tells where a text is not what its format expects.
type ReadError struct {
	Offset   int    // in bytes from the start of the text
	Expected string // such as `"MARK "` or "a host-port"
}

func (e *ReadError) Error() string { return fmt.Sprintf("byte %d: expected %s", e.Offset, e.Expected) }

// Read takes the values out of a text: out of the whole of it or, with find, out of the place that the pattern
// matches. The lines of a multi-line text are separated by LF or CR LF. It takes time linear in the length of the
// text. The error is a [*ReadError].
func (f *Format) Read(text string) (Values, error) {
	r := reader{text: text, values: Values{}}
	switch f.Plan.Search {
	case Lines:
		r.lines(f)
	case Whole:
		r.run(f.Plan.Ops)
	case AtStart:
		r.run(f.Plan.Ops)
		if r.expected != "" {
			r.noMatch(f)
		}
	case Leftmost:
		r.search(f, 0, 1)
	case Rightmost:
		r.search(f, len(text)-1, -1)
	}
	if r.expected != "" {
		return nil, r.err()
	}
	return r.values, nil
}

// A reader reads one text from left to right. It stays where something does not fit.
type reader struct {
	text     string
	at       int
	expected string // what does not fit; "" while everything does
	quote    bool   // what does not fit is a literal
	values   Values
	quoteAt  *int // where the first double quote is; nil until it is looked for
}

func (r *reader) expect(what string) { r.expected, r.quote = what, false }

func (r *reader) err() *ReadError {
	if r.quote {
		return &ReadError{r.at, strconv.Quote(r.expected)}
	}
	return &ReadError{r.at, r.expected}
}

// run follows operations until one does not fit.
func (r *reader) run(ops []Op) {
	for i := range ops {
		if r.expected == "" {
			r.follow(&ops[i])
		}
	}
}

func (r *reader) follow(op *Op) {
	switch op.Kind {
	case Spaces:
		r.spaces()
	case Space:
		r.at += min(run(r.text[r.at:], isSpace), 1)
	case Literal, Loose:
		r.literal(op.Literal, op.Kind == Loose)
	case Value, Again:
		r.value(op)
	case Start:
		if startsInside(r.text, r.at, op.Edge) {
			r.expect("the start of a value")
		}
	case Finish:
		if endsInside(r.text, r.at, op.Edge) {
			r.expect("the end of a value")
		}
	case Stop:
		if strings.HasPrefix(r.text[r.at:], ".") {
			r.at++
		}
		r.spaces()
		r.end()
	case End:
		r.end()
	}
}

func (r *reader) spaces() { r.at += run(r.text[r.at:], isSpace) }

func (r *reader) end() {
	if r.at < len(r.text) {
		r.expect("the end of the text")
	}
}

func (r *reader) literal(literal string, loose bool) {
	start := r.at
	for i := range len(literal) {
		switch {
		case loose && isSpace(literal[i]):
			r.spaces()
		case r.at < len(r.text) && lower(r.text[r.at]) == lower(literal[i]):
			r.at++
		default:
			r.at = start
			r.expected, r.quote = literal, true
			return
		}
	}
}

// value reads a value; for Again, it must be the one that was read before.
func (r *reader) value(op *Op) {
	p := op.Parameter
	if op.First && r.at != r.firstQuote() {
		r.expect(p.Type.Expected())
		return
	}
	d := p.Type.descriptor()
	value, n := d.scan(r.text[r.at:], p)
	if n == 0 && (!d.empty || value == nil) {
		r.expect(p.Type.Expected())
		return
	}
	if op.Kind == Again && !reflect.DeepEqual(r.values[p.Name], value) {
		r.expect(string(p.Name) + " again")
		return
	}
	r.values[p.Name] = value
	r.at += n
}

// firstQuote returns where the first double quote is, or -1; it looks for it once.
func (r *reader) firstQuote() int {
	if r.quoteAt == nil {
		at := strings.IndexByte(r.text, '"')
		r.quoteAt = &at
	}
	return *r.quoteAt
}
