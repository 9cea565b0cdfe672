package golang

import (
	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/spec"
)

const (
	// own is what the package declares at its top besides the constants, and what it is going to.
	own = `Code Class Group All ParseCode UnknownNameError
		Reply ReadReply ReplyReader NewReplyReader ErrMalformed ErrLineTooLong ErrTooManyLines Error CodeOf
		ParseText Text TextError ValueError LongHostPort`
	// commandsOwn is what it declares besides where the spec has commands.
	commandsOwn = `Command Commands ParseCommand Greeting Sequence CommandReply Replies Action Step NextStep
		Stage StagePreliminary StageSuccess StageIntermediate StageFailure StageLateFailure
		ActionWait ActionDone ActionSend ActionRetry ActionGiveUp ActionDecode ActionUnexpected`
	// parameterOwn is what a parameter cannot be called: a keyword would be a local variable, and a method would be hidden
	// by a field.
	parameterOwn = `
		break case chan const continue default defer else fallthrough false for func go goto if import interface map
		package range return select struct switch true type var
		string append-text marshal-text unmarshal-text`
)

// CheckNames reports the names of which two give one identifier, and those of which the package needs the identifier
// itself.
func (Language) CheckNames(registry *spec.Registry) spec.Errors {
	var errs spec.Errors
	names := own
	if len(registry.Commands) > 0 {
		names += " " + commandsOwn
	}
	top := generators.NewScope("Go", names)
	for _, c := range registry.Classes {
		top.Claim(&errs, c.Position, classConstant(c), generators.Claimant{Kind: generators.Class, Name: c.Name})
	}
	for _, g := range registry.Groups {
		top.Claim(&errs, g.Position, groupConstant(g), generators.Claimant{Kind: generators.Group, Name: g.Name})
	}
	for _, reply := range registry.Replies {
		top.Claim(&errs, reply.Position, identifier(reply.Name), generators.Claimant{Kind: generators.Reply, Name: reply.Name})
		for _, former := range reply.Aliases {
			top.Claim(&errs, reply.Position, identifier(former), generators.Claimant{Kind: generators.Alias, Name: former})
		}
	}
	for _, s := range registry.Sequences {
		top.Claim(&errs, s.Position, sequenceConstant(s), generators.Claimant{Kind: generators.Sequence, Name: s.Name})
	}
	for _, c := range registry.Live() {
		top.Claim(&errs, c.Position, commandConstant(c), generators.Claimant{Kind: generators.Command, Name: spec.Name(c.Name)})
	}
	reserved := generators.NewScope("Go", parameterOwn)
	for _, text := range registry.Texts() {
		claimant := generators.Claimant{Kind: generators.Text, Name: text.FullName()}
		top.Claim(&errs, text.Position, textName(text.Reply, text.Variant), claimant)
		checkParameters(&errs, reserved, text.Variant)
	}
	return errs
}

// checkParameters reports the names of parameters, from which fields and local variables are made.
func checkParameters(errs *spec.Errors, reserved generators.Scope, v *spec.Variant) {
	fields := generators.NewScope("Go", "")
	for _, p := range v.Parameters {
		claimant := generators.Claimant{Kind: generators.Parameter, Name: p.Name}
		fields.Claim(errs, p.Position, identifier(p.Name), claimant)
		reserved.Claim(errs, p.Position, string(p.Name), claimant)
	}
}
