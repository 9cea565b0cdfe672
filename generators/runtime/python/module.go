package python

import (
	"slices"
	"strings"

	"github.com/replycodes/replycodes/generators/layout"
	"github.com/replycodes/replycodes/generators/runtime"
)

const (
	guardStart = "if TYPE_CHECKING:\n"
	guardFlag  = "TYPE_CHECKING = False\n"
	guardElse  = "else:\n"
	initModule = "__init__"
	indent     = "    "
)

// A module is a Python file, taken apart: what begins at the first column.
type module struct {
	name   string // without .py
	chunks []chunk
	runtime.File
}

// A chunk is a statement with what is before it.
type chunk struct {
	space       string   // the empty lines before it
	code        string   // with the comment before it, and the string behind it
	imports     imported // where the statement is an import
	guarded     []chunk  // where it is what only type checkers see, and after it what only Python sees
	declaration *runtime.Declaration
}

func takeApart(name, source string) *module {
	m := &module{name: name, File: runtime.File{Name: name}, chunks: chunksOf(source)}
	origins := m.origins()
	for i := range m.chunks {
		c := &m.chunks[i]
		if c.imports.from == "" && c.guarded == nil && c.code != guardFlag && declared(c.code) != "" {
			c.declaration = &runtime.Declaration{
				Source: c.code, Names: []string{name + "." + declared(c.code)}, Mentions: qualified(origins, identifiers(c.code)),
			}
			m.Declarations = append(m.Declarations, c.declaration)
		}
	}
	return m
}

func chunksOf(source string) []chunk {
	var list []chunk
	for _, text := range split(source) {
		c := chunk{code: strings.TrimLeft(text, "\n")}
		c.space = text[:len(text)-len(c.code)]
		c.code = strings.TrimRight(c.code, "\n") + "\n"
		switch block, ok := strings.CutPrefix(c.code, guardStart); {
		case isImport(c.code):
			c.imports = parseImport(c.code)
		case ok:
			block, _, _ := strings.Cut(block, guardElse)
			c.guarded = chunksOf(strings.ReplaceAll("\n"+block, "\n"+indent, "\n"))
		}
		list = append(list, c)
	}
	return list
}

// imported returns the names that a module imports.
func (m *module) imported() []string {
	var names []string
	for _, c := range m.chunks {
		for _, c := range append([]chunk{c}, c.guarded...) {
			names = append(names, c.imports.names...)
		}
	}
	return names
}

// origins returns where the names that a module knows are declared: name to module.name.
func (m *module) origins() map[string]string {
	origins := map[string]string{}
	for _, c := range m.chunks {
		for _, c := range append([]chunk{c}, c.guarded...) {
			for _, name := range c.imports.names {
				origins[name] = strings.TrimPrefix(c.imports.from, ".") + "." + name
			}
		}
		if name := declared(c.code); name != "" {
			origins[name] = m.name + "." + name
		}
	}
	return origins
}

func qualified(origins map[string]string, names []string) []string {
	var list []string
	for _, name := range names {
		if origin := origins[name]; origin != "" {
			list = append(list, origin)
		}
	}
	return list
}

// mentions returns the names that the kept declarations mention, and what is neither a declaration nor an import. The
// package itself mentions all that it imports.
func (m *module) mentions() []string {
	var names []string
	if m.name == initModule {
		return m.imported()
	}
	for _, c := range m.chunks {
		_, other, _ := strings.Cut(c.code, guardElse)
		switch {
		case c.declaration != nil && slices.Contains(m.Declarations, c.declaration):
			names = append(names, identifiers(c.code)...)
		case c.guarded != nil:
			names = append(names, identifiers(other)...)
			for _, inner := range c.guarded {
				if inner.imports.from == "" {
					names = append(names, identifiers(inner.code)...)
				}
			}
		}
	}
	return names
}

// split cuts a source where a statement begins at the first column. A comment before a statement, and a string after
// it, which documents it, are part of it; the empty lines before it too.
func split(source string) []string {
	lines := strings.SplitAfter(source, "\n")
	var starts []int
	inside := false
	for i, line := range lines {
		is, goesOn := layout.Docstring(line, inside)
		inside = goesOn
		if !is && begins(line) && (i == 0 || !strings.HasPrefix(lines[i-1], "@")) {
			start := i
			for start > 0 && (lines[start-1] == "\n" || strings.HasPrefix(lines[start-1], "#")) {
				start--
			}
			starts = append(starts, start)
		}
	}
	var list []string
	for i, start := range append([]int{0}, starts...) {
		end := len(lines)
		if i < len(starts) {
			end = starts[i]
		}
		list = append(list, strings.Join(lines[start:end], ""))
	}
	return list
}

// begins reports whether a statement begins with a line.
func begins(line string) bool {
	return line != "" && !strings.ContainsRune(" \n#)]}", rune(line[0])) && !strings.HasPrefix(line, "else:")
}
