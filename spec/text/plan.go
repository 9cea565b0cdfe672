package text

import (
	"strconv"
	"strings"

	"github.com/replycodes/replycodes/spec/naming"
)

// A Plan says how a format is read, with everything decided. The reference interprets it, and the other readers are
// made from it, so that all read alike.
type Plan struct {
	Search Search
	Begins Begins // where a match can begin, of a pattern that is looked for
	Ops    []Op   // of the whole text, of a match, or of the first line; nil for a first line that may say anything
	Middle []Op   // of one of the repeated lines; nil where the text is one line
	Last   []Op   // of the last line; nil where it may say anything

	Expected string // what a text should have had somewhere: a match of the pattern, or a line like the repeated one
}

// A Search says where in a text the operations of a plan are tried.
type Search string

// Name returns the name of the search, for the identifiers that are made from it.
func (s Search) Name() naming.Name { return naming.Name(s) }

// The searches.
const (
	Whole     Search = "whole"     // the operations match all of the text
	AtStart   Search = "at-start"  // the pattern is tied to the start of the text
	Leftmost  Search = "leftmost"  // the first match counts
	Rightmost Search = "rightmost" // the last match counts
	Lines     Search = "lines"     // the text has several lines
)

// Begins says which octets a match can begin with: a letter in any case, or one of a set.
type Begins struct {
	Literal byte // in lower case; 0 for a set
	Octets  Octets
}

// IsSet reports whether it says anything: a pattern is looked for.
func (b Begins) IsSet() bool { return b.Literal != 0 || b.Octets.Name != "" }

// An Op is one operation of a reader.
type Op struct {
	Kind      OpKind
	Literal   string     // of Literal and Loose
	Edge      Edge       // of Start and Finish
	Parameter *Parameter // of Value and Again
	First     bool       // of a quoted Value: it begins at the first double quote of the text
}

// An OpKind is what an operation does.
type OpKind string

// Name returns the name of the operation, for the identifiers that are made from it.
func (k OpKind) Name() naming.Name { return naming.Name(k) }

// The operations.
const (
	Spaces  OpKind = "spaces"  // skip whitespace, also none
	Space   OpKind = "space"   // skip one space or tab, if there is one
	Literal OpKind = "literal" // read a literal, ASCII letters in any case
	Loose   OpKind = "loose"   // the same, and a space stands for any whitespace, also none
	Value   OpKind = "value"   // read a value
	Again   OpKind = "again"   // read a value that must be the one that was read before
	Start   OpKind = "start"   // fail where a value would begin inside a longer one
	Finish  OpKind = "finish"  // fail where a value would end inside a longer one
	Stop    OpKind = "stop"    // skip a full stop and whitespace, then be at the end
	End     OpKind = "end"     // be at the end
)

// newPlan returns the plan of a format in which nothing is wrong.
func newPlan(f *Format) *Plan {
	switch {
	case f.IsMultiLine():
		return &Plan{
			Search: Lines, Ops: f.outer(f.First), Middle: middleOps(f.Repeated), Last: f.outer(f.Final),
			Expected: "a line like " + strconv.Quote(f.Lines),
		}
	case f.Searched() == "":
		return &Plan{Search: Whole, Ops: wholeOps(f.First)}
	}
	return searchPlan(f)
}

// searchPlan returns the plan of a format with find or find-last.
func searchPlan(f *Format) *Plan {
	p := &Plan{Search: Leftmost, Ops: patternOps(f.Pattern), Expected: "a match of " + strconv.Quote(f.Searched())}
	_, atStart, atEnd := anchors(f.Searched())
	if atEnd {
		p.Ops = append(p.Ops, Op{Kind: Stop})
	}
	if atStart {
		p.Search = AtStart
		return p
	}
	if f.FindLast != "" {
		p.Search = Rightmost
	}
	first := f.Pattern[0]
	if !first.IsHole() {
		p.Begins.Literal = lower(first.Literal[0])
		return p
	}
	d := first.Parameter.Type.descriptor()
	if p.Begins.Octets = d.begins; first.Parameter.Type == Quoted {
		p.Begins = Begins{Literal: '"'}
	}
	if d.start != NoEdge {
		p.Ops = append([]Op{{Kind: Start, Edge: d.start}}, p.Ops...)
	}
	return p
}

// outer returns the operations of the first or the last line of a multi-line text, which may say anything unless it has
// holes or is exact.
func (f *Format) outer(line Segments) []Op {
	if !f.Exact && len(line.Holes()) == 0 {
		return nil
	}
	return wholeOps(line)
}

// wholeOps match all of a line. Whitespace around it and its final full stop are optional, unless they could belong to
// a value.
func wholeOps(line Segments) []Op {
	var ops []Op
	if len(line) == 0 || !line[0].IsHole() || line[0].Parameter.Type != Text {
		ops = append(ops, Op{Kind: Spaces})
	}
	for i, op := range segmentOps(line, Literal) {
		if i == len(line)-1 {
			op.Literal = strings.TrimSuffix(op.Literal, ".")
		}
		if !op.isEmpty() {
			ops = append(ops, op)
		}
	}
	return append(ops, Op{Kind: Stop})
}

// middleOps match one of the repeated lines. Servers that begin such a line with the code leave out the space that it
// begins with, and some indent by more, which can be told only from a value that begins with no space.
func middleOps(line Segments) []Op {
	var ops []Op
	for i, op := range segmentOps(line, Literal) {
		if i == 0 && strings.HasPrefix(op.Literal, " ") {
			indent := Space
			if op.Literal == " " && !beginsWithSpace(line[1].Parameter) {
				indent = Spaces
			}
			ops = append(ops, Op{Kind: indent})
			op.Literal = op.Literal[1:]
		}
		if !op.isEmpty() {
			ops = append(ops, op)
		}
	}
	return append(ops, Op{Kind: End})
}

// beginsWithSpace reports whether a space may follow where a value of p begins: it is part of it, or the value is empty.
func beginsWithSpace(p *Parameter) bool {
	d := p.Type.descriptor()
	return d.begins.Has(' ') || d.empty && p.Low() == 0
}

// isEmpty reports whether the operation reads a literal of which nothing is left.
func (op Op) isEmpty() bool { return op.Kind == Literal && op.Literal == "" }

// patternOps match a pattern wherever it stands.
func patternOps(pattern Segments) []Op {
	ops := segmentOps(pattern, Loose)
	for i := range ops {
		ops[i].First = ops[i].Parameter != nil && ops[i].Parameter.Type == Quoted
	}
	if last := pattern[len(pattern)-1]; last.IsHole() {
		if edge := last.Parameter.Type.descriptor().end; edge != NoEdge {
			ops = append(ops, Op{Kind: Finish, Edge: edge})
		}
	}
	return ops
}

// segmentOps are an operation for each segment.
func segmentOps(segments Segments, literal OpKind) []Op {
	ops := make([]Op, len(segments))
	seen := map[*Parameter]bool{}
	for i, s := range segments {
		switch {
		case !s.IsHole():
			ops[i] = Op{Kind: literal, Literal: s.Literal}
		case seen[s.Parameter]:
			ops[i] = Op{Kind: Again, Parameter: s.Parameter}
		default:
			ops[i] = Op{Kind: Value, Parameter: s.Parameter}
			seen[s.Parameter] = true
		}
	}
	return ops
}
