package prose

import "testing"

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

// TestWrapKeepsSpaces: two spaces of a format stay, and no line is broken there.
func TestWrapKeepsSpaces(t *testing.T) {
	if got, want := Wrap("# ", 12, "It is \"  {path}\"\nhere."), "# It is\n# \"  {path}\"\n# here."; got != want {
		t.Errorf("%q; want %q", got, want)
	}
}
