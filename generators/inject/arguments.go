package inject

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

// arguments are the words of a marker: the name of a table, and what is to be in it.
type arguments struct {
	table argument
	given []argument
	errs  *diagnostic.Errors
}

// An argument is key=value; of a table's name, the value alone.
type argument struct {
	key, value string
	at         diagnostic.Position
}

// anArgument is a word, or a word, an equals sign, and a word or a string in double quotes.
var anArgument = regexp.MustCompile(`^(?:([^\s="]+)=)?(?:"([^"]*)"|([^\s="]+))(?:[ \t]+|$)`)

// parseArguments takes the words of a marker apart.
func parseArguments(file string, m marker, errs *diagnostic.Errors) (a arguments, ok bool) {
	a.errs = errs
	for rest := m.words; rest != "" || a.table.value == ""; {
		at := diagnostic.Position{File: file, Line: m.line.number, Column: max(m.column, 1) + utf8.RuneCountInString(m.words[:len(m.words)-len(rest)])}
		found := anArgument.FindStringSubmatch(rest)
		if found == nil || (found[1] == "") != (a.table.value == "") {
			errs.Report(at, diagnostic.MarkerForm, "%q; allowed: the name of a table, one of %s, and then key=value or key=\"value\" for what is to be in it", rest, tableNames())
			return a, false
		}
		arg := argument{found[1], found[2] + found[3], at}
		if arg.key == "" {
			a.table = arg
		} else if a.take(arg.key) != nil {
			errs.Report(at, diagnostic.DuplicateKey, "%q is here already", arg.key)
			return a, false
		} else {
			a.given = append(a.given, arg)
		}
		rest = rest[len(found[0]):]
	}
	return a, true
}

// take returns an argument, or nil.
func (a *arguments) take(key string) *argument {
	i := slices.IndexFunc(a.given, func(arg argument) bool { return arg.key == key })
	if i < 0 {
		return nil
	}
	return &a.given[i]
}

// only reports the keys that the table does not have.
func (a *arguments) only(keys ...string) {
	for _, arg := range a.given {
		if !slices.Contains(keys, arg.key) {
			a.errs.Report(arg.at, diagnostic.UnknownKey, "%q is not a key of %s; allowed: %s", arg.key, a.table.value, strings.Join(keys, ", "))
		}
	}
}

// list returns the parts of a value that are parted by commas; none where the key is not given.
func (a *arguments) list(key string) []argument {
	arg := a.take(key)
	if arg == nil {
		return nil
	}
	var parts []argument
	for _, part := range strings.Split(arg.value, ",") {
		parts = append(parts, argument{key, strings.TrimSpace(part), arg.at})
	}
	return parts
}

// refuse reports a value that the key cannot have.
func (a *arguments) refuse(arg argument, allowed string) {
	a.errs.Report(arg.at, diagnostic.UnknownValue, "%q is not a value of %s; allowed: %s", arg.value, arg.key, allowed)
}

// required returns an argument; one without a value, which nothing allows, where it is not given.
func (a *arguments) required(key string) argument {
	if arg := a.take(key); arg != nil {
		return *arg
	}
	return argument{key: key, at: a.table.at}
}

// level returns how deep a heading is: 2 where nothing is said.
func (a *arguments) level() int {
	arg := a.take("level")
	if arg == nil {
		return 2
	}
	if len(arg.value) != 1 || !strings.Contains("12345", arg.value) {
		a.refuse(*arg, "1 to 5")
		return 2
	}
	return int(arg.value[0] - '0')
}

// base returns the address of the pages that links lead to; "" for no links.
func (a *arguments) base() string {
	if arg := a.take("base"); arg != nil {
		return arg.value
	}
	return ""
}
