package templating

import (
	"fmt"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

const (
	// typescriptReserved is what the TypeScript package exports, as far as a class, a reply or a text could have the name.
	typescriptReserved = `KnownReplyCode ReplyCode ReplyClass FunctionGroup ReplyName ParsedText ParsedTextOf TextError
		TextValueError AnyText HostPort LongHostPort Fact factOf parseText formatText ReplyReader ReplyError WireReply`
	// typescriptCommandsReserved is what it exports where the spec has commands.
	typescriptCommandsReserved = `Command KnownCommand CommandReply Stage SequenceName Action Step GREETING`

	pythonKeywords = `
		and as assert async await break class continue def del elif else except finally for from global if import in is
		lambda nonlocal not or pass raise return try while with yield`
	// pythonReserved is what a parameter could hide in the class of a text.
	pythonReserved = `format parse parse-strict self property classmethod str int bytes tuple datetime`
)

// checks are by language. Which names a language of a user's own reserves is not known here.
var checks = map[string]func(*spec.Registry) diagnostic.Errors{
	"typescript": checkTypeScript,
	"python":     checkPython,
}

// CheckNames reports the names that the language cannot have, if it is one of the built-in ones.
func (l Language) CheckNames(registry *spec.Registry) diagnostic.Errors {
	if check := checks[l.name]; check != nil {
		return check(registry)
	}
	return nil
}

// CheckNames reports the names that one of the built-in languages cannot have.
func CheckNames(registry *spec.Registry) diagnostic.Errors {
	return append(checkTypeScript(registry), checkPython(registry)...)
}

func checkTypeScript(registry *spec.Registry) diagnostic.Errors {
	var errs diagnostic.Errors
	reserved := typescriptReserved
	if len(registry.Commands) > 0 {
		reserved += " " + typescriptCommandsReserved
	}
	module := generators.NewScope("TypeScript", reserved)
	for _, c := range registry.Classes {
		module.Claim(&errs, c.Position, c.Name.Pascal()+"Code", generators.KindClass, c.Name)
	}
	for _, reply := range registry.Replies {
		module.Claim(&errs, reply.Position, reply.Name.Constant(), generators.KindReply, reply.Name)
		for _, former := range reply.Aliases {
			module.Claim(&errs, reply.Position, former.Constant(), generators.KindAlias, former)
		}
	}
	for _, t := range (view.Registry{Registry: registry}).Texts() {
		free := true
		for _, form := range []string{"parse%s", "parse%sOrThrow", "format%s", "%sText"} {
			id := fmt.Sprintf(form, t.FullName().Pascal())
			free = free && module.Claim(&errs, t.Position, id, generators.KindText, t.FullName())
		}
	}
	return errs
}

func checkPython(registry *spec.Registry) diagnostic.Errors {
	var errs diagnostic.Errors
	checkParameters(&errs, registry, "Python", pythonKeywords+" "+pythonReserved)
	return errs
}

// checkParameters reports the names of parameters that are reserved.
func checkParameters(errs *diagnostic.Errors, registry *spec.Registry, language, reserved string) {
	scope := generators.NewScope(language, reserved)
	for _, t := range (view.Registry{Registry: registry}).Texts() {
		for _, p := range t.Parameters {
			scope.Claim(errs, p.Position, string(p.Name), generators.KindParameter, p.Name)
		}
	}
}
