package text_test

import (
	"testing"

	"github.com/replycodes/replycodes/spec/internal/spectest"
	"github.com/replycodes/replycodes/spec/text"
)

// TestFacts reads the facts of RFC 3659 section 7: names in any case, values with equals signs or none at all, unknown
// facts, and a last semicolon that is missing.
func TestFacts(t *testing.T) {
	for parameter, texts := range map[string]map[string]any{
		"type: facts": {
			"Type=file;Size=25;":   []text.Fact{{"Type", "file"}, {"Size", "25"}},
			"Type=file;Size=25":    []text.Fact{{"Type", "file"}, {"Size", "25"}},
			"x.a=b=c;":             []text.Fact{{"x.a", "b=c"}},
			"Perm=;":               []text.Fact{{"Perm", ""}},
			"Perm=":                []text.Fact{{"Perm", ""}},
			"type=OS.unix=slink:/": []text.Fact{{"type", "OS.unix=slink:/"}},
			"":                     []text.Fact{},
			"=x;":                  fails, "Type;": fails, "Type=file;;": fails, "Type=file; Size=25;": fails, "Type=file;Size": fails,
		},
		"type: facts, min: 1": {"Type=file;": []text.Fact{{"Type", "file"}}, "": fails, "UTIME": fails},
	} {
		v := spectest.NewVariant(t, `text: "{v}"`, "parameters: {v: {"+parameter+"}}")
		for sent, want := range texts {
			checkValue(t, v, parameter, sent, want)
		}
	}
}

// TestFactsBesidePath: RFC 3659 section 7.2 has an entry begin with its facts, of which there may be none, and a space.
func TestFactsBesidePath(t *testing.T) {
	v := spectest.NewVariant(t, `text: "Begin"`, `lines: " {facts} {path}"`, `last: "End"`,
		"parameters: {facts: {type: facts}, path: {type: text}}")
	entry := func(facts []text.Fact, path string) text.Values {
		return text.Values{"facts": []any{facts}, "path": []any{path}}
	}
	checkReadings(t, v, []reading{
		{"Begin\n Size=1; a b\nEnd", entry([]text.Fact{{"Size", "1"}}, "a b")},
		{"Begin\n  a b\nEnd", entry([]text.Fact{}, "a b")},
		{"Begin\n Size=1;  a\nEnd", entry([]text.Fact{{"Size", "1"}}, " a")},
		{"Begin\n a b\nEnd", nil},
	})
}

// TestFactsWritten: always with the last semicolon, and never what would be read as other facts.
func TestFactsWritten(t *testing.T) {
	v := spectest.NewVariant(t, `text: "{v}"`, "parameters: {v: {type: facts, min: 1}}")
	if got, err := v.Write(text.Values{"v": []text.Fact{{"Size", "25"}, {"x", ""}}}); err != nil || got != "Size=25;x=;" {
		t.Errorf("%q, %v", got, err)
	}
	for _, value := range []any{
		[]text.Fact{}, []text.Fact{{"", "1"}}, []text.Fact{{"a=b", "1"}}, []text.Fact{{"a b", "1"}}, []text.Fact{{"a", "1;b=2"}},
		[]text.Fact{{"a", "1 2"}}, []text.Fact{{"a", "1\n"}}, []text.Fact{{"a\x00", "1"}}, "a=1;", nil,
	} {
		if got, err := v.Write(text.Values{"v": value}); err == nil {
			t.Errorf("%v was written as %q, wanted an error", value, got)
		}
	}
}
