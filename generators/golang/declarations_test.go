package golang

import (
	"strings"
	"testing"
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
