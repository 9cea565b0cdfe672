package spec_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"gopkg.in/yaml.v3"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

// compileSchema returns the schema, compiled by a library that knows all of draft 2020-12. It checks the schema against
// that draft's own schema.
func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(spec.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	if got := document.(map[string]any)["$schema"]; got != "https://json-schema.org/draft/2020-12/schema" {
		t.Fatalf("$schema is %v", got)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// TestSchema: the schema is a valid one, the built-in specs are valid by it, and what it refuses the parser refuses
// too.
func TestSchema(t *testing.T) {
	schema := compileSchema(t)
	for _, name := range spec.Builtins() {
		_, src, err := spec.Builtin(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(instance(t, src)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSchemaAgreesWithParser compares what the schema and the parser say of each error file: the same fields are
// missing and the same are unknown, and where the parser has nothing against the shape the schema has nothing either.
func TestSchemaAgreesWithParser(t *testing.T) {
	schema := compileSchema(t)
	files, err := filepath.Glob("../golden_test/testdata/errors/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no error files: %v", err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var errs diagnostic.Errors
		if _, err := spec.Parse(file, src); err != nil && !errors.As(err, &errs) {
			t.Fatal(err)
		}
		isOfYAML := func(e *diagnostic.Error) bool { return slices.Contains(yamlRules, e.Rule.ID) }
		if slices.ContainsFunc(errs, isOfYAML) {
			continue // another reader of YAML has another tree
		}
		bySchema, invalid := schemaFields(t, schema.Validate(instance(t, src)))
		byParser, shape := parserFields(errs)
		if d := cmp.Diff(byParser, bySchema); d != "" {
			t.Errorf("%s: - parser, + schema:\n%s", file, d)
		}
		if invalid && !shape {
			t.Errorf("%s is refused by the schema, and by the parser not for its shape:\n%v", file, errs)
		}
	}
}

var (
	yamlRules = []string{"syntax", "anchor", "alias", "tag", "too-deep", "second-document"}
	// shapeRules are the rules that the schema has a part in.
	shapeRules = []string{"unknown-field", "missing-field", "wrong-type", "name-form", "source-id", "url-form",
		"command-form", "code-digits", "unknown-status", "unknown-type", "out-of-range"}
	field = regexp.MustCompile(`^("(?:[^"\\]|\\.)*") is (not a field|required) here`)
)

// parserFields returns the fields that the parser misses and those that it does not know, and whether the shape of the
// spec is wrong at all.
func parserFields(errs diagnostic.Errors) (fields []string, shape bool) {
	for _, e := range errs {
		shape = shape || slices.Contains(shapeRules, e.Rule.ID)
		if m := field.FindStringSubmatch(e.Message); m != nil {
			name, _ := strconv.Unquote(m[1]) // it was quoted by the parser
			fields = append(fields, e.Rule.ID+" "+name)
		}
	}
	slices.Sort(fields)
	return fields, shape
}

// schemaFields returns the same of a validation.
func schemaFields(t *testing.T, err error) (fields []string, invalid bool) {
	t.Helper()
	var invalidity *jsonschema.ValidationError
	if err == nil {
		return nil, false
	} else if !errors.As(err, &invalidity) {
		t.Fatal(err)
	}
	var walk func(*jsonschema.ValidationError)
	walk = func(e *jsonschema.ValidationError) {
		switch k := e.ErrorKind.(type) {
		case *kind.Required:
			for _, name := range k.Missing {
				fields = append(fields, "missing-field "+name)
			}
		case *kind.AdditionalProperties:
			for _, name := range k.Properties {
				fields = append(fields, "unknown-field "+name)
			}
		}
		for _, cause := range e.Causes {
			walk(cause)
		}
	}
	walk(invalidity)
	slices.Sort(fields)
	return fields, true
}

// instance returns YAML as the JSON that an editor would check: every scalar in digits is an integer, as the parser
// has it. A field that is there twice counts the first time, and a key that is not a scalar does not count.
func instance(t *testing.T, src []byte) any {
	t.Helper()
	var document yaml.Node
	if err := yaml.Unmarshal(src, &document); err != nil {
		t.Fatal(err)
	}
	return fromNode(document.Content[0])
}

func fromNode(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		object := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			key := n.Content[i]
			if _, there := object[key.Value]; key.Kind == yaml.ScalarNode && !there {
				object[key.Value] = fromNode(n.Content[i+1])
			}
		}
		return object
	case yaml.SequenceNode:
		array := []any{}
		for _, item := range n.Content {
			array = append(array, fromNode(item))
		}
		return array
	}
	return fromScalar(n)
}

func fromScalar(n *yaml.Node) any {
	switch n.ShortTag() {
	case "!!null":
		return nil
	case "!!bool":
		return strings.EqualFold(n.Value, "true")
	case "!!int", "!!float":
		if v, err := strconv.ParseFloat(n.Value, 64); err == nil {
			return v
		}
		return 0.5 // hexadecimal and the like: some number
	}
	return n.Value
}
