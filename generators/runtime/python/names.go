package python

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// An imported is the names that a module takes from another.
type imported struct {
	from  string
	names []string
}

// trimmed returns the import of those names that are mentioned; "" for none.
func (i imported) trimmed(mentions []string) string {
	used := slices.DeleteFunc(slices.Clone(i.names), func(name string) bool { return !slices.Contains(mentions, name) })
	switch {
	case i.from == "__future__":
		used = i.names
	case len(used) == 0:
		return ""
	}
	slices.SortStableFunc(used, compareNames)
	return "from " + i.from + " import " + strings.Join(used, ", ") + "\n"
}

// compareNames orders what is imported as isort does: constants, classes, others; upper and lower case are alike.
func compareNames(a, b string) int {
	kind := func(name string) int {
		switch {
		case len(name) > 1 && strings.ToUpper(name) == name:
			return 0
		case 'A' <= name[0] && name[0] <= 'Z':
			return 1
		}
		return 2
	}
	return cmp.Or(cmp.Compare(kind(a), kind(b)), cmp.Compare(strings.ToLower(a), strings.ToLower(b)))
}

// isImport reports whether a statement is an import from a module.
func isImport(code string) bool { return strings.HasPrefix(code, "from ") }

// parseImport returns what "from x import a, b" imports; it may be in brackets.
func parseImport(code string) imported {
	from, names, _ := strings.Cut(strings.TrimPrefix(code, "from "), " import ")
	i := imported{from: from}
	for name := range strings.SplitSeq(strings.Trim(names, "()\n "), ",") {
		if name = strings.TrimSpace(name); name != "" {
			i.names = append(i.names, name)
		}
	}
	return i
}

var declaration = regexp.MustCompile(`^(?:class |def |)(\w+)`)

// declared returns the name that a statement declares, behind its comment and its decorators; "" for a docstring.
func declared(statement string) string {
	for line := range strings.Lines(statement) {
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "@") {
			continue
		}
		if m := declaration.FindStringSubmatch(line); m != nil {
			return m[1]
		}
		break
	}
	return ""
}

var (
	// notCode are comments and strings, but for those that have code inside.
	notCode = regexp.MustCompile(`^(?s:#[^\n]*|""".*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')`)
	// codeInside is what an f-string has between braces.
	codeInside = regexp.MustCompile(`\{([^{}]*)\}`)
	formatted  = regexp.MustCompile(`\br?f"(?:[^"\\\n]|\\.)*"|\br?f'(?:[^'\\\n]|\\.)*'`)
	word       = regexp.MustCompile(`[A-Za-z_]\w*`)
)

// identifiers returns the names that code mentions.
func identifiers(code string) []string {
	code = formatted.ReplaceAllStringFunc(code, func(s string) string {
		var inside []string
		for _, m := range codeInside.FindAllStringSubmatch(s, -1) {
			inside = append(inside, m[1])
		}
		return " (" + strings.Join(inside, ") (") + ") "
	})
	code = onlyCode(code)
	var names []string
	for _, at := range word.FindAllStringIndex(code, -1) {
		if isMention(code, at[0], at[1]) {
			names = append(names, code[at[0]:at[1]])
		}
	}
	return names
}

// onlyCode leaves out what is not code. It looks for a first character before it tries the pattern, which is slow.
func onlyCode(code string) string {
	var b strings.Builder
	for {
		at := strings.IndexAny(code, "#\"'")
		if at < 0 {
			return b.String() + code
		}
		b.WriteString(strings.TrimSuffix(code[:at], "r") + " ") // r begins a raw string
		code = code[at+max(1, len(notCode.FindString(code[at:]))):]
	}
}

// isMention reports whether a name is neither an attribute nor declared there: a field, a parameter, the name of an
// argument.
func isMention(code string, start, end int) bool {
	after := code[end:]
	isArgument := strings.HasPrefix(after, "=") && !strings.HasPrefix(after, "==")
	return !strings.HasSuffix(code[:start], ".") && !strings.HasPrefix(after, ": ") && !isArgument
}
