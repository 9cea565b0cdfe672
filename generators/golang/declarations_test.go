package golang

import (
	"strings"
	"testing"
)

// TestRuntimeMethods: a method that is not exported has a name that no other type has. A mention says the name alone, so
// two of them would be copied where one is called.
func TestRuntimeMethods(t *testing.T) {
	files, err := parseRuntime()
	if err != nil {
		t.Fatal(err)
	}
	types := map[string]string{}
	for _, file := range files {
		for _, d := range file.Declarations {
			for _, name := range d.Names {
				if !strings.HasPrefix(name, ".") {
					continue
				}
				if types[name] != "" {
					t.Errorf("%s and %s have a method %s", types[name], d.Of, name)
				}
				types[name] = d.Of
			}
		}
	}
	if len(types) < 40 {
		t.Errorf("only %d methods", len(types))
	}
}
