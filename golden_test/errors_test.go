package golden_test

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/generators/languages"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

// TestErrors compares what is reported of each wrong spec with what its lines expect, in both directions and in order.
func TestErrors(t *testing.T) {
	for _, file := range errorFiles(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, err = spec.Parse(filepath.Base(file), src, languages.CheckNames)
			var got diagnostic.Errors
			if err != nil && !errors.As(err, &got) {
				t.Fatalf("the error is a %T, wanted diagnostic.Errors: %v", err, err)
			}
			want := expectations(t, filepath.Base(file), string(src))
			if d := gocmp.Diff(printed(want), printed(got)); d != "" {
				t.Errorf("- wanted, + reported:\n%s", d)
			}
		})
	}
}

func errorFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/errors/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no error files: %v", err)
	}
	return files
}

var expectation = regexp.MustCompile(`^(?:@(\d+))? ([a-z][a-z-]*) (.+)$`)

// expectations reads the comments of a file: each " # ERROR" begins one, which goes on to the next or to the end of
// the line. "# ERROR@17 rule message" states the column; without it, the error is at the first character of the line's
// value.
func expectations(t *testing.T, file, src string) diagnostic.Errors {
	t.Helper()
	var want diagnostic.Errors
	for i, line := range strings.Split(src, "\n") {
		parts := strings.Split(line, "# ERROR")
		for _, comment := range parts[1:] {
			m := expectation.FindStringSubmatch(strings.TrimRight(comment, " "))
			if m == nil {
				t.Fatalf("%s:%d: not an expectation: # ERROR%s", file, i+1, comment)
			}
			column, err := strconv.Atoi(cmp.Or(m[1], strconv.Itoa(valueColumn(parts[0]))))
			if err != nil {
				t.Fatal(err)
			}
			rule := diagnostic.RuleOf(m[2])
			if rule == nil {
				t.Fatalf("%s:%d: there is no rule %q", file, i+1, m[2])
			}
			want.Report(diagnostic.Position{File: file, Line: i + 1, Column: column}, rule, "%s", m[3])
		}
	}
	slices.SortStableFunc(want, func(a, b *diagnostic.Error) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Rule.ID, b.Rule.ID),
			cmp.Compare(a.Message, b.Message))
	})
	return want
}

var beforeValue = regexp.MustCompile(`^ *(?:- )*(?:[^ :{\["']+: +)?`)

// valueColumn returns where the value of a line begins: after its indent, its hyphens and its first key.
func valueColumn(line string) int {
	return utf8.RuneCountInString(beforeValue.FindString(line)) + 1
}

func printed(errs diagnostic.Errors) []string {
	var lines []string
	for _, e := range errs {
		lines = append(lines, e.Error())
	}
	return lines
}
