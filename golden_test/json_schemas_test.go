package golden_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

// TestJSONSchemas validates the JSON of every spec by the schemas beside it, with a library that knows all of the
// draft, and checks that the schemas refuse what is spoilt.
func TestJSONSchemas(t *testing.T) {
	for _, folder := range repository.Outputs(t, "json") {
		schemas, err := filepath.Glob(filepath.Join(folder, "*.schema.json"))
		if err != nil || len(schemas) == 0 {
			t.Fatalf("no schema in %s: %v", folder, err)
		}
		for _, name := range schemas {
			schema, err := jsonschema.NewCompiler().Compile(name)
			if err != nil {
				t.Fatal(err)
			}
			file := name[:len(name)-len(".schema.json")] + ".json"
			document := readJSON(t, file)
			if err := schema.Validate(document); err != nil {
				t.Errorf("%s: %v", file, err)
			}
			for wrong, spoil := range spoilt {
				other := readJSON(t, file).(map[string]any)
				if spoil(other) && schema.Validate(other) == nil {
					t.Errorf("%s: the schema accepts %s", file, wrong)
				}
			}
		}
	}
}

func readJSON(t *testing.T, name string) any {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	document, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return document
}

// spoilt are changes that make a document wrong; false where it has no place for one.
var spoilt = map[string]func(map[string]any) bool{
	"no protocol":      func(o map[string]any) bool { delete(o, "protocol"); return true },
	"an unknown field": func(o map[string]any) bool { o["more"] = 1; return true },
	"five digits":      func(o map[string]any) bool { o["digits"] = json.Number("5"); return true },
	"a vector without a text": spoilVector(func(v map[string]any, _ bool) bool {
		delete(v, "text")
		return true
	}),
	"a reading with an offset": spoilVector(func(v map[string]any, read bool) bool {
		v["offset"] = json.Number("0")
		return read
	}),
	"a refusal without an offset": spoilVector(func(v map[string]any, read bool) bool {
		delete(v, "offset")
		return !read
	}),
	"a refusal with what it writes": spoilVector(func(v map[string]any, read bool) bool {
		v["written"] = "x"
		return !read
	}),
	"a command without its replies": spoilIn("commands", func(c map[string]any) bool {
		delete(c, "replies")
		return true
	}),
	"a command with another field": spoilIn("commands", func(c map[string]any) bool {
		c["more"] = true
		return true
	}),
	"a command in force without a sequence": spoilIn("commands", func(c map[string]any) bool {
		delete(c, "sequence")
		return c["status"] != "retired"
	}),
	"a listed reply with a doc of its own": spoilIn("commands", func(c map[string]any) bool {
		return spoilFirst(c, "replies", func(reply map[string]any) bool {
			reply["doc"] = "Sometimes."
			return reply["listed"] == true
		})
	}),
	"a class without an action beside commands": spoilIn("classes", func(c map[string]any) bool {
		_, has := c["action"]
		delete(c, "action")
		return has
	}),
	"an arc to nowhere": spoilIn("sequences", func(s map[string]any) bool {
		return spoilFirst(s, "steps", func(step map[string]any) bool {
			return spoilFirst(step, "arcs", func(arc map[string]any) bool {
				arc["action"] = "decode"
				return true
			})
		})
	}),
	"a step that is done and sends": spoilIn("vectors", func(v map[string]any) bool {
		v["commands"] = []any{"QUIT"}
		return v["action"] == "done"
	}),
	"a step that is no action": spoilIn("vectors", func(v map[string]any) bool {
		_, has := v["action"]
		v["action"] = "panic"
		return has
	}),
	"a value that is a boolean": spoilVector(func(v map[string]any, read bool) bool {
		v["values"] = map[string]any{"x": true}
		return read
	}),
}

// spoilVector spoils the first vector of a text for which spoil returns true.
func spoilVector(spoil func(vector map[string]any, read bool) bool) func(map[string]any) bool {
	return spoilIn("vectors", func(v map[string]any) bool {
		values, isText := v["values"]
		return isText && spoil(v, values != nil)
	})
}

func spoilIn(list string, spoil func(item map[string]any) bool) func(map[string]any) bool {
	return func(o map[string]any) bool { return spoilFirst(o, list, spoil) }
}

// spoilFirst spoils the first item of a list for which spoil returns true.
func spoilFirst(o map[string]any, list string, spoil func(item map[string]any) bool) bool {
	items, _ := o[list].([]any)
	for i := range items {
		copied := maps.Clone(items[i].(map[string]any))
		if spoil(copied) {
			items[i] = copied
			return true
		}
	}
	return false
}
