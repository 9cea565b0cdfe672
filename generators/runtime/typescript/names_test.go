package typescript

import (
	"strings"
	"testing"
)

// TestNamesIn: comments, strings, regular expressions, the text of templates and properties mention nothing.
func TestNamesIn(t *testing.T) {
	for code, want := range map[string]string{
		`a.b(...c) /* d */ + e // f`:                    "a c e",
		"\"a\\\"b\" + 'c' + d":                          "d",
		"`a \\` b ${c(`d ${e}`, { f: 1 })} $g`, h":      "c e f h",
		"`\\${a}` + b":                                  "b",
		"{ begins: /\"/gi, ops: a }":                    "begins gi ops a",
		"{ begins: /[/\"]/, ops: a }":                   "begins ops a",
		"a(/\\/\"/y) + b / c + d":                       "a y b c d",
		"/** {@link a} */\nexport function b(): void {": "export function b void",
	} {
		if got := strings.Join(namesIn(code), " "); got != want {
			t.Errorf("%s mentions %s, wanted %s", code, got, want)
		}
	}
}
