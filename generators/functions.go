package generators

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"text/template"
	"unicode/utf8"

	"github.com/replycodes/replycodes/spec"
)

// functions are what templates can call besides the methods of the registry.
func functions(registry *spec.Registry, options Options) template.FuncMap {
	all := template.FuncMap{
		"header":     func() string { return header(registry) },
		"package":    func() Package { return options.packageOf(registry) },
		"published":  options.published,
		"code":       func(c spec.Code) string { return fmt.Sprintf("%0*d", registry.Digits, c) },
		"json":       indentJSON,
		"value":      inlineJSON,
		"quote":      quote,
		"sentence":   sentence,
		"paragraph":  Wrap,
		"markdown":   markdownText,
		"link":       markdownLink,
		"codespan":   codeSpan,
		"codecell":   codeCell,
		"codeblock":  codeBlock,
		"jsdoc":      jsdoc.Replace,
		"docstring":  docstring.Replace,
		"width":      utf8.RuneCountInString,
		"list":       func(items ...any) []any { return items },
		"append":     func(list []any, item any) []any { return append(list, item) },
		"add":        func(a, b int) int { return a + b },
		"join":       join,
		"fit":        fit,
		"each":       each,
		"jsdocLink":  jsdocLink,
		"sorted":     sorted,
		"sortedFold": sortedFold,
		"isSummary":  isSummary,
		"avoid":      avoid,
		"constant":   constant,
		"stages":     spec.Stages,
		"actions":    spec.Actions,
		"mermaid":    mermaidLabel,
		"anchor":     commandAnchor,
		"sample":     func() string { return sample(registry) },
	}
	maps.Copy(all, pageFunctions(registry))
	return all
}

// quote returns a string literal as JavaScript, Python, Ruby and others read it. Like prettier and black, it prefers
// double quotes and takes single ones where that saves escapes. It wants what a spec's strings are: free of control
// characters.
func quote(v any) string {
	s := strings.NewReplacer(`\`, `\\`, "\u200b", `\u200b`).Replace(fmt.Sprint(v)) // no linter likes a blank of no width
	if strings.Count(s, `"`) > strings.Count(s, "'") {
		return "'" + strings.ReplaceAll(s, "'", `\'`) + "'"
	}
	return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"`
}

// Wrap breaks text into lines of at most width characters, each after prefix; a longer word has a line of its own.
func Wrap(prefix string, width int, text string) string {
	var lines []string
	line := prefix
	for _, word := range strings.Fields(text) {
		if line != prefix && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			lines = append(lines, line)
			line = prefix
		}
		if line != prefix {
			line += " "
		}
		line += word
	}
	return strings.Join(append(lines, line), "\n")
}

// sentence ends text with a full stop if it does not end like a sentence.
func sentence(text string) string {
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}

// join returns the items of a list as they print, with a separator between them.
func join(separator string, items any) (string, error) {
	list := reflect.ValueOf(items)
	if list.Kind() != reflect.Slice {
		return "", fmt.Errorf("join: %T is not a list", items)
	}
	printed := make([]string, list.Len())
	for i := range printed {
		printed[i] = fmt.Sprint(list.Index(i))
	}
	return strings.Join(printed, separator), nil
}

// fit returns the first of several forms of which no line has more than width characters, or else the last.
func fit(width int, forms ...string) string {
	tooLong := func(line string) bool { return utf8.RuneCountInString(line) > width }
	for _, form := range forms {
		if !slices.ContainsFunc(strings.Split(form, "\n"), tooLong) {
			return form
		}
	}
	return forms[len(forms)-1]
}

// each returns one field of every item of a list.
func each(field string, items any) ([]any, error) {
	list := reflect.ValueOf(items)
	if list.Kind() != reflect.Slice {
		return nil, fmt.Errorf("each: %T is not a list", items)
	}
	values := make([]any, list.Len())
	for i := range values {
		value := reflect.Indirect(list.Index(i)).FieldByName(field)
		if !value.IsValid() {
			return nil, fmt.Errorf("each: %T has no %s", items, field)
		}
		values[i] = value.Interface()
	}
	return values, nil
}

// sorted returns the items of a list in the order in which they print; numbers in them count, so that h2 is before h10.
func sorted(items []any) []any {
	return slices.SortedStableFunc(slices.Values(items), func(a, b any) int { return naturally(fmt.Sprint(a), fmt.Sprint(b)) })
}

// sortedFold is sorted without regard to upper and lower case.
func sortedFold(items []any) []any {
	return slices.SortedStableFunc(slices.Values(sorted(items)), func(a, b any) int {
		return naturally(strings.ToLower(fmt.Sprint(a)), strings.ToLower(fmt.Sprint(b)))
	})
}

// naturally compares two strings, and runs of digits in them as numbers.
func naturally(a, b string) int {
	for a != "" && b != "" {
		m, n := leadingDigits(a), leadingDigits(b)
		if m == 0 || n == 0 {
			m, n = 1, 1
		} else if m != n {
			return cmp.Compare(m, n)
		}
		if c := strings.Compare(a[:m], b[:n]); c != 0 {
			return c
		}
		a, b = a[m:], b[n:]
	}
	return cmp.Compare(len(a), len(b))
}

func leadingDigits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// avoid returns a name, with an underscore behind it if it is one of those that are taken.
func avoid(name string, taken ...string) string {
	if slices.Contains(taken, name) {
		return name + "_"
	}
	return name
}

// constant returns the words of a name or of a command as a constant: GIVE_UP.
func constant(v any) string {
	return strings.ToUpper(strings.NewReplacer("-", "_", " ", "_").Replace(fmt.Sprint(v)))
}

// isSummary reports whether text can be the one line of a docstring of at most width characters: a sentence.
func isSummary(width int, text string) bool {
	return text != "" && 'A' <= text[0] && text[0] <= 'Z' && strings.HasSuffix(text, ".") && utf8.RuneCountInString(text) <= width
}

// jsdocLink returns a citation as an inline link of JSDoc.
func jsdocLink(c spec.Citation) string {
	return fmt.Sprintf("{@link %s | %s}", jsdocURL.Replace(c.URL()), jsdocLabel.Replace(c.String()))
}

var (
	// jsdoc keeps text from ending a comment, and from being read as one of its tags or as Markdown.
	jsdoc = strings.NewReplacer(`\`, `\\`, "*/", `\*\/`, "*", `\*`, "`", "\\`", "<", `\<`, "@", `\@`)
	// jsdocURL and jsdocLabel keep the two parts of a JSDoc link from ending it or the comment.
	jsdocURL   = strings.NewReplacer("*/", "%2A/", "{", "%7B", "|", "%7C", "}", "%7D")
	jsdocLabel = strings.NewReplacer("*/", "*&#47;", "@", "&#64;", "{", "&#123;", "|", "&#124;", "}", "&#125;")
	// docstring keeps text from ending a Python docstring in triple quotes. Linters want no backslash there but for the
	// escapes of Unicode.
	docstring = strings.NewReplacer(`\`, `\u005c`, `"""`, `\"\"\"`, "\u200b", `\u200b`)
)
