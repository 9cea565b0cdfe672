package diagnostic_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

func at(line, column int) diagnostic.Position {
	return diagnostic.Position{File: "x.yaml", Line: line, Column: column}
}

// TestErrorsArePrintedToALimit: every error is kept, the first 1,000 are printed, and a last line counts the others.
func TestErrorsArePrintedToALimit(t *testing.T) {
	var errs diagnostic.Errors
	for line := range 1003 {
		errs.Report(at(line+1, 1), diagnostic.Syntax, "wrong")
	}
	if len(errs) != 1003 {
		t.Fatalf("%d errors are kept, wanted 1003", len(errs))
	}
	lines := strings.Split(errs.Error(), "\n")
	if got, want := len(lines), 1001; got != want {
		t.Fatalf("%d lines are printed, wanted %d", got, want)
	}
	want := []string{"x.yaml:1000:1: syntax: wrong", "x.yaml: and 3 more errors"}
	if d := cmp.Diff(want, lines[999:]); d != "" {
		t.Errorf("- wanted, + printed:\n%s", d)
	}
	if got := errs[:1000].Error(); strings.Contains(got, "more errors") {
		t.Errorf("1,000 errors end in %q", got[len(got)-50:])
	}
}

// TestSorted: errors come by place, then by rule and message, and each once.
func TestSorted(t *testing.T) {
	var errs diagnostic.Errors
	errs.Report(at(2, 1), diagnostic.Syntax, "b")
	errs.Report(at(1, 9), diagnostic.Syntax, "x")
	errs.Report(at(2, 1), diagnostic.Syntax, "a")
	errs.Report(at(1, 9), diagnostic.Alias, "x")
	errs.Report(at(2, 1), diagnostic.Syntax, "b")
	want := "x.yaml:1:9: alias: x\nx.yaml:1:9: syntax: x\nx.yaml:2:1: syntax: a\nx.yaml:2:1: syntax: b"
	if got := errs.Sorted().Error(); got != want {
		t.Errorf("got\n%s\nwanted\n%s", got, want)
	}
	if err := (diagnostic.Errors{}).Sorted(); err != nil {
		t.Errorf("no errors are %v", err)
	}
	var first *diagnostic.Error
	if !errors.As(errs.Sorted(), &first) || first.Rule != diagnostic.Alias {
		t.Errorf("the first error is %v", first)
	}
}

// TestLongMessage: a value can be as long as its file, a message cannot; its end says what is allowed.
func TestLongMessage(t *testing.T) {
	var errs diagnostic.Errors
	errs.Report(at(1, 1), diagnostic.NameForm, "%q; allowed: a word", strings.Repeat("é", 1<<20))
	message := errs[0].Message
	if len(message) > 1100 || !strings.HasSuffix(message, "; allowed: a word") || strings.Contains(message, "\uFFFD") {
		t.Errorf("%d bytes: %q", len(message), message)
	}
}

// TestRules: every rule has an ID of its own, a reason that is a sentence, and an example.
func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, rule := range diagnostic.Rules() {
		if seen[rule.ID] || diagnostic.RuleOf(rule.ID) != rule {
			t.Errorf("%s is there twice", rule.ID)
		}
		seen[rule.ID] = true
		if !strings.HasSuffix(rule.Why, ".") || rule.Example == "" || rule.Severity != diagnostic.Fault {
			t.Errorf("%s: why %q, example %q, severity %q", rule.ID, rule.Why, rule.Example, rule.Severity)
		}
	}
	if len(seen) < 50 || diagnostic.RuleOf("no-such-rule") != nil {
		t.Errorf("%d rules, and no-such-rule is %v", len(seen), diagnostic.RuleOf("no-such-rule"))
	}
}
