package templating

import (
	"maps"
	"text/template"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/jsontext"
	"github.com/replycodes/replycodes/generators/markdown"
	"github.com/replycodes/replycodes/generators/prose"
	"github.com/replycodes/replycodes/generators/runtime/python"
	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/spec"
)

// functions are what templates can call besides the methods of the registry.
func functions(registry *spec.Registry, options generators.Options) template.FuncMap {
	all := template.FuncMap{
		"header":       func() string { return generators.Header(registry) },
		"package":      func() Package { return packageOf(registry, options) },
		"published":    published(options),
		"code":         registry.FormatCode,
		"json":         jsontext.Indent,
		"value":        jsontext.Inline,
		"quote":        quote,
		"sentence":     prose.Sentence,
		"paragraph":    prose.Wrap,
		"jsdoc":        jsdoc.Replace,
		"docstring":    docstring.Replace,
		"list":         func(items ...any) []any { return items },
		"append":       func(list []any, item any) []any { return append(list, item) },
		"add":          func(a, b int) int { return a + b },
		"join":         join,
		"fit":          fit,
		"each":         each,
		"jsdocLink":    jsdocLink,
		"sorted":       sorted,
		"sortedFold":   sortedFold,
		"avoid":        avoid,
		"describe":     view.Describe,
		"interpolated": interpolated,
		"pattern":      pattern,
		"constant":     constant,
		"module":       module,
		"pythonType":   python.Annotation,
		"pythonClass":  python.ValueClass,
		"replyGroups":  view.Registry{Registry: registry}.ReplyGroups,
		"stages":       spec.Stages,
		"actions":      spec.Actions,
	}
	maps.Copy(all, markdown.Functions(registry))
	return all
}
