package spec

import (
	"cmp"
	"fmt"
	"strings"
)

// unique reports codes and names that stand for more than one thing. A retired code and an alias keep what they are
// called for good.
func (r *resolver) unique(raw *rawSpec) {
	digits, names, codes := claims{}, claims{}, claims{}
	for _, class := range raw.Classes {
		r.claim(digits, "duplicate-code", class.Digit, "class digit "+class.Digit.text())
		r.claim(names, "duplicate-name", class.Name, "class "+class.Name.text())
	}
	digits, names = claims{}, claims{}
	for _, group := range raw.Groups {
		r.claim(digits, "duplicate-code", group.Digit, "group digit "+group.Digit.text())
		r.claim(names, "duplicate-name", group.Name, "group "+group.Name.text())
	}
	names = claims{}
	for _, reply := range raw.Replies {
		r.claim(codes, "duplicate-code", reply.Code, "reply "+reply.Code.text())
		r.claim(names, "duplicate-name", reply.Name, "reply "+reply.Code.text())
		for _, alias := range reply.Aliases {
			r.claim(names, "duplicate-name", alias, "alias of reply "+reply.Code.text())
		}
		variants := claims{}
		for _, v := range reply.Variants {
			r.claim(variants, "duplicate-name", v.Name, fmt.Sprintf("variant of reply %s", reply.Code.text()))
		}
	}
	sequences, commands := claims{}, claims{}
	for _, sequence := range raw.Sequences {
		r.claim(sequences, "duplicate-name", sequence.Name, "sequence "+sequence.Name.text())
	}
	for _, command := range raw.Commands {
		r.claim(commands, "duplicate-name", command.Name, "command "+command.Name.text())
	}
	for _, retired := range raw.Retired {
		r.claim(codes, "duplicate-code", retired.Code, "retired code "+retired.Code.text())
		r.claim(names, "duplicate-name", retired.Name, "retired code "+retired.Code.text())
	}
}

// claims are the values that something already has.
type claims map[string]claim

type claim struct {
	owner string
	line  int
}

func (r *resolver) claim(c claims, rule string, l leaf, owner string) {
	if l.Node == nil {
		return
	}
	value := l.Value
	if digit := strings.TrimLeft(value, "0"); len(digit) < 2 {
		value = cmp.Or(digit, "0") // the digit 01 is 1
	}
	if first, taken := c[value]; taken {
		r.errs.Report(r.at(l), rule, "%q is already the %s, in line %d", l.Value, first.owner, first.line)
		return
	}
	c[value] = claim{owner, l.Line}
}
