package python

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/spec/text"
)

// TestComplete: a package gets the declarations that it imports, with those that these need, and no others; a generated
// module keeps the imports and the private names that it uses.
func TestComplete(t *testing.T) {
	const source = `# Code generated.
"""A module.

Word is the name of a class, here in a docstring.
"""

from __future__ import annotations

from ._octets import lower, span
from ._error import TextError, quote

_USED = 1
_UNUSED = lower


def f(span: str, text: str = "quote") -> int:
    """Return quote."""
    return _USED, f"{TextError}", span.quote, dict(lower=1)
`
	files, err := Complete(generators.Files{{Path: "p/_m.py", Content: []byte(source)}}, "p", "H")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, file := range files {
		got[strings.TrimPrefix(file.Path, "p/")] = string(file.Content)
	}
	want := strings.Replace(source, "from ._octets import lower, span\n", "from ._octets import span\n", 1)
	want = strings.Replace(want, "TextError, quote", "TextError", 1)
	want = strings.Replace(want, "_UNUSED = lower\n", "", 1)
	if d := cmp.Diff(want, got["_m.py"]); d != "" {
		t.Errorf("the generated module: - wanted, + got:\n%s", d)
	}
	if !strings.HasPrefix(got["_error.py"], "# H\n\"\"\"The exceptions of texts.\"\"\"\n\n\nclass TextError(") ||
		strings.Contains(got["_error.py"], "def quote") {
		t.Errorf("the module of errors:\n%s", got["_error.py"])
	}
	if octets := got["_octets.py"]; !strings.Contains(octets, "def span") || strings.Contains(octets, "TOKEN") {
		t.Errorf("the module of octets:\n%s", octets)
	}
	if len(got) != 3 {
		t.Errorf("%d files, not 3", len(got))
	}
}

// TestTypes: each type has a module of its own, and an annotation.
func TestTypes(t *testing.T) {
	for _, typ := range text.Types() {
		name := typ.Name().Snake()
		source, err := fs.ReadFile(Source, "_"+name+".py")
		if err != nil || !strings.Contains(string(source), "\n"+name+" = ") {
			t.Errorf("the type %s is not %s in _%s.py: %v", typ, name, name, err)
		}
		if annotations[typ] == "" {
			t.Errorf("the type %s has no annotation", typ)
		}
	}
}
