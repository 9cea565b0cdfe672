package generators

import (
	"fmt"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/spec"
)

// goPackageName returns the name of a protocol's package: ftp gives ftpreply.
func goPackageName(protocol spec.Name) string {
	return strings.Join(protocol.Words(), "") + "reply"
}

// goName returns the exported identifier of a name, with the initialisms that Go spells in capitals: invalid-url gives
// InvalidURL.
func goName(n spec.Name) string {
	var b strings.Builder
	for _, word := range n.Words() {
		if upper := strings.ToUpper(word); slices.Contains(initialisms, upper) {
			b.WriteString(upper)
			continue
		}
		b.WriteString(spec.Name(word).Pascal())
	}
	return b.String()
}

// initialisms are the words that Go's linters want in capitals.
var initialisms = strings.Fields(`
	ACL API ASCII CPU CSS DB DNS EOF GID GUID HTML HTTP HTTPS ID IP JSON QPS RAM RPC SIP SLA SMTP SQL SSH TCP TLS TTL
	UDP UI UID URI URL UTF8 UUID VM XML`)

// A scope is the set of identifiers that must differ in one place of one language, each with what has it.
type scope struct {
	language string
	taken    map[string]owner
}

// An owner is what an identifier is made from: reply need-password. It is empty for what the generated code needs.
type owner struct {
	kind string
	name spec.Name
}

const (
	aReply = "reply"
	alias  = "alias"
	aClass = "class"
	aGroup = "group"
	aText  = "the text of"
	aParam = "parameter"

	aCommand  = "command"
	aSequence = "sequence"
)

func (o owner) String() string { return o.kind + " " + string(o.name) }

// newScope returns a scope with the identifiers that the generated code needs itself.
func newScope(language, own string) scope {
	s := scope{language, map[string]owner{}}
	for _, id := range strings.Fields(own) {
		s.taken[id] = owner{}
	}
	return s
}

// claim reports an identifier that is taken, and whether it was free. A name that is wrong and a name that is there twice
// are not its business, the parser has reported them.
func (s scope) claim(errs *spec.Errors, at spec.Position, id string, claimant owner) (free bool) {
	other, taken := s.taken[id]
	before := len(*errs)
	switch {
	case claimant.name == "", other.name == claimant.name && claimant.kind != aText:
	case !taken:
		s.taken[id] = claimant
	case other == (owner{}):
		errs.Report(at, "reserved-name", "%s is %s in %s, which the generated code needs itself; take another name", claimant, id, s.language)
	default:
		errs.Report(at, "name-collision", "%s is %s in %s, as is %s; take another name", claimant, id, s.language, other)
	}
	return len(*errs) == before
}

const (
	// What the Go package declares at its top besides the constants, and what it is going to.
	goOwn = `Code Class Group All ParseCode UnknownNameError
		Reply ReadReply ReplyReader NewReplyReader ErrMalformed ErrLineTooLong ErrTooManyLines Error CodeOf
		ParseText Text TextError ValueError LongHostPort`
	// And what it declares where the spec has commands.
	goCommandsOwn = `Command Commands ParseCommand Greeting Sequence CommandReply Replies Action Step NextStep
		Stage StagePreliminary StageSuccess StageIntermediate StageFailure StageLateFailure
		ActionWait ActionDone ActionSend ActionRetry ActionGiveUp ActionDecode ActionUnexpected`
	// What the TypeScript and the Python package export besides, as far as a class, a reply or a text could give the same
	// name.
	typescriptOwn = `KnownReplyCode ReplyCode ReplyClass FunctionGroup ReplyName ParsedText ParsedTextOf TextError
		TextValueError AnyText HostPort LongHostPort parseText formatText ReplyReader ReplyError WireReply`
	typescriptCommandsOwn = `Command KnownCommand CommandReply Stage SequenceName Action Step GREETING`
	// The fields that a parameter could hide in Python and Go; the keywords of all three languages.
	parameterOwn = `
		and as assert async await break case chan class const continue debugger def default defer del delete do elif
		else enum except export extends fallthrough finally for from func function global go goto if implements import
		in instanceof interface is lambda let map new nonlocal not null or package pass private protected public raise
		range return select static struct super switch this throw true false try type typeof var void while with yield
		string append-text marshal-text unmarshal-text format parse parse-strict self property classmethod str int bytes
		tuple datetime`
)

// CheckNames reports the names from which some language would get an identifier that another name gives too, that is
// one of its reserved words, or that the generated code needs itself.
func CheckNames(registry *spec.Registry) spec.Errors {
	var errs spec.Errors
	goNames, typescriptNames := goOwn, typescriptOwn
	if len(registry.Commands) > 0 {
		goNames, typescriptNames = goNames+" "+goCommandsOwn, typescriptNames+" "+typescriptCommandsOwn
	}
	goTop, typescript := newScope("Go", goNames), newScope("TypeScript", typescriptNames)
	for _, c := range registry.Classes {
		goTop.claim(&errs, c.Position, goClass(c), owner{aClass, c.Name})
		typescript.claim(&errs, c.Position, c.Name.Pascal()+"Code", owner{aClass, c.Name})
	}
	for _, g := range registry.Groups {
		goTop.claim(&errs, g.Position, goGroup(g), owner{aGroup, g.Name})
	}
	for _, reply := range registry.Replies {
		goTop.claim(&errs, reply.Position, goName(reply.Name), owner{aReply, reply.Name})
		typescript.claim(&errs, reply.Position, reply.Name.Constant(), owner{aReply, reply.Name})
		for _, former := range reply.Aliases {
			goTop.claim(&errs, reply.Position, goName(former), owner{alias, former})
			typescript.claim(&errs, reply.Position, former.Constant(), owner{alias, former})
		}
	}
	checkCommands(&errs, goTop, registry)
	reserved := newScope("some language", parameterOwn)
	for _, text := range registry.Texts() {
		full := owner{aText, text.FullName()}
		free := goTop.claim(&errs, text.Position, goTextName(text.Reply, text.Variant), full)
		for _, id := range []string{"parse%s", "parse%sOrThrow", "format%s", "%sText"} {
			free = free && typescript.claim(&errs, text.Position, fmt.Sprintf(id, text.FullName().Pascal()), full)
		}
		checkParameters(&errs, reserved, text.Variant)
	}
	return errs
}

// checkCommands reports the names of commands and sequences. Only Go joins the words of a command.
func checkCommands(errs *spec.Errors, goTop scope, registry *spec.Registry) {
	for _, s := range registry.Sequences {
		goTop.claim(errs, s.Position, goSequence(s), owner{aSequence, s.Name})
	}
	for _, c := range registry.Live() {
		goTop.claim(errs, c.Position, goCommand(c), owner{aCommand, spec.Name(c.Name)})
	}
}

// checkParameters reports the names of parameters, from which fields are made.
func checkParameters(errs *spec.Errors, reserved scope, v *spec.Variant) {
	fields := newScope("Go", "")
	for _, p := range v.Parameters {
		fields.claim(errs, p.Position, goName(p.Name), owner{aParam, p.Name})
		reserved.claim(errs, p.Position, string(p.Name), owner{aParam, p.Name})
	}
}
