package templating

import (
	"strings"
	"testing"
)

// TestQuote: string literals as JavaScript and Python read them, with the fewest escapes.
func TestQuote(t *testing.T) {
	for text, want := range map[string]string{
		``: `""`, `a`: `"a"`, `it's`: `"it's"`, `"a"`: `'"a"'`, `"it's"`: `'"it\'s"'`,
		`"it's' '`: `"\"it's' '"`, `a\nb`: `"a\\nb"`, `\`: `"\\"`, `\"`: `'\\"'`, `é`: `"é"`, `${x}`: `"${x}"`,
	} {
		if got := quote(text); got != want {
			t.Errorf("%s is %s, wanted %s", text, got, want)
		}
	}
}

// TestComments: text in a comment does not end it.
func TestComments(t *testing.T) {
	for _, text := range []string{`*/`, `**/`, `*\/`, `\*/`, `a */ b */`} {
		if got := jsdoc.Replace(text); strings.Contains(got, "*/") {
			t.Errorf("%s in JSDoc is %s, which ends it", text, got)
		}
	}
	for _, text := range []string{`"""`, `""""`, `\"""`, `a""""""b`} {
		got := docstring.Replace(text)
		unescaped := strings.ReplaceAll(strings.ReplaceAll(got, `\\`, ""), `\"`, "")
		if strings.Contains(unescaped, `"""`) {
			t.Errorf("%s in a docstring is %s, which ends it", text, got)
		}
	}
}
