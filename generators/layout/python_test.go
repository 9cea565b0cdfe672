package layout

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPython: statements that are too long are broken where Ruff breaks them, and others are left as they are.
func TestPython(t *testing.T) {
	long := strings.Repeat("x", 40)
	for source, want := range map[string]string{
		"f(" + long + ", )":                                                           "f(" + long + ")",
		"a = (" + long + ", )":                                                        "a = (" + long + ",)",
		"a = (1, 2, )":                                                                "a = (1, 2)",
		`a = ("(", f(1, ), )`:                                                         `a = ("(", f(1))`,
		`"""` + long + `, )"""`:                                                       `"""` + long + `, )"""`,
		"# " + long + long + long:                                                     "# " + long + long + long,
		"f(" + long + ", " + long + "y)":                                              "f(" + long + ", " + long + "y)",
		"caller(" + long + ", " + long + ", )":                                        "caller(\n    " + long + ", " + long + "\n)",
		"call(" + long + ", " + long + ", " + long + ", )":                            "call(\n    " + long + ",\n    " + long + ",\n    " + long + ",\n)",
		"    a: (" + long + ", " + long + ", ),":                                      "    a: (\n        " + long + ",\n        " + long + ",\n    ),",
		"name = ((" + long + ", " + long[2:] + ", ), )":                               "name = (\n    (" + long + ", " + long[2:] + "),\n)",
		"from .x import " + long + ", " + long:                                        "from .x import (\n    " + long + ",\n    " + long + ",\n)",
		"def f(self, " + long + ": int) -> tuple[" + long + ", ...]:":                 "def f(\n    self, " + long + ": int\n) -> tuple[" + long + ", ...]:",
		"def f(cls" + long + ") -> tuple[" + long + ", ...]:":                         "def f(\n    cls" + long + ",\n) -> tuple[" + long + ", ...]:",
		"Any = " + long + " | " + long:                                                "Any = (\n    " + long + " | " + long + "\n)",
		"A = " + long + " | " + long + " | B":                                         "A = (\n    " + long + "\n    | " + long + "\n    | B\n)",
		"a = '" + long + long + "yyyyyyyy'":                                           "a = '" + long + long + "yyyyyyyy'",
		`    """` + long + " " + long + ` yy."""`:                                     `    """` + long + " " + long + "\n    yy.\n    \"\"\"",
		"\"\"\"A " + long + " " + long + " y.\n\n" + long + " " + long + " z\n\"\"\"": "\"\"\"A " + long + " " + long + " y.\n\n" + long + " " + long + " z\n\"\"\"",
	} {
		if d := cmp.Diff(want, Python(source)); d != "" {
			t.Errorf("%s: - wanted, + got:\n%s", source, d)
		}
	}
}
