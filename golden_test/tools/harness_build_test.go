package tools

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"text/template"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
	"github.com/replycodes/replycodes/spec"
)

// A build is the harness of a language for a registry, built once. The tests share it.
type build struct {
	sync.Once
	by   string // the test that builds it
	dir  string // that it runs in
	argv []string
}

var builds sync.Map // by the language and the name of the spec

// built returns what runs the harness of a language.
func built(t testing.TB, language string, registry *spec.Registry) *build {
	t.Helper()
	switch language {
	case "Python":
		pythons(t)
	case "TypeScript":
		needsNode(t, "typescript")
	}
	building, _ := builds.LoadOrStore(language+" "+registry.Spec, &build{by: t.Name()})
	b := building.(*build)
	b.Do(func() { b.make(t, language, registry) })
	if b.argv == nil {
		t.Fatalf("%s could not build the harness of %s for %s", b.by, language, registry.Spec)
	}
	return b
}

func (b *build) make(t testing.TB, language string, registry *spec.Registry) {
	dir, err := os.MkdirTemp(filepath.Dir(repository.Command), "harness")
	if err != nil {
		t.Fatal(err)
	}
	b.dir = dir
	switch language {
	case "Go":
		b.argv = []string{buildGoHarness(t, registry, dir)}
	case "Python":
		tree.Replace(t, dir, repository.BuiltinFiles(t, "python", registry))
		found := pythons(t)
		b.argv = []string{found[len(found)-1].executable, "-X", "utf8", pythonFile("differential.py"), "ftp-reply-codes/src"}
	case "TypeScript":
		buildTypeScript(t, registry, dir)
		b.argv = []string{"node", nodeFile("differential.mjs"), strings.Join(parameters(registry), " ")}
	}
}

// buildTypeScript makes a folder a project that has the compiled package of a registry.
func buildTypeScript(t testing.TB, registry *spec.Registry, dir string) {
	t.Helper()
	tree.Replace(t, filepath.Join(dir, "node_modules"), repository.BuiltinFiles(t, "typescript", registry))
	folder := filepath.Join(dir, "node_modules/ftp-reply-codes")
	if out, err := program.Try(folder, nodeTool(t, "typescript/bin/tsc")...); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

// parameters returns the names of all parameters.
func parameters(registry *spec.Registry) []string {
	var names []string
	for _, reply := range registry.Replies {
		for _, v := range reply.Texts() {
			for _, p := range v.Parameters {
				names = append(names, string(p.Name))
			}
		}
	}
	return names
}

// buildGoHarness builds a program that answers with the Go package of a registry.
func buildGoHarness(t testing.TB, registry *spec.Registry, dir string) string {
	t.Helper()
	sources := repository.BuiltinFiles(t, "go", registry)
	var data struct {
		Package  string
		Texts    []goText
		Groups   bool
		Commands bool
	}
	data.Groups, data.Commands = len(registry.Groups) > 0, len(registry.Commands) > 0
	types := map[string]string{} // by their names in lower case: the initialisms of Go are not ours to know
	for name, content := range sources {
		data.Package = filepath.Dir(name)
		for _, m := range goTextType.FindAllSubmatch(content, -1) {
			types[strings.ToLower(string(m[1]))] = string(m[1])
		}
	}
	sources["go.mod"] = []byte("module harness\n\ngo 1.25\n")
	for _, reply := range registry.Replies {
		for _, v := range reply.Texts() {
			if len(v.Parameters) > 0 {
				name := types[strings.ToLower(reply.Name.Join(v.Name).Pascal()+"Text")]
				data.Texts = append(data.Texts, goText{reply.Code, v, name})
			}
		}
	}
	var main bytes.Buffer
	if err := goHarness.Execute(&main, data); err != nil {
		t.Fatal(err)
	}
	sources["main.go"] = main.Bytes()
	tree.Replace(t, dir, sources)
	binary := filepath.Join(dir, "harness")
	if out, err := program.Try(dir, "go", "build", "-o", binary, "."); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return binary
}

var goTextType = regexp.MustCompile(`(?m)^type (\w+Text) struct`)

type goText struct {
	Code spec.Code
	*spec.Variant
	Type string
}

var goHarness = template.Must(template.New("differential.go.tmpl").Funcs(template.FuncMap{
	"key": func(code spec.Code, v *spec.Variant) string { return fmt.Sprintf("%d %s", code, v.Name) },
}).ParseFiles("testdata/differential.go.tmpl"))
