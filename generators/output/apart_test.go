package output

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestApart(t *testing.T) {
	abs, err := filepath.Abs("x/d")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ one, two, of, want string }{
		{"x", "y", "a", ""},
		{"x", "x", "b", ""},
		{"x", "X", "a", ""},
		{"x", "x", "a", "is a file of one and of two"},
		{"x", "./x/y/..", "A", "is a file of one and of two"},
		{"x", "x", "d/A", "is a file of one and of two"},
		{"x", abs, "a", "is a file of one and of two"},
		{"x", "x/a", "b", "is a file of one and a folder of two"},
		{"x", "x", "A/b", "is a file of one and a folder of two"},
		{"x", "x", "d", "is a file of two and a folder of one"},
	} {
		one := Folder{Dir: c.one, Language: "one", Files: filesOf("a", "", "d/a", "")}
		two := Folder{Dir: c.two, Language: "two", Files: filesOf(c.of, "")}
		err := Apart([]Folder{one, two})
		if (err != nil) != (c.want != "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: %v", c, err)
		}
	}
}
