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

// String returns the source of a module, which has the kept declarations and imports what it mentions.
func (m *module) String() string {
	mentions := m.mentions()
	var b, flag strings.Builder
	space := ""
	for _, c := range m.chunks {
		code := c.code
		switch {
		case code == guardFlag:
			flag.WriteString(longer(space, c.space) + code)
			continue
		case c.guarded != nil:
			code = c.guard(mentions)
		case c.imports.from != "":
			code = c.imports.trimmed(mentions)
		case c.declaration != nil && !slices.Contains(m.Declarations, c.declaration):
			code = ""
		}
		if space = longer(space, c.space); code != "" {
			if c.guarded != nil {
				space = flag.String()
			}
			b.WriteString(space + code)
			space = ""
		}
	}
	return b.String()
}

// guard returns what only type checkers see, with the imports that are mentioned, and what only Python sees.
func (c chunk) guard(mentions []string) string {
	var b strings.Builder
	space := ""
	for _, inner := range c.guarded {
		code := inner.code
		if inner.imports.from != "" {
			code = inner.imports.trimmed(mentions)
		}
		if space = longer(space, inner.space); code == "" || strings.TrimSpace(code) == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(space)
		}
		for line := range strings.Lines(code) {
			if line != "\n" {
				b.WriteString(indent)
			}
			b.WriteString(line)
		}
		space = ""
	}
	if b.Len() == 0 {
		return ""
	}
	if _, other, ok := strings.Cut(c.code, guardElse); ok {
		b.WriteString(guardElse + other)
	}
	return guardStart + b.String()
}

func longer(a, b string) string {
	if len(a) > len(b) {
		return a
	}
	return b
}

// split cuts a source where a statement begins at the first column. A comment before a statement, and a string after it,
// which documents it, are part of it; the empty lines before it too.
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
