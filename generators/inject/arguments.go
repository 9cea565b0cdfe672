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
}

// An argument is key=value; of a table's name, the value alone.
type argument struct {
	key, value string
	at         diagnostic.Position
	absent     bool // not given, though the table needs it
}

// anArgument is a word, or a word, an equals sign, and a word or a string in double quotes.
var anArgument = regexp.MustCompile(`^(?:([^\s="]+)=)?(?:"([^"]*)"|([^\s="]+))(?:[ \t]+|$)`)

// parseArguments reads the words of a marker.
func parseArguments(m marker) (a arguments, err *diagnostic.Error) {
	for rest := m.words; rest != "" || a.table.value == ""; {
		at := m.at
		at.Column = max(m.column, 1) + utf8.RuneCountInString(m.words[:len(m.words)-len(rest)])
		found := anArgument.FindStringSubmatch(rest)
		if found == nil || (found[1] == "") != (a.table.value == "") {
			return a, wrong(at, diagnostic.MarkerForm, "%q; allowed: the name of a table, one of %s, and then key=value or "+
				"key=\"value\" for what is to be in it", rest, tableNames())
		}
		arg := argument{key: found[1], value: found[2] + found[3], at: at}
		switch {
		case arg.key == "":
			a.table = arg
		case a.find(arg.key) != nil:
			return a, wrong(at, diagnostic.DuplicateKey, "%q is given twice; remove one", arg.key)
		default:
			a.given = append(a.given, arg)
		}
		rest = rest[len(found[0]):]
	}
	return a, nil
}

// find returns an argument, or nil.
func (a arguments) find(key string) *argument {
	i := slices.IndexFunc(a.given, func(arg argument) bool { return arg.key == key })
	if i < 0 {
		return nil
	}
	return &a.given[i]
}

// only returns an error for each key that the table does not have.
func (a arguments) only(keys []string) (errs diagnostic.Errors) {
	for _, arg := range a.given {
		if !slices.Contains(keys, arg.key) {
			errs = append(errs, wrong(arg.at, diagnostic.UnknownKey, "%q is not a key of %s; allowed: %s",
				arg.key, a.table.value, strings.Join(keys, ", ")))
		}
	}
	return errs
}

// list returns the parts of a value that are separated by commas; none where the key is not given.
func (a arguments) list(key string) []argument {
	arg := a.find(key)
	if arg == nil {
		return nil
	}
	var parts []argument
	for _, part := range strings.Split(arg.value, ",") {
		parts = append(parts, argument{key: key, value: strings.TrimSpace(part), at: arg.at})
	}
	return parts
}

// refuse returns the error about a value that the key cannot have.
func (arg argument) refuse(allowed string) *diagnostic.Error {
	if arg.absent {
		return wrong(arg.at, diagnostic.UnknownValue, "%s= is missing; allowed: %s", arg.key, allowed)
	}
	return wrong(arg.at, diagnostic.UnknownValue, "%q is not a value of %s; allowed: %s", arg.value, arg.key, allowed)
}

// required returns an argument; one without a value, which nothing allows, where it is not given.
func (a arguments) required(key string) argument {
	if arg := a.find(key); arg != nil {
		return *arg
	}
	return argument{key: key, at: a.table.at, absent: true}
}

// level returns how deep a heading is: 2 where nothing is said.
func (a arguments) level() (int, *diagnostic.Error) {
	arg := a.find("level")
	if arg == nil {
		return 2, nil
	}
	if len(arg.value) != 1 || !strings.Contains("12345", arg.value) {
		return 0, arg.refuse("1 to 5")
	}
	return int(arg.value[0] - '0'), nil
}

// base returns the address of the pages that links lead to; "" for no links.
func (a arguments) base() string {
	if arg := a.find("base"); arg != nil {
		return arg.value
	}
	return ""
}
