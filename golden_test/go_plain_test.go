package golden_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

// mayFormat are the functions that a program calls only when something is wrong or is to be shown.
// The writers do so with the limits of a value that is outside them.
var mayFormat = []string{"Error", "String", "writeInteger", "writeHex", "writeFacts"}

// TestGoIsPlain: the package does nothing when a program starts, has no reflection, and formats with package fmt only
// what is shown or has failed. Compilers for small machines, and programs that look up codes all the time, want that.
func TestGoIsPlain(t *testing.T) {
	set := token.NewFileSet()
	names, err := filepath.Glob(filepath.Join(repository.Root, "out/go/ftpreply/*.go"))
	if err != nil {
		t.Fatal(err)
	}
	functions := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, imported := range file.Imports {
			if slices.Contains([]string{`"reflect"`, `"unsafe"`, `"C"`, `"encoding/json"`}, imported.Path.Value) {
				t.Errorf("%s imports %s", set.Position(imported.Pos()), imported.Path.Value)
			}
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				functions++
				plain(t, set, f)
			}
		}
	}
	if functions < 100 {
		t.Errorf("only %d functions were looked at", functions)
	}
}

// plain looks at one function.
func plain(t *testing.T, set *token.FileSet, f *ast.FuncDecl) {
	t.Helper()
	if f.Name.Name == "init" && f.Recv == nil {
		t.Errorf("%s: init", set.Position(f.Pos()))
	}
	ast.Inspect(f, func(n ast.Node) bool {
		call, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if of, ok := call.X.(*ast.Ident); ok && of.Name == "fmt" && !slices.Contains(mayFormat, f.Name.Name) &&
			call.Sel.Name != "Errorf" {
			t.Errorf("%s: fmt.%s in %s", set.Position(n.Pos()), call.Sel.Name, f.Name.Name)
		}
		return true
	})
}
