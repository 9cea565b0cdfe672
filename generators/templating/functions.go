package templating

import (
	"fmt"
	"maps"
	"text/template"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/jsontext"
	"github.com/replycodes/replycodes/generators/markdown"
	"github.com/replycodes/replycodes/generators/prose"
	"github.com/replycodes/replycodes/spec"
)

// functions are what templates can call besides the methods of the registry.
func functions(registry *spec.Registry, options generators.Options) template.FuncMap {
	all := template.FuncMap{
		"header":     func() string { return generators.Header(registry) },
		"package":    func() Package { return packageOf(registry, options) },
		"published":  published(options),
		"code":       func(c spec.Code) string { return fmt.Sprintf("%0*d", registry.Digits, c) },
		"json":       jsontext.Indent,
		"value":      jsontext.Inline,
		"quote":      quote,
		"sentence":   prose.Sentence,
		"paragraph":  prose.Wrap,
		"jsdoc":      jsdoc.Replace,
		"docstring":  docstring.Replace,
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
	}
	maps.Copy(all, markdown.Functions(registry))
	return all
}
