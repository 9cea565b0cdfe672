package text

import (
	"fmt"
	"strings"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

// readable reports the holes of a line whose value could not be told from what follows. Where there are none, what is
// written is read back to the same values.
func (c *compiler) readable(part Part, line Segments) {
	refuse := func(s Segment, why string) {
		c.report(part, s.offset, diagnostic.UnreadableText,
			"{%s} is %s; %s", s.Parameter.Name, s.Parameter.Type.Expected(), why)
	}
	for i, s := range line {
		if !s.IsHole() || i+1 == len(line) {
			continue
		}
		if why := cannotEnd(s.Parameter, line[i+1:]); why != "" {
			refuse(s, why)
		}
	}
	for i, s := range line {
		if i > 0 && s.IsHole() && cannotBegin(s.Parameter, line[i-1]) {
			refuse(s, "the digit before it would be part of it")
		}
	}
}

// cannotEnd says why a value of p cannot be told from the segments that follow it, or "".
func cannotEnd(p *Parameter, rest Segments) string {
	next := rest[0]
	if p.Type == Text {
		return "it runs to the end of the line, so nothing can follow it"
	}
	if next.IsHole() {
		return cannotTouch(p, next.Parameter)
	}
	b := next.Literal[0]
	if p.Type == Timestamp && b == '.' && !digitAfterPoint(rest) {
		return ""
	}
	if p.Type.descriptor().continues.Has(b) {
		return fmt.Sprintf("it may itself contain the %q that follows it", b)
	}
	return ""
}

// digitAfterPoint reports whether a digit may follow the point that the segments begin with.
func digitAfterPoint(s Segments) bool {
	switch {
	case len(s[0].Literal) > 1:
		return isDigit(s[0].Literal[1])
	case len(s) > 1 && s[1].IsHole():
		return s[1].Parameter.Type.descriptor().begins.Has('0')
	}
	return false
}

// cannotTouch says why one hole cannot directly follow another, or "". A character beside a number cannot be a digit.
func cannotTouch(p, next *Parameter) string {
	a, b := p.Type.descriptor(), next.Type.descriptor()
	if p.Type == Character || next.Type == Character {
		character, other := p, b.begins
		if next.Type == Character {
			character, other = next, a.continues
		}
		if other.Has('0') && !other.Has('x') {
			character.NoDigit = true
			return ""
		}
		if p.Type == Character {
			return ""
		}
	}
	for c := range 256 {
		if a.continues.Has(byte(c)) && b.begins.Has(byte(c)) {
			return fmt.Sprintf("nothing separates it from {%s}", next.Name)
		}
	}
	return ""
}

// cannotBegin reports whether a number directly follows a literal digit: no number begins inside a run of digits.
func cannotBegin(p *Parameter, before Segment) bool {
	return !before.IsHole() && p.Type.IsNumber() && isDigit(before.Literal[len(before.Literal)-1])
}

// afterSpace reports the texts after a space of a pattern: the space stands for any whitespace, and would take the
// whitespace that the text begins with.
func (c *compiler) afterSpace(part Part) {
	for i, s := range c.Pattern {
		if i > 0 && s.IsHole() && s.Parameter.Type == Text && strings.HasSuffix(c.Pattern[i-1].Literal, " ") {
			c.report(part, s.offset, diagnostic.BadFind,
				"{%s} is a text and may begin with a space, so that no space can stand before it in a pattern", s.Parameter.Name)
		}
	}
}

// linear reports the holes that a search could read again and again from different places: those whose value may itself
// contain all that stands before them. A space of a pattern stands for no space too.
func (c *compiler) linear(part Part) {
	before := ""
	for i, s := range c.Pattern {
		switch {
		case !s.IsHole():
			before += spaces.Replace(s.Literal)
		case i == 0 && (s.Parameter.Type == Text || s.Parameter.Type.descriptor().empty):
			c.report(part, s.offset, diagnostic.BadFind,
				"{%s} is %s, which is found everywhere; begin the pattern with ^", s.Parameter.Name, s.Parameter.Type.Expected())
		case i == 0 || s.Parameter.Type == Character || s.Parameter.Type == Quoted:
		case run(before, s.Parameter.Type.descriptor().holds.Has) == len(before) &&
			!startsOutside(c.Pattern[0], s.Parameter):
			c.report(part, s.offset, diagnostic.BadFind,
				"what stands before {%s} may stand in it too; begin the pattern with ^, or put more before the hole",
				s.Parameter.Name)
		}
	}
}

var spaces = strings.NewReplacer(" ", "", "\t", "")

// startsOutside reports whether no match can begin inside a value of p: a quoted value is looked for in one place only,
// and the other values never begin inside a longer one.
func startsOutside(first Segment, p *Parameter) bool {
	if !first.IsHole() || first.Parameter.Type == Character {
		return false
	}
	if first.Parameter.Type == Quoted {
		return true
	}
	continues, holds := first.Parameter.Type.descriptor().continues, p.Type.descriptor().holds
	for b := range 256 {
		if holds.Has(byte(b)) && (!continues.Has(byte(b)) || b == ',') {
			return false
		}
	}
	return true
}
