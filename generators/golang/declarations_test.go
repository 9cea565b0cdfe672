package golang

import (
	"slices"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/generators/runtime"
	"github.com/replycodes/replycodes/spec/text"
)

// TestRuntimeMethods: no two types have a method of the same name that is not exported. A mention says the name alone,
// so both would be copied where one is called.
func TestRuntimeMethods(t *testing.T) {
	files, err := parseRuntime()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, file := range files {
		for _, d := range file.Declarations {
			for _, name := range d.Names {
				if seen[name] && strings.HasPrefix(name, ".") {
					t.Errorf("%s: another type has a method %s", file.Name, name)
				}
				seen[name] = true
			}
		}
	}
	if !seen[".hostPort"] || !seen[".nextLine"] {
		t.Errorf("the methods are missing: %v", seen)
	}
}

// TestTypes: each type has a row here, and in the runtime a file in which it is read and written.
func TestTypes(t *testing.T) {
	files, err := parseRuntime()
	if err != nil {
		t.Fatal(err)
	}
	for _, of := range text.Types() {
		if goTypes[of].field == nil {
			t.Errorf("types.go has no row for %s", of)
		}
		name := of.Name().Snake() + ".go"
		i := slices.IndexFunc(files, func(f runtime.File) bool { return f.Name == name })
		if i < 0 {
			t.Errorf("the runtime has no file %s", name)
			continue
		}
		for _, method := range []string{"." + of.Name().Camel(), ".write" + of.Name().Pascal()} {
			if !slices.ContainsFunc(files[i].Declarations, func(d *runtime.Declaration) bool {
				return slices.Contains(d.Names, method)
			}) {
				t.Errorf("%s has no method %s", name, method)
			}
		}
	}
}
