package typescript

import (
	"regexp"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/generators/runtime"
)

// A pkg is the modules of a package, generated and fixed.
type pkg struct {
	modules  []*module
	kept     map[string][]*runtime.Declaration // of a fixed module
	has      map[string]bool                   // the names of fixed modules, and the modules
	imported map[string]bool                   // the names that another module asks for
}

func newPackage(generated, fixed []*module) pkg {
	p := pkg{
		modules:  slices.Clone(generated),
		kept:     map[string][]*runtime.Declaration{},
		has:      map[string]bool{},
		imported: map[string]bool{},
	}
	for _, m := range generated {
		p.has[m.name] = true
	}
	for _, file := range needed(generated, fixed) {
		p.has[file.Name], p.kept[file.Name] = true, file.Declarations
		for _, d := range file.Declarations {
			for _, name := range d.Names {
				p.has[name] = true
			}
		}
		i := slices.IndexFunc(fixed, func(m *module) bool { return m.name == file.Name })
		m := *fixed[i]
		m.mention = map[string]bool{}
		for _, d := range file.Declarations {
			for _, name := range namesIn(d.Source) {
				m.mention[name] = true
			}
		}
		p.modules = append(p.modules, &m)
	}
	for _, m := range p.modules {
		for _, l := range m.links {
			for _, name := range p.names(m, l) {
				p.imported[l.target+"#"+sourceName(name)] = true
			}
		}
	}
	return p
}

// isFixed reports whether a module is of the fixed part.
func (p pkg) isFixed(module string) bool { return p.kept[module] != nil }

// names returns the names of a link that are kept: what is mentioned, or is there to be exported.
func (p pkg) names(m *module, l link) []string {
	var kept []string
	for _, name := range l.names {
		isThere := !p.isFixed(l.target) && p.has[l.target] || p.has[l.target+"#"+sourceName(name)]
		if isThere && (strings.HasPrefix(l.keyword, "export") || m.mention[localName(name)]) {
			kept = append(kept, name)
		}
	}
	return kept
}

// source returns a module as it is written into the package, each import on one line.
func (p pkg) source(m *module, header string) string {
	if !p.isFixed(m.name) {
		kept := linkPattern.ReplaceAllStringFunc(m.content, func(statement string) string {
			return p.link(m, parseLink(m.name, statement))
		})
		return manyLines.ReplaceAllString(kept, "\n\n")
	}
	var links strings.Builder
	for _, l := range m.links {
		links.WriteString(p.link(m, l))
	}
	parts := []string{"// " + header}
	if links.Len() > 0 {
		parts = append(parts, strings.TrimSuffix(links.String(), "\n"))
	}
	for _, d := range p.kept[m.name] {
		parts = append(parts, p.withoutExport(d))
	}
	return strings.Join(parts, "\n\n") + "\n"
}

var manyLines = regexp.MustCompile(`\n{3,}`)

// link returns a link with what is kept of it, as a line; "" where nothing is.
func (p pkg) link(m *module, l link) string {
	what, keyword := l.all, l.keyword
	if l.names != nil {
		names := p.names(m, l)
		if len(names) == 0 {
			return ""
		}
		if !slices.ContainsFunc(names, func(name string) bool { return !strings.HasPrefix(name, "type ") }) {
			keyword += " type"
			for i := range names {
				names[i] = strings.TrimPrefix(names[i], "type ")
			}
		}
		what = "{ " + strings.Join(names, ", ") + " }"
	}
	if !p.has[l.target] {
		return ""
	}
	return keyword + " " + what + ` from "` + l.from + `.js";` + "\n"
}

// withoutExport returns a declaration that is exported only if another module asks for it.
func (p pkg) withoutExport(d *runtime.Declaration) string {
	if slices.ContainsFunc(d.Names, func(name string) bool { return p.imported[name] }) {
		return d.Source
	}
	lines := strings.Split(d.Source, "\n")
	for i := range lines {
		lines[i] = strings.TrimPrefix(lines[i], "export ")
	}
	return strings.Join(lines, "\n")
}
