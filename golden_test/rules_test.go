package golden_test

import (
	"os"
	"testing"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

// elsewhere are the rules that no file with comments can break, and the test that does.
var elsewhere = map[string]string{
	"too-large":         "TestParseHostileInput of package spec",
	"encoding":          "TestInjectOtherEncodings of package inject",
	"marker-content":    "TestInjectContent of package inject",
	"marker-form":       injectErrors,
	"marker-hidden":     "TestInjectHidden of package inject",
	"marker-missing":    "TestInjectMisplaced of package inject",
	"marker-nested":     injectErrors,
	"marker-place":      "TestInjectMisplaced of package inject",
	"marker-template":   "TestInjectContent of package inject",
	"marker-unbalanced": injectErrors,
	"unknown-key":       injectErrors,
	"unknown-table":     injectErrors,
	"unknown-value":     injectErrors,
}

const injectErrors = "TestInjectErrors of package inject"

// TestEveryRuleHasACase fails for a rule that no error file expects.
func TestEveryRuleHasACase(t *testing.T) {
	expected := map[string]bool{}
	for _, file := range errorFiles(t) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range expectations(t, file, string(src)) {
			expected[e.Rule.ID] = true
		}
	}
	for _, rule := range diagnostic.Rules() {
		if !expected[rule.ID] && elsewhere[rule.ID] == "" {
			t.Errorf("no file of testdata/errors expects %q", rule.ID)
		}
	}
}
