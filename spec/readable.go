package spec

import (
	"fmt"
	"strings"
)

// readable reports the holes of a format whose value could not be told from what follows: with none of them,
// reading what was written gives the same values.
func (r *resolver) readable(f Format, l leaf) {
	for i, s := range f {
		if s.Parameter == nil || i+1 == len(f) {
			continue
		}
		if why := cannotEnd(s.Parameter, f[i+1:]); why != "" {
			r.errs.Report(r.inside(l, s.offset), "unreadable-text", "{%s} is %s; %s", s.Parameter.Name, s.Parameter.Type.Expected(), why)
		}
	}
	for i, s := range f {
		if i > 0 && s.Parameter != nil && cannotBegin(s.Parameter, f[i-1]) {
			r.errs.Report(r.inside(l, s.offset), "unreadable-text", "{%s} is %s; the digit before it would be part of it", s.Parameter.Name, s.Parameter.Type.Expected())
		}
	}
}

// cannotEnd says why a value of p cannot be told from the segments behind it, or "".
func cannotEnd(p *Parameter, behind Format) string {
	next := behind[0]
	if p.Type == Text {
		return "it runs to the end of the line, so nothing can follow it"
	}
	continues := codecs[p.Type].continues
	if next.Parameter == nil {
		b := next.Literal[0]
		if p.Type == Timestamp && b == '.' && !digitBehindPoint(behind) {
			return ""
		}
		if continues(b) {
			return fmt.Sprintf("it may itself contain the %q that follows it", b)
		}
		return ""
	}
	return besides(p, next.Parameter)
}

// digitBehindPoint reports whether a digit may follow the point that a format begins with.
func digitBehindPoint(f Format) bool {
	switch {
	case len(f[0].Literal) > 1:
		return isDigit(f[0].Literal[1])
	case len(f) > 1 && f[1].Parameter != nil:
		return codecs[f[1].Parameter.Type].begins('0')
	}
	return false
}

// besides says why two holes cannot stand side by side, or "". A character beside a number is no digit.
func besides(p, next *Parameter) string {
	a, b := codecs[p.Type], codecs[next.Type]
	if p.Type == Character || next.Type == Character {
		character, other := p, b.begins
		if next.Type == Character {
			character, other = next, a.continues
		}
		if other('0') && !other('x') {
			character.NoDigit = true
			return ""
		}
		if p.Type == Character {
			return ""
		}
	}
	for c := range 256 {
		if a.continues(byte(c)) && b.begins(byte(c)) {
			return fmt.Sprintf("nothing parts it from {%s}", next.Name)
		}
	}
	return ""
}

// cannotBegin reports whether a number stands right behind a literal digit: no number begins inside a run of digits.
func cannotBegin(p *Parameter, before Segment) bool {
	begins := codecs[p.Type].begins
	return before.Parameter == nil && begins('0') && !begins('x') && isDigit(before.Literal[len(before.Literal)-1])
}

// behindBlank reports the texts behind a blank of a pattern, which stands for the blanks that a text begins with too.
func (r *resolver) behindBlank(f Format, l leaf) {
	for i, s := range f {
		if i > 0 && s.Parameter != nil && s.Parameter.Type == Text && strings.HasSuffix(f[i-1].Literal, " ") {
			r.errs.Report(r.inside(l, s.offset), "bad-find", "{%s} is a text and may begin with a blank; none can stand before it in a pattern", s.Parameter.Name)
		}
	}
}

// linear reports the holes that a search could read again and again from different places: those whose value may itself
// contain all that stands before them. A blank of a pattern stands for no blank too.
func (r *resolver) linear(f Format, l leaf) {
	before := ""
	for i, s := range f {
		switch {
		case s.Parameter == nil:
			before += blanks.Replace(s.Literal)
		case i == 0 && s.Parameter.Type == Text:
			r.errs.Report(r.inside(l, s.offset), "bad-find", "{%s} is text, which is found everywhere; begin the pattern with ^", s.Parameter.Name)
		case i == 0 || s.Parameter.Type == Character || s.Parameter.Type == Quoted:
		case run(before, valueBytes(s.Parameter.Type)) == len(before) && !startsOutside(f[0], s.Parameter):
			r.errs.Report(r.inside(l, s.offset), "bad-find", "what stands before {%s} may stand in it too; begin the pattern with ^, or put more before the hole", s.Parameter.Name)
		}
	}
}

var blanks = strings.NewReplacer(" ", "", "\t", "")

// startsOutside reports whether no match can begin inside a value of p: a quoted value is looked for in one place only,
// and others never begin in the midst of a longer one.
func startsOutside(first Segment, p *Parameter) bool {
	if first.Parameter == nil || first.Parameter.Type == Character {
		return false
	}
	if first.Parameter.Type == Quoted {
		return true
	}
	continues, is := codecs[first.Parameter.Type].continues, valueBytes(p.Type)
	for b := range 256 {
		if is(byte(b)) && (!continues(byte(b)) || b == ',') {
			return false
		}
	}
	return true
}

// valueBytes returns what the bytes of a type's values are.
func valueBytes(t Type) func(byte) bool {
	switch t {
	case Base64:
		return isBase64
	case Integers, LongHostPort:
		return func(b byte) bool { return isList(b) || isBlank(b) }
	default:
		return codecs[t].continues
	}
}
