package golang

import (
	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

const (
	// packageReserved is what the package declares at its top besides the constants, and what it is going to.
	packageReserved = `Code Class Group All ParseCode UnknownNameError
		Reply ReadReply ReplyReader ReplyLimits NewReplyReader ErrMalformed ErrLineTooLong ErrTooManyLines
		ErrReplyTooLarge Error CodeOf
		ParseText Text TextError ValueError LongHostPort Fact Facts`
	// commandsReserved is what it declares where the spec has commands.
	commandsReserved = `Command Commands ParseCommand Greeting Sequence CommandReply Replies Action Step NextStep
		Stage StagePreliminary StageSuccess StageIntermediate StageFailure StageLateFailure
		ActionWait ActionTransfer ActionDone ActionSend ActionRetry ActionGiveUp ActionReconnect
		ActionDecode ActionUnexpected`
	// parameterReserved is what no parameter can be called: a parameter gives a local variable, which no keyword can be,
	// and a field, which would hide a method.
	parameterReserved = `
		break case chan const continue default defer else fallthrough false for func go goto if import interface map
		package range return select struct switch true type var
		string append-text marshal-text unmarshal-text`
)

// CheckNames reports the names that give an identifier which the package has already.
func (Language) CheckNames(registry *spec.Registry) diagnostic.Errors {
	var errs diagnostic.Errors
	reserved := packageReserved
	if len(registry.Commands) > 0 {
		reserved += " " + commandsReserved
	}
	top := generators.NewScope("Go", reserved)
	for _, c := range registry.Classes {
		top.Claim(&errs, c.Position, classConstant(c), generators.KindClass, c.Name)
	}
	for _, g := range registry.Groups {
		top.Claim(&errs, g.Position, groupConstant(g), generators.KindGroup, g.Name)
	}
	for _, reply := range registry.Replies {
		top.Claim(&errs, reply.Position, identifier(reply.Name), generators.KindReply, reply.Name)
		for _, former := range reply.Aliases {
			top.Claim(&errs, reply.Position, identifier(former), generators.KindAlias, former)
		}
	}
	for _, s := range registry.Sequences {
		top.Claim(&errs, s.Position, sequenceConstant(s), generators.KindSequence, s.Name)
	}
	for _, c := range registry.Live() {
		top.Claim(&errs, c.Position, commandConstant(c), generators.KindCommand, spec.Name(c.Name))
	}
	for _, t := range (view.Registry{Registry: registry}).Texts() {
		top.Claim(&errs, t.Position, textName(t.Reply, t.Variant), generators.KindText, t.FullName())
	}
	checkParameters(&errs, registry)
	return errs
}

// checkParameters reports the names of parameters, from which the fields of a text are made.
func checkParameters(errs *diagnostic.Errors, registry *spec.Registry) {
	reserved := generators.NewScope("Go", parameterReserved)
	for _, t := range (view.Registry{Registry: registry}).Texts() {
		fields := generators.NewScope("Go", "")
		for _, p := range t.Parameters {
			fields.Claim(errs, p.Position, identifier(p.Name), generators.KindParameter, p.Name)
			reserved.Claim(errs, p.Position, string(p.Name), generators.KindParameter, p.Name)
		}
	}
}
