package golden_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/spec"
)

// elsewhere are the rules that no file with comments can break, and the test that does.
var elsewhere = map[string]string{
	"too-large":         "TestParseHostileInput of package spec",
	"encoding":          "TestInjectOtherEncodings of package generators",
	"marker-content":    "TestInjectContent of package generators",
	"marker-form":       injectErrors,
	"marker-hidden":     "TestInjectHidden of package generators",
	"marker-missing":    "TestInjectMisplaced of package generators",
	"marker-nested":     injectErrors,
	"marker-place":      "TestInjectMisplaced of package generators",
	"marker-unbalanced": injectErrors,
	"template":          "TestInjectContent of package generators",
	"unknown-key":       injectErrors,
	"unknown-table":     injectErrors,
	"unknown-value":     injectErrors,
}

const injectErrors = "TestInjectErrors of package generators"

// TestEveryRuleHasACase fails for a rule that the sources can report and that no error file expects, and for one that
// is expected and cannot be reported.
func TestEveryRuleHasACase(t *testing.T) {
	expected := map[string]bool{}
	for rule := range elsewhere {
		expected[rule] = true
	}
	for _, file := range errorFiles(t) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range expectations(t, file, string(src)) {
			expected[e.Rule] = true
		}
	}
	reported := schemaRules(t)
	for _, dir := range []string{"spec", "generators"} {
		maps.Copy(reported, sourceRules(t, filepath.Join(root, dir)))
	}
	for _, rule := range slices.Sorted(maps.Keys(reported)) {
		if !expected[rule] {
			t.Errorf("no file of testdata/errors expects %q", rule)
		}
	}
	for _, rule := range slices.Sorted(maps.Keys(expected)) {
		if !reported[rule] {
			t.Errorf("%q is expected, but nothing in the sources reports it", rule)
		}
	}
}

// schemaRules returns every x-rule of the schema.
func schemaRules(t *testing.T) map[string]bool {
	t.Helper()
	var schema any
	if err := json.Unmarshal(spec.Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	rules := map[string]bool{}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if rule, ok := v["x-rule"].(string); ok {
				rules[rule] = true
			}
			for _, member := range v {
				walk(member)
			}
		case []any:
			for _, item := range v {
				walk(item)
			}
		}
	}
	walk(schema)
	return rules
}

// ruleArgument is where each function of the sources that reports takes the rule.
var ruleArgument = map[string]int{"Report": 1, "report": 1, "claim": 1, "wrong": 1}

// passedOn are the rules that a function only hands on; whoever gives them to it is found too, or is the schema.
var passedOn = []string{"rule", "s.Rule", "e.rule", "err.Rule"}

// sourceRules returns the rules that the Go files of a folder report, in calls and in literals of formatError.
func sourceRules(t *testing.T, dir string) map[string]bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no Go files in %s: %v", dir, err)
	}
	rules := map[string]bool{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			if rule := ruleOf(n); rule != nil {
				addRule(t, rules, file, rule)
			}
			return true
		})
	}
	return rules
}

// ruleOf returns the expression of the rule that a node reports, or nil.
func ruleOf(n ast.Node) ast.Expr {
	switch n := n.(type) {
	case *ast.CallExpr:
		name := expression(n.Fun)
		// The claim of generators hands a pointer to its errors on in the first place, and takes no rule.
		if at, reports := ruleArgument[name[strings.LastIndex(name, ".")+1:]]; reports && at < len(n.Args) && !isErrors(n.Args[0]) {
			return n.Args[at]
		}
	case *ast.CompositeLit:
		if id, ok := n.Type.(*ast.Ident); ok && id.Name == "formatError" && len(n.Elts) > 1 {
			return n.Elts[1]
		}
	}
	return nil
}

func isErrors(e ast.Expr) bool {
	if address, ok := e.(*ast.UnaryExpr); ok {
		e = address.X
	}
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "errs"
}

func addRule(t *testing.T, rules map[string]bool, file string, e ast.Expr) {
	t.Helper()
	if literal, ok := e.(*ast.BasicLit); ok {
		rule, err := strconv.Unquote(literal.Value)
		if err != nil {
			t.Fatal(err)
		}
		rules[rule] = true
	} else if !slices.Contains(passedOn, expression(e)) {
		t.Errorf("%s: the rule is %s; this test finds only literals", file, expression(e))
	}
}

// expression prints a name or a selector.
func expression(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return expression(e.X) + "." + e.Sel.Name
	}
	return "an expression"
}
