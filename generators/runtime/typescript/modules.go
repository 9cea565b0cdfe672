package typescript

import (
	"path"
	"regexp"
	"strings"

	"github.com/replycodes/replycodes/generators/runtime"
)

// A module is a file of TypeScript, taken apart.
type module struct {
	name    string // its path in the folder src, without .ts
	content string
	links   []link
	body    string            // what is not a link
	mention map[string]bool   // the names that the body uses
	origin  map[string]string // of an imported name: the module and the name there
}

// A link is an import, or an export of what another module has.
type link struct {
	keyword string   // import, import type, export or export type
	names   []string // in braces, with type before them and as behind them; nil where all is meant
	all     string   // *, or * as name
	from    string   // as it is written
	target  string   // the module
}

// isInternal reports whether the link leads to a module that users do not import.
func (l link) isInternal() bool { return strings.HasPrefix(l.target, "internal/") }

var (
	linkPattern = regexp.MustCompile(
		`(?m)^((?:import|export)(?: type)?) (?:\{([^}]*)\}|(\*(?: as \w+)?)) from "(\.[^"]*)\.js";\n`)
	declared = regexp.MustCompile(`(?m)^(?:export )?(?:function\*?|const|class|interface|type) (\w+)`)
)

// parse takes a file apart, whose path ends in .ts.
func parse(name, content string) *module {
	m := &module{name: strings.TrimSuffix(name, ".ts"), content: content, mention: map[string]bool{}, origin: map[string]string{}}
	for _, statement := range linkPattern.FindAllString(content, -1) {
		l := parseLink(m.name, statement)
		for _, name := range l.names {
			m.origin[localName(name)] = l.target + "#" + sourceName(name)
		}
		m.links = append(m.links, l)
	}
	m.body = linkPattern.ReplaceAllString(content, "")
	for _, name := range namesIn(m.body) {
		m.mention[name] = true
	}
	return m
}

// parseLink takes a link of a module apart.
func parseLink(module, statement string) link {
	found := linkPattern.FindStringSubmatch(statement)
	l := link{keyword: found[1], all: found[3], from: found[4]}
	l.target = path.Join(path.Dir(module), l.from)
	for name := range strings.SplitSeq(found[2], ",") {
		if name = strings.Join(strings.Fields(name), " "); name != "" {
			l.names = append(l.names, name)
		}
	}
	return l
}

// sourceName and localName are the two names of `type Name as other`.
func sourceName(name string) string {
	before, _, _ := strings.Cut(strings.TrimPrefix(name, "type "), " as ")
	return before
}

func localName(name string) string {
	return name[strings.LastIndex(name, " ")+1:]
}

// declarations returns those at the top of the module, with names that tell of which module they are.
func (m *module) declarations() []*runtime.Declaration {
	var list []*runtime.Declaration
	for _, block := range blocks(m.body) {
		names := declared.FindAllStringSubmatch(block, -1)
		if len(names) == 0 {
			continue // a comment at the start of the file
		}
		d := &runtime.Declaration{Source: block}
		for _, name := range names {
			d.Names = append(d.Names, m.name+"#"+name[1])
		}
		for _, name := range namesIn(block) {
			if origin, ok := m.origin[name]; ok {
				d.Mentions = append(d.Mentions, origin)
			} else {
				d.Mentions = append(d.Mentions, m.name+"#"+name)
			}
		}
		list = append(list, d)
	}
	return list
}

// blocks returns what is separated by blank lines and begins at the start of a line.
func blocks(body string) []string {
	var list []string
	for block := range strings.SplitSeq(strings.TrimSpace(body), "\n\n") {
		if strings.HasPrefix(block, " ") && len(list) > 0 {
			list[len(list)-1] += "\n\n" + block
			continue
		}
		list = append(list, block)
	}
	return list
}
