package templating

import (
	"fmt"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/spec"
)

const (
	// What the TypeScript package exports besides, as far as a class, a reply or a text could give the same name.
	typescriptOwn = `KnownReplyCode ReplyCode ReplyClass FunctionGroup ReplyName ParsedText ParsedTextOf TextError
		TextValueError AnyText HostPort LongHostPort parseText formatText ReplyReader ReplyError WireReply`
	typescriptCommandsOwn = `Command KnownCommand CommandReply Stage SequenceName Action Step GREETING`

	typescriptKeywords = `
		break case class const continue debugger default delete do else enum export extends false finally for function
		if implements import in instanceof interface let new null package private protected public return static super
		switch this throw true try typeof var void while with yield`
	// The keywords of Python, and what a parameter could hide in the class of a text.
	pythonKeywords = `
		and as assert async await break class continue def del elif else except finally for from global if import in is
		lambda nonlocal not or pass raise return try while with yield
		format parse parse-strict self property classmethod str int bytes tuple datetime`
)

// checks are those of the languages that have names which they cannot have.
var checks = map[string]func(*spec.Registry) spec.Errors{
	"typescript": checkTypeScript,
	"python":     checkPython,
}

// CheckNames reports the names that the language cannot have, if it is one whose names are known here.
func (l Language) CheckNames(registry *spec.Registry) spec.Errors {
	if check := checks[l.name]; check != nil {
		return check(registry)
	}
	return nil
}

// CheckNames reports the names that some language whose names are known here cannot have.
func CheckNames(registry *spec.Registry) spec.Errors {
	return append(checkTypeScript(registry), checkPython(registry)...)
}

func checkTypeScript(registry *spec.Registry) spec.Errors {
	var errs spec.Errors
	names := typescriptOwn
	if len(registry.Commands) > 0 {
		names += " " + typescriptCommandsOwn
	}
	top := generators.NewScope("TypeScript", names)
	for _, c := range registry.Classes {
		top.Claim(&errs, c.Position, c.Name.Pascal()+"Code", generators.Claimant{Kind: generators.Class, Name: c.Name})
	}
	for _, reply := range registry.Replies {
		top.Claim(&errs, reply.Position, reply.Name.Constant(), generators.Claimant{Kind: generators.Reply, Name: reply.Name})
		for _, former := range reply.Aliases {
			top.Claim(&errs, reply.Position, former.Constant(), generators.Claimant{Kind: generators.Alias, Name: former})
		}
	}
	for _, text := range registry.Texts() {
		claimant, free := generators.Claimant{Kind: generators.Text, Name: text.FullName()}, true
		for _, id := range []string{"parse%s", "parse%sOrThrow", "format%s", "%sText"} {
			free = free && top.Claim(&errs, text.Position, fmt.Sprintf(id, text.FullName().Pascal()), claimant)
		}
	}
	checkParameters(&errs, registry, "TypeScript", typescriptKeywords)
	return errs
}

func checkPython(registry *spec.Registry) spec.Errors {
	var errs spec.Errors
	checkParameters(&errs, registry, "Python", pythonKeywords)
	return errs
}

func checkParameters(errs *spec.Errors, registry *spec.Registry, language, own string) {
	reserved := generators.NewScope(language, own)
	for _, text := range registry.Texts() {
		for _, p := range text.Parameters {
			reserved.Claim(errs, p.Position, string(p.Name), generators.Claimant{Kind: generators.Parameter, Name: p.Name})
		}
	}
}
