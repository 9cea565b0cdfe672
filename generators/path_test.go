package generators

import (
	"strings"
	"testing"
)

func TestCheckPath(t *testing.T) {
	for _, name := range []string{
		"a", "a/b.c/d", ".hidden", "com", "com10.txt", "console", "a con", "con-go.txt", "x~1", "ä/ö.txt", "a b", "README",
		".gitignore", ".github/a.yml", "a.git/b", "replycodes.sum", "a.replycodes",
	} {
		if err := CheckPath(name); err != nil {
			t.Errorf("%q is refused: %v", name, err)
		}
	}
	for want, names := range map[string][]string{
		"not a path below": {"", ".", "..", "../a", "/a", "a/", "a//b", "a/../b", "a/./b", "a\xff"},
		"Windows cannot have a file": {
			`a\b`, "x:y", "a/b:c/d", "a?", "a*", "<a", "a>", "a|b", `a"b`, "a\x00", "a\nb", "a\u0085", "a.", "a ", "a./b", "...",
			"CON", "con.txt", "a/Aux.h/b", "nul .txt", "PRN", "COM1", "lpt9.a.b", "com¹", "CONIN$", "conout$.txt",
		},
		"belongs to Git":                 {".git/hooks/pre-commit", "a/.GIT/config", ".Git"},
		"a manifest or a temporary file": {"p-x.replycodes.sum", "a/P.REPLYCODES.sum/b", ".replycodes.tmp/a"},
	} {
		for _, name := range names {
			if err := CheckPath(name); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%q: %v, wanted an error with %q", name, err, want)
			}
		}
	}
}
