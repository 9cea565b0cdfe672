package spec

import (
	"cmp"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"

	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/document"
)

// A resolver turns a raw spec into a registry. It goes on after an error, so that one run reports all of them.
type resolver struct {
	document *document.Document
	sources  map[string]*Source
	errs     diagnostic.Errors
	registry Registry
	answered int // replies of all commands so far
}

func (r *resolver) resolve(file string, raw *rawSpec) {
	reg := &r.registry
	reg.Spec = unusual.ReplaceAllString(filepath.Base(file), "_")
	reg.Protocol = Name(raw.Protocol.Text())
	reg.Title = raw.Title.Text()
	reg.Repository = raw.Repository.Text()
	reg.Digits = 3
	if raw.Digits.IsSet() {
		reg.Digits = number(raw.Digits)
	}
	for _, e := range raw.Sources {
		source := &Source{ID: e.Key.Text(), Title: e.Value.Title.Text(), URL: e.Value.URL.Text()}
		r.sources[source.ID] = source
		reg.Sources = append(reg.Sources, source)
	}
	r.digits(raw)
	for i := range raw.Replies {
		if reply := r.reply(&raw.Replies[i]); reply != nil {
			reg.Replies = append(reg.Replies, reply)
		}
	}
	slices.SortStableFunc(reg.Replies, func(a, b *Reply) int { return cmp.Compare(a.Code, b.Code) })
	for i := range raw.Retired {
		if retired := r.retired(&raw.Retired[i]); retired != nil {
			reg.Retired = append(reg.Retired, retired)
		}
	}
	slices.SortStableFunc(reg.Retired, func(a, b *Retired) int { return cmp.Compare(a.Code, b.Code) })
	r.commands(raw)
	r.unique(raw)
}

// unusual matches what is left out of the name of a file where a generated comment says it: it could end the comment.
var unusual = regexp.MustCompile(`[^A-Za-z0-9._-]|--+`)

// digits resolves the classes and the groups.
func (r *resolver) digits(raw *rawSpec) {
	for _, d := range raw.Classes {
		r.registry.Classes = append(r.registry.Classes, &Class{
			Digit: number(d.Digit), Name: Name(d.Name.Text()), Title: d.Title.Text(),
			Action: Action(d.Action.Text()), Doc: d.Doc.Text(), Position: r.at(d.Name),
		})
	}
	for _, d := range raw.Groups {
		r.registry.Groups = append(r.registry.Groups, &Group{
			Digit: number(d.Digit), Name: Name(d.Name.Text()), Title: d.Title.Text(),
			Doc: d.Doc.Text(), Position: r.at(d.Name),
		})
	}
	slices.SortStableFunc(r.registry.Classes, func(a, b *Class) int { return cmp.Compare(a.Digit, b.Digit) })
	slices.SortStableFunc(r.registry.Groups, func(a, b *Group) int { return cmp.Compare(a.Digit, b.Digit) })
}

func (r *resolver) reply(raw *rawReply) *Reply {
	code, ok := r.code(raw.Code)
	if !ok {
		return nil
	}
	reply := &Reply{
		Code:       code,
		Name:       Name(raw.Name.Text()),
		Deprecated: raw.Deprecated.Text(),
		Class:      r.class(raw, code),
		Group:      r.registry.Group(code),
		Cause:      raw.Cause.Text(),
		Remedy:     raw.Remedy.Text(),
		Seen:       r.meanings(raw.Seen),
		History:    r.meanings(raw.History),
		Variant:    r.variant(&raw.rawVariant),
		Position:   r.at(raw.Name),
	}
	reply.Variant.Name = ""
	reply.Variant.inherit(&Variant{Status: Standard})
	for _, alias := range raw.Aliases {
		reply.Aliases = append(reply.Aliases, Name(alias.Text()))
	}
	for i := range raw.Variants {
		v := r.variant(&raw.Variants[i])
		v.inherit(&reply.Variant)
		reply.Variants = append(reply.Variants, &v)
	}
	if len(r.registry.Groups) > 0 && reply.Group == nil && r.registry.Class(code) != nil {
		r.errs.Report(r.at(raw.Code), diagnostic.UnknownGroup, "the second digit of %s is %d; groups has %s",
			raw.Code.Text(), r.registry.GroupDigit(code), r.groupDigits())
	}
	return reply
}

// class returns the class that a reply names, which must be the one of its first digit.
func (r *resolver) class(raw *rawReply, code Code) *Class {
	name := raw.Class.Text()
	if name == "" {
		return r.registry.Class(code)
	}
	i := slices.IndexFunc(r.registry.Classes, func(c *Class) bool { return string(c.Name) == name })
	if i < 0 {
		r.errs.Report(r.at(raw.Class), diagnostic.UnknownClass, "%q is not a class; allowed: %s", name, r.classNames())
		return nil
	}
	class := r.registry.Classes[i]
	if class.Digit != r.registry.ClassDigit(code) {
		says := "no class"
		if first := r.registry.Class(code); first != nil {
			says = strconv.Quote(string(first.Name))
		}
		r.errs.Report(r.at(raw.Class), diagnostic.ClassDigit,
			"reply %s is %q, whose digit is %d; its first digit says %s", raw.Code.Text(), name, class.Digit, says)
	}
	return class
}

func (r *resolver) retired(raw *rawRetired) *Retired {
	code, ok := r.code(raw.Code)
	if !ok {
		return nil
	}
	retired := &Retired{
		Code:    code,
		Name:    Name(raw.Name.Text()),
		Meaning: r.meaning(&raw.rawMeaning),
		History: r.meanings(raw.History),
	}
	if !raw.Instead.IsSet() {
		return retired
	}
	if instead, ok := r.code(raw.Instead); ok {
		retired.Instead = r.registry.Reply(instead)
		if retired.Instead == nil {
			r.errs.Report(r.at(raw.Instead), diagnostic.UnknownCode, "%s is not one of the replies", raw.Instead.Text())
		}
	}
	return retired
}

func (r *resolver) meanings(raw []rawMeaning) []Meaning {
	var list []Meaning
	for i := range raw {
		list = append(list, r.meaning(&raw[i]))
	}
	return list
}

func (r *resolver) meaning(raw *rawMeaning) Meaning {
	return Meaning{Text: raw.Text.Text(), Doc: raw.Doc.Text(), Sources: r.citations(raw.Source)}
}
