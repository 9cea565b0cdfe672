package spec

import (
	"sync"

	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/document"
)

// MaxSize is how large a spec may be, in bytes.
const MaxSize = document.MaxSize

// A Check reports what only a user of the registry can know to be wrong with it, such as a name that a language cannot
// have.
type Check func(*Registry) diagnostic.Errors

// schema is schema.json, which the parser checks the shape of a spec by.
var schema = sync.OnceValue(func() *document.Schema {
	s, err := document.NewSchema(schemaJSON)
	if err != nil {
		panic(err) // the embedded schema is tested
	}
	return s
})

// Parse reads a spec. The error is a [diagnostic.Errors] with everything that is wrong with it: its shape, its
// references, and what the checks find.
func Parse(file string, src []byte, checks ...Check) (*Registry, error) {
	doc, errs := schema().Read(file, src)
	if doc == nil {
		return nil, errs.Sorted()
	}
	var raw rawSpec
	if err := doc.Decode(&raw); err != nil {
		return nil, err // the schema lets pass what the raw types cannot hold
	}
	r := resolver{document: doc, sources: map[string]*Source{}, errs: errs}
	r.resolve(file, &raw)
	for _, check := range checks {
		r.errs = append(r.errs, check(&r.registry)...)
	}
	if err := r.errs.Sorted(); err != nil {
		return nil, err
	}
	return &r.registry, nil
}
