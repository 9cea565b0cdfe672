package text

import (
	"fmt"
	"strings"

	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/naming"
)

// Segments is a line of a text or a pattern taken apart: literals and holes, in order.
type Segments []Segment

// A Segment is a literal or, where Parameter is set, a hole.
type Segment struct {
	Literal   string
	Parameter *Parameter
	name      string // of the hole
	offset    int    // of the segment, in bytes from the start of what the spec says
}

// IsHole reports whether the segment is a hole.
func (s Segment) IsHole() bool { return s.Parameter != nil }

// Holes returns the parameters, each once, in order.
func (s Segments) Holes() []*Parameter {
	var list []*Parameter
	seen := map[*Parameter]bool{}
	for _, segment := range s {
		if segment.Parameter != nil && !seen[segment.Parameter] {
			seen[segment.Parameter] = true
			list = append(list, segment.Parameter)
		}
	}
	return list
}

// Literal returns the literals, joined.
func (s Segments) Literal() string {
	var b strings.Builder
	for _, segment := range s {
		b.WriteString(segment.Literal)
	}
	return b.String()
}

// A splitter takes a text apart.
type splitter struct {
	segments Segments
	problems []Problem
	literal  strings.Builder
	start    int // of the literal
}

// split takes a text apart: "({a})" gives "(", the hole a, ")". {{ and }} are braces.
func split(text string) (Segments, []Problem) {
	var s splitter
	for i := 0; i < len(text); {
		rest := text[i:]
		switch {
		case strings.HasPrefix(rest, "{{"), strings.HasPrefix(rest, "}}"):
			s.add(i, rest[0])
			i += 2
		case rest[0] == '{':
			end := strings.IndexAny(rest[1:], "{}") + 1
			if end <= 0 || rest[end] == '{' {
				s.refuse(i, "this { is not closed; write {{ for a brace")
				return nil, s.problems
			}
			s.hole(i, rest[1:end])
			i += end + 1
		case rest[0] == '}':
			s.refuse(i, "this } closes nothing; write }} for a brace")
			return nil, s.problems
		default:
			s.add(i, rest[0])
			i++
		}
	}
	s.flush()
	return s.segments, s.problems
}

func (s *splitter) add(at int, b byte) {
	if s.literal.Len() == 0 {
		s.start = at
	}
	s.literal.WriteByte(b)
}

func (s *splitter) hole(at int, name string) {
	s.flush()
	if !naming.IsName(name) {
		s.refuse(at, fmt.Sprintf("%q is not a parameter's name; write {{ and }} for braces", name))
		return
	}
	s.segments = append(s.segments, Segment{name: name, offset: at})
}

func (s *splitter) flush() {
	if s.literal.Len() > 0 {
		s.segments = append(s.segments, Segment{Literal: s.literal.String(), offset: s.start})
		s.literal.Reset()
	}
}

func (s *splitter) refuse(at int, message string) {
	s.problems = append(s.problems, Problem{Offset: at, Rule: diagnostic.BadHole, Message: message})
}
