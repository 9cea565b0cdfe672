package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/languages"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

// render generates the languages of all targets, side by side, or finds them in the cache.
func render(specName string, layers fs.FS, targets []target) ([]generators.Result, error) {
	file, src, err := readSpec(specName)
	if err != nil {
		return nil, err
	}
	parse := sync.OnceValues(func() (*spec.Registry, error) { return spec.Parse(file, src, languages.CheckNames) })
	cache := openCache(file, src, layers)
	results := make([]generators.Result, len(targets))
	errs := make([]error, len(targets))
	var group sync.WaitGroup
	for i, t := range targets {
		group.Go(func() {
			var cached bool
			if results[i], cached = load(cache, t); cached {
				return
			}
			registry, err := parse()
			if err != nil {
				errs[i] = err
				return
			}
			if results[i], errs[i] = generators.NewResult(t.language, registry, t.options); errs[i] == nil && cache != nil {
				_ = cache.Store(t.language.Name(), t.options, results[i]) // the next run is slower, no more
			}
		})
	}
	group.Wait()
	return results, joined(errs)
}

// joined joins errors, of which those of the spec are the same for every language.
func joined(errs []error) error {
	for _, err := range errs {
		var wrong diagnostic.Errors
		if errors.As(err, &wrong) {
			return wrong
		}
	}
	return errors.Join(errs...)
}

// openCache returns the cache in the user's cache folder; nil where there can be none.
func openCache(file string, src []byte, layers fs.FS) *generators.Cache {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	executable, err := os.Executable()
	if err != nil {
		return nil
	}
	cache, err := generators.OpenCache(filepath.Join(dir, "replycodes"), executable, file, src, layers)
	if err != nil {
		return nil
	}
	return cache
}

func load(cache *generators.Cache, t target) (generators.Result, bool) {
	if cache == nil {
		return generators.Result{}, false
	}
	return cache.Load(t.language.Name(), t.options)
}
