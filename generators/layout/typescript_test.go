package layout

import (
	"strings"
	"testing"
)

// TestTypeScript: each statement in the shapes that Prettier 3 gives it. TestTypeScript of golden_test/tools asks Prettier
// itself, of every generated package.
func TestTypeScript(t *testing.T) {
	long := strings.Repeat("x", 40)
	for _, c := range []struct{ name, source, want string }{
		{"what fits", "const a = f(1, [2, 3]);\n", "const a = f(1, [2, 3]);\n"},
		{"a comma behind the last", "  return { 1: a, 2: [b, ],  };\n", "  return { 1: a, 2: [b] };\n"},
		{"an import", "import { a" + long + ", b" + long + " } from \"./c.js\";\n",
			"import {\n  a" + long + ",\n  b" + long + ",\n} from \"./c.js\";\n"},
		{"a signature", "export function f" + long + "(text: string): " + long + " {\n",
			"export function f" + long + "(\n  text: string,\n): " + long + " {\n"},
		{"lists in a list", "  ops: [[a, 1], [b, 2]],\n", "  ops: [\n    [a, 1],\n    [b, 2],\n  ],\n"},
		{"lists of one in a list", "  ops: [[a], [b, 2]],\n", "  ops: [[a], [b, 2]],\n"},
		{"numbers", "const a = Object.freeze([" + strings.Repeat("100, ", 20) + "7]);\n",
			"const a = Object.freeze([\n  " + strings.TrimSpace(strings.Repeat("100, ", 15)) + "\n  " +
				strings.Repeat("100, ", 5) + "7,\n]);\n"},
		{"a union", "export type A = \"" + long + "\" | \"" + long[:20] + "\";\n",
			"export type A =\n  \"" + long + "\" | \"" + long[:20] + "\";\n"},
		{"a union of many", "export type A = | B | C" + long + long + ";\n",
			"export type A =\n  | B\n  | C" + long + long + ";\n"},
		{"a function of one expression", "  const f = (i: number): string => g(\"" + long + "\", values.a[i]);\n",
			"  const f = (i: number): string =>\n    g(\"" + long + "\", values.a[i]);\n"},
		{"an assignment that is too long", "const a: B<" + long + long + "> = {\n  c: 1,\n};\nf();\n",
			"const a: B<" + long + long + "> =\n  {\n    c: 1,\n  };\nf();\n"},
		{"a comment", "  /** " + long + " " + long + ". */\n", "  /**\n   * " + long + "\n   * " + long + ".\n   */\n"},
		{"brackets that mean nothing", "  a: [[\"[[\"], `{`],\n", "  a: [[\"[[\"], `{`],\n"},
		{"brackets in a regular expression", "  begins: /\\(/g, a: [[b]],\n", "  begins: /\\(/g, a: [[b]],\n"},
		{"brackets that do not match", "  a: f([[b], c,\n", "  a: f([[b], c,\n"},
	} {
		if got := TypeScript(c.source); got != c.want {
			t.Errorf("%s:\n%s\nwanted\n%s", c.name, got, c.want)
		}
	}
}
