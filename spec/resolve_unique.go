package spec

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/document"
)

// unique reports codes and names that stand for more than one thing. A retired code and an alias keep what they are
// called for good.
func (r *resolver) unique(raw *rawSpec) {
	digits, names, codes := claims{}, claims{}, claims{}
	for _, class := range raw.Classes {
		r.claim(digits, diagnostic.DuplicateCode, class.Digit, "class digit "+class.Digit.Text())
		r.claim(names, diagnostic.DuplicateName, class.Name, "class "+class.Name.Text())
	}
	digits, names = claims{}, claims{}
	for _, group := range raw.Groups {
		r.claim(digits, diagnostic.DuplicateCode, group.Digit, "group digit "+group.Digit.Text())
		r.claim(names, diagnostic.DuplicateName, group.Name, "group "+group.Name.Text())
	}
	names = claims{}
	for _, reply := range raw.Replies {
		r.claim(codes, diagnostic.DuplicateCode, reply.Code, "reply "+reply.Code.Text())
		r.claim(names, diagnostic.DuplicateName, reply.Name, "reply "+reply.Code.Text())
		for _, alias := range reply.Aliases {
			r.claim(names, diagnostic.DuplicateName, alias, "alias of reply "+reply.Code.Text())
		}
		variants := claims{}
		for _, v := range reply.Variants {
			r.claim(variants, diagnostic.DuplicateName, v.Name, fmt.Sprintf("variant of reply %s", reply.Code.Text()))
		}
	}
	sequences, commands := claims{}, claims{}
	for _, sequence := range raw.Sequences {
		r.claim(sequences, diagnostic.DuplicateName, sequence.Name, "sequence "+sequence.Name.Text())
	}
	for _, command := range raw.Commands {
		r.claim(commands, diagnostic.DuplicateName, command.Name, "command "+command.Name.Text())
	}
	for _, retired := range raw.Retired {
		r.claim(codes, diagnostic.DuplicateCode, retired.Code, "retired code "+retired.Code.Text())
		r.claim(names, diagnostic.DuplicateName, retired.Name, "retired code "+retired.Code.Text())
	}
}

// claims are the values that something already has.
type claims map[string]claim

type claim struct {
	owner string
	line  int
}

func (r *resolver) claim(c claims, rule *diagnostic.Rule, l document.Leaf, owner string) {
	if !l.IsSet() {
		return
	}
	value := l.Text()
	if digit := strings.TrimLeft(value, "0"); len(digit) < 2 {
		value = cmp.Or(digit, "0") // the digit 01 is 1
	}
	if first, taken := c[value]; taken {
		r.errs.Report(r.at(l), rule, "%q is already the %s, in line %d", l.Text(), first.owner, first.line)
		return
	}
	c[value] = claim{owner, l.Line()}
}
