package spec

import (
	"fmt"
	"strings"
)

// A Format is a text taken apart: literals and holes, in order.
type Format []Segment

// A Segment is a literal or, where Parameter is set, a hole.
type Segment struct {
	Literal   string
	Parameter *Parameter
	offset    int // byte offset in the text as it is written in the spec
}

// A hole is a segment before its name was looked up.
type hole struct {
	Segment
	name string
}

// A formatError is something wrong at a byte offset of a text.
type formatError struct {
	offset  int
	rule    string
	message string
}

// splitFormat takes a text apart: "({a})" gives "(", the hole a, ")". {{ and }} are braces.
func splitFormat(text string) (holes []hole, errs []formatError) {
	var literal strings.Builder
	start := 0
	flush := func() {
		if literal.Len() > 0 {
			holes = append(holes, hole{Segment: Segment{Literal: literal.String(), offset: start}})
			literal.Reset()
		}
	}
	for i := 0; i < len(text); {
		switch rest := text[i:]; {
		case strings.HasPrefix(rest, "{{"), strings.HasPrefix(rest, "}}"):
			if literal.Len() == 0 {
				start = i
			}
			literal.WriteByte(text[i])
			i += 2
		case rest[0] == '{':
			end := strings.IndexAny(rest[1:], "{}") + 1
			if end <= 0 || rest[end] == '{' {
				errs = append(errs, formatError{i, "bad-hole", "this { is not closed; write {{ for a brace"})
				return nil, errs
			}
			flush()
			if name := rest[1:end]; isName(name) {
				holes = append(holes, hole{Segment: Segment{offset: i}, name: name})
			} else {
				errs = append(errs, formatError{i, "bad-hole", fmt.Sprintf("%q is not a parameter's name; write {{ and }} for braces", name)})
			}
			i += end + 1
		case rest[0] == '}':
			errs = append(errs, formatError{i, "bad-hole", "this } closes nothing; write }} for a brace"})
			return nil, errs
		default:
			if literal.Len() == 0 {
				start = i
			}
			literal.WriteByte(text[i])
			i++
		}
	}
	flush()
	return holes, errs
}

// Holes returns the parameters of the format, each once, in order.
func (f Format) Holes() []*Parameter {
	var list []*Parameter
	seen := map[*Parameter]bool{}
	for _, s := range f {
		if s.Parameter != nil && !seen[s.Parameter] {
			seen[s.Parameter] = true
			list = append(list, s.Parameter)
		}
	}
	return list
}

// String returns the format as a spec writes it.
func (f Format) String() string {
	var b strings.Builder
	for _, s := range f {
		if s.Parameter != nil {
			b.WriteString("{" + string(s.Parameter.Name) + "}")
			continue
		}
		b.WriteString(strings.NewReplacer("{", "{{", "}", "}}").Replace(s.Literal))
	}
	return b.String()
}
