// Package view is a registry as the generator of a language sees it: the facts of package spec, and what several
// languages ask of them, such as which texts have values and which commands share what follows a reply.
//
// In goes a [spec.Registry]; a [Registry] is what templates have as their data, and what package golang asks. Nothing
// here knows any language. Read texts.go first, then commands.go.
package view

import "github.com/replycodes/replycodes/spec"

// A Registry is all of one protocol, with the questions of generators.
type Registry struct{ *spec.Registry }

// Filter returns the items that are kept, in their order.
func Filter[T any](items []T, keep func(T) bool) []T {
	var kept []T
	for _, item := range items {
		if keep(item) {
			kept = append(kept, item)
		}
	}
	return kept
}
