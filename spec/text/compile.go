package text

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

// A Part is one of the strings that a format is made of.
type Part int

// The parts.
const (
	InText Part = iota
	InFind
	InFindLast
	InLines
	InLast
)

// WholePart is the offset of a problem that is not at one place of its part.
const WholePart = -1

// A Problem is something wrong at a place of a part, or with the declaration of a parameter.
type Problem struct {
	Part      Part
	Offset    int        // in bytes from the start of the part; WholePart for all of it
	Parameter *Parameter // whose declaration is at fault; nil for a part
	Rule      *diagnostic.Rule
	Message   string
}

// Compile takes the strings of a format apart, checks that what is written can be read back, and makes the plan. The
// parameters are put in the order of their holes. A format with problems is of no use.
func (f *Format) Compile() []Problem {
	c := compiler{Format: f}
	c.First = c.split(InText, f.Text, 0)
	c.Repeated = c.split(InLines, f.Lines, 0)
	c.Final = c.split(InLast, f.Last, 0)
	c.markRepeated()
	c.order()
	c.checkLines()
	c.splitPattern()
	if len(c.problems) > 0 || slices.ContainsFunc(f.Parameters, (*Parameter).isUntyped) {
		return c.problems
	}
	f.Plan = newPlan(f)
	if problem := f.probe(); problem != nil {
		return []Problem{*problem}
	}
	return nil
}

// isUntyped reports whether the parameter has no type: the one in the spec is wrong, which is reported there.
func (p *Parameter) isUntyped() bool { return p.Type == "" }

// A compiler fills a format, and collects what is wrong.
type compiler struct {
	*Format
	problems []Problem
}

func (c *compiler) report(part Part, offset int, rule *diagnostic.Rule, format string, args ...any) {
	c.problems = append(c.problems, Problem{Part: part, Offset: offset, Rule: rule, Message: fmt.Sprintf(format, args...)})
}

func (c *compiler) reportParameter(p *Parameter, rule *diagnostic.Rule, format string, args ...any) {
	c.problems = append(c.problems, Problem{Parameter: p, Rule: rule, Message: fmt.Sprintf(format, args...)})
}

// split takes apart a text that begins at an offset of its part, and gives each hole its parameter. It returns nil
// where one of the holes is wrong.
func (c *compiler) split(part Part, text string, offset int) Segments {
	segments, problems := split(text)
	for _, p := range problems {
		c.report(part, offset+p.Offset, p.Rule, "%s", p.Message)
	}
	if len(problems) > 0 {
		return nil
	}
	parameters := make(map[string]*Parameter, len(c.Parameters))
	for _, p := range c.Parameters {
		parameters[string(p.Name)] = p
	}
	for i := range segments {
		s := &segments[i]
		s.offset += offset
		if s.name == "" {
			continue
		}
		switch s.Parameter = parameters[s.name]; {
		case s.Parameter == nil:
			c.report(part, s.offset, diagnostic.UndeclaredParameter, "{%s} is not one of the parameters", s.name)
			return nil
		case s.Parameter.isUntyped():
			return nil
		}
	}
	c.readable(part, segments)
	return segments
}

// markRepeated marks the parameters of the repeated line, which cannot be in another one.
func (c *compiler) markRepeated() {
	outer := c.OuterHoles()
	for _, p := range c.Repeated.Holes() {
		p.Repeated = true
		if slices.Contains(outer, p) {
			c.reportParameter(p, diagnostic.RepeatedParameter,
				"{%s} is in the repeated line, so it cannot be in the first or the last", p.Name)
		}
	}
}

// order puts the parameters in the order of their holes.
func (c *compiler) order() {
	order := map[*Parameter]int{}
	for _, p := range slices.Concat(c.First, c.Repeated, c.Final).Holes() {
		order[p] = len(order)
	}
	complete := len(c.problems) == 0 // a text that is itself wrong may have lost its holes
	for _, p := range c.Parameters {
		if _, ok := order[p]; !ok && !p.isUntyped() && complete {
			c.reportParameter(p, diagnostic.UnusedParameter, "no text has a hole {%s}", p.Name)
		}
	}
	slices.SortStableFunc(c.Parameters, func(a, b *Parameter) int { return cmp.Compare(order[a], order[b]) })
}

// checkLines reports a multi-line text that lacks a line, or a hole in the repeated line.
func (c *compiler) checkLines() {
	if (c.Lines == "") != (c.Last == "") {
		c.report(InText, WholePart, diagnostic.MissingLine, "a multi-line text has both lines and last")
	}
	if c.Repeated != nil && c.Final != nil && len(c.Repeated.Holes()) == 0 {
		c.report(InLines, WholePart, diagnostic.UnreadableText,
			"%q has no hole; nothing would tell how often it is repeated", c.Lines)
	}
}

// splitPattern takes find or find-last apart, and checks that all of the text's values are found, in linear time.
func (c *compiler) splitPattern() {
	part, pattern := InFind, c.Find
	if c.FindLast != "" {
		part, pattern = InFindLast, c.FindLast
	}
	if pattern == "" || !c.isPattern(part, pattern) {
		return
	}
	between, atStart, _ := anchors(pattern)
	offset := 0
	if atStart {
		offset = len("^")
	}
	c.Pattern = c.split(part, between, offset)
	if c.Pattern == nil {
		return
	}
	for _, p := range c.First.Holes() {
		if p.Default == "" && !slices.Contains(c.Pattern.Holes(), p) {
			c.report(part, WholePart, diagnostic.BadFind,
				"{%s} is not in the pattern, which must find every value of the text", p.Name)
		}
	}
	c.afterSpace(part)
	if !atStart {
		c.linear(part)
	}
}

// isPattern reports whether a text can have a pattern, and can be searched from where this one begins; it is a problem
// where not.
func (c *compiler) isPattern(part Part, pattern string) bool {
	between, atStart, _ := anchors(pattern)
	switch {
	case c.Find != "" && c.FindLast != "":
		c.report(part, WholePart, diagnostic.FindTwice, "a text has find or find-last, not both")
	case len(c.Parameters) == 0:
		c.report(part, WholePart, diagnostic.BadFind, "a text without values is read as a whole; leave the pattern out")
	case strings.Trim(between, " \t") == "" || !atStart && isSpace(between[0]):
		c.report(part, WholePart, diagnostic.BadFind,
			"%q; a pattern begins with ^, a hole or a literal other than a space", pattern)
	default:
		return true
	}
	return false
}
