package golden_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/generators/golang"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
	"github.com/replycodes/replycodes/spec"
)

// TestGoUnused looks for dead code in packages with one text each, which need little of the runtime: the texts of FTP,
// and those of tools/testdata/types.yaml, which has every type in every place.
func TestGoUnused(t *testing.T) {
	src, err := os.ReadFile(filepath.Join(repository.Root, "golden_test/tools/testdata/types.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	packages := 0
	for _, registry := range []*spec.Registry{repository.Builtin(t), repository.Parse(t, "types.yaml", src)} {
		for _, reply := range registry.Replies {
			for _, v := range reply.Texts() {
				packages++
				files := repository.Generate(t, golang.Language{}, oneText(registry, reply, v))
				for _, name := range unused(t, files) {
					t.Errorf("%s: %s of a package with %q alone is not used", registry.Spec, name, reply.Name.Join(v.Name))
				}
			}
		}
	}
	if packages < 200 {
		t.Errorf("only %d packages", packages)
	}
}

// oneText returns a registry without commands, of which the only text is a reply's own or, beside that, one variant.
func oneText(registry *spec.Registry, reply *spec.Reply, v *spec.Variant) *spec.Registry {
	one, only := *reply, *registry
	one.Variants = nil
	if v.Name != "" {
		one.Variants = []*spec.Variant{v}
	}
	only.Replies, only.Commands, only.Sequences, only.Greeting = []*spec.Reply{&one}, nil, nil, nil
	return &only
}

// unused returns what a package declares for itself and does not use: functions, types, values, methods and fields.
func unused(t *testing.T, files tree.Files) []string {
	t.Helper()
	set := token.NewFileSet()
	var trees []*ast.File
	for name, content := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, content, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		trees = append(trees, file)
	}
	info := types.Info{Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: hollow{}, Error: func(error) {}} // other packages are hollow, so there are errors
	_, _ = config.Check("generated", set, trees, &info)
	used := map[types.Object]bool{}
	for _, object := range info.Uses {
		used[object] = true
	}
	var names []string
	for _, object := range info.Defs {
		if object == nil || object.Exported() || used[object] || object.Name() == "_" {
			continue
		}
		switch o := object.(type) {
		case *types.Var:
			if o.IsField() && !o.Embedded() || o.Parent() == o.Pkg().Scope() {
				names = append(names, o.Name())
			}
		case *types.Func, *types.TypeName, *types.Const:
			names = append(names, o.Name())
		}
	}
	return names
}

// hollow has every package, with nothing in it.
type hollow struct{}

func (hollow) Import(name string) (*types.Package, error) {
	p := types.NewPackage(name, path.Base(name))
	p.MarkComplete()
	return p, nil
}
