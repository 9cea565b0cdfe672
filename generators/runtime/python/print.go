package python

import (
	"slices"
	"strings"
)

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
