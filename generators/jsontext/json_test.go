package jsontext

import (
	"slices"
	"strings"
	"testing"
)

// TestIndent compares with what prettier 3 makes of the same values.
func TestIndent(t *testing.T) {
	numbers := slices.Repeat([]int{1234567}, 10)
	tests := []struct {
		value any
		want  string
	}{
		{[]string{}, "[]"},
		{map[string]any{}, "{}"},
		{"<&>", `"<&>"`},
		{[]any{1, "a", true, nil}, `[1, "a", true, null]`},
		{map[string]any{"a": []string{"]", "{"}, "b": 1}, "{\n  \"a\": [\"]\", \"{\"],\n  \"b\": 1\n}"},
		{[]any{[]int{1, 2}, map[string]int{"a": 1}}, "[\n  [1, 2],\n  {\n    \"a\": 1\n  }\n]"},
		{[]string{strings.Repeat("a", 76)}, `["` + strings.Repeat("a", 76) + `"]`},
		{[]string{strings.Repeat("a", 77)}, "[\n  \"" + strings.Repeat("a", 77) + "\"\n]"},
		{numbers, "[\n  1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567, 1234567,\n  1234567, 1234567\n]"},
	}
	for _, tt := range tests {
		got, err := Indent(tt.value)
		if err != nil || got != tt.want {
			t.Errorf("%v:\n got %s, %v\nwant %s", tt.value, got, err, tt.want)
		}
	}
}
