package generators

import (
	"strings"
	"testing"

	"github.com/replycodes/replycodes/spec"
)

// TestWrap: lines of at most the width, no word broken.
func TestWrap(t *testing.T) {
	for _, c := range []struct {
		prefix string
		width  int
		text   string
		want   string
	}{
		{"// ", 10, "one two three", "// one two\n// three"},
		{"// ", 9, "one two three", "// one\n// two\n// three"},
		{"", 3, "abcdef g h", "abcdef\ng h"},
		{"# ", 6, "éé éé éé", "# éé\n# éé\n# éé"},
		{"# ", 7, "éé éé éé", "# éé éé\n# éé"},
		{"", 80, "  many \n\t blanks  ", "many blanks"},
		{"> ", 10, "", "> "},
	} {
		if got := Wrap(c.prefix, c.width, c.text); got != c.want {
			t.Errorf("%q at %d after %q is\n%q, wanted\n%q", c.text, c.width, c.prefix, got, c.want)
		}
	}
}

// TestQuote: string literals as JavaScript and Python read them, with the fewest escapes.
func TestQuote(t *testing.T) {
	for text, want := range map[string]string{
		``: `""`, `a`: `"a"`, `it's`: `"it's"`, `"a"`: `'"a"'`, `"it's"`: `'"it\'s"'`, `"it's' '`: `"\"it's' '"`, `a\nb`: `"a\\nb"`, `\`: `"\\"`, `\"`: `'\\"'`, `é`: `"é"`, `${x}`: `"${x}"`,
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
		if got := docstring.Replace(text); strings.Contains(strings.ReplaceAll(strings.ReplaceAll(got, `\\`, ""), `\"`, ""), `"""`) {
			t.Errorf("%s in a docstring is %s, which ends it", text, got)
		}
	}
}

// TestGoName: exported identifiers with the initialisms in capitals, as Go's linters want them.
func TestGoName(t *testing.T) {
	for name, want := range map[spec.Name]string{
		"need-password": "NeedPassword", "invalid-url": "InvalidURL", "http-id": "HTTPID", "tls-failed": "TLSFailed", "url-list": "URLList",
		"urls": "Urls", "a-1": "A1", "ids-of-ip": "IdsOfIP", "utf8": "UTF8", "class": "Class", "http-s": "HTTPS", "https": "HTTPS",
	} {
		if got := goName(name); got != want {
			t.Errorf("%s is %s, wanted %s", name, got, want)
		}
	}
	for protocol, want := range map[spec.Name]string{"ftp": "ftpreply", "my-mail": "mymailreply", "s3": "s3reply"} {
		if got := goPackageName(protocol); got != want {
			t.Errorf("the package of %s is %s, wanted %s", protocol, got, want)
		}
	}
}
