package inject_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/replycodes/replycodes/generators/inject"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
)

// TestInjectManyErrors: each marker that is wrong has its error, however many there are before it.
func TestInjectManyErrors(t *testing.T) {
	const many = 2000
	bad := map[string]string{
		"a table":   "<!-- BEGIN replycodes nothing -->\n<!-- END replycodes -->\n",
		"a value":   "<!-- BEGIN replycodes code code=999 -->\n<!-- END replycodes -->\n",
		"a key":     "<!-- BEGIN replycodes command x=y command=GET -->\n<!-- END replycodes -->\n",
		"the form":  "<!-- BEGN replycodes code code=200 -->\n\n",
		"the end":   "<!-- END replycodes -->\n\n",
		"a column":  "<!-- BEGIN replycodes codes columns=colour -->\n<!-- END replycodes -->\n",
		"the level": "<!-- BEGIN replycodes code code=200 level=9 -->\n<!-- END replycodes -->\n",
	}
	for name, one := range bad {
		_, err := newInjector(t).Inject("x.md", []byte(strings.Repeat(one, many)))
		var errs diagnostic.Errors
		if !errors.As(err, &errs) || len(errs) != many || errs[many-1].Line != 2*many-1 {
			t.Errorf("%s: %d errors; wanted %d", name, len(errs), many)
		}
	}
}

// TestInjectContent: what the spec and the templates give can be wrong as well, which is said of the part.
func TestInjectContent(t *testing.T) {
	registry, err := spec.Parse("x.yaml", []byte(injectSpec))
	if err != nil {
		t.Fatal(err)
	}
	const likeMarker = "| `<!-- END replycodes -->` |"
	for name, test := range map[string]struct{ template, want string }{
		"marker": {
			"{{define `section-code`}}a\n" + likeMarker + "{{end}}",
			`x.md:1:1: marker-content: the part would hold a line that looks like a marker: "` + likeMarker + `"; it comes from`,
		},
		"failure":    {"{{define `section-code`}}{{.Nothing}}{{end}}", "x.md:1:1: marker-template: templates/markdown: "},
		"open fence": {"{{define `section-code`}}```\n{{end}}", "x.md:1:1: marker-place: once this part is renewed"},
		"open HTML":  {"{{define `section-code`}}<!-- a{{end}}", "x.md:1:1: marker-place: once this part is renewed"},
		"large": {"{{define `section-code`}}{{printf `%1048576d` 1}}{{end}}",
			"x.md:1:1: too-large: with its parts renewed, the file has more than 1048576 bytes; split it"},
	} {
		files := fstest.MapFS{"markdown/_shared/a.tmpl": &fstest.MapFile{Data: []byte(test.template)}}
		injector, err := inject.NewInjector(registry, files)
		if err != nil {
			t.Fatal(err)
		}
		got, err := injector.Inject("x.md", []byte(empty+"\n"+empty))
		if got != nil || err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: the error is %v, wanted %s", name, err, test.want)
		}
	}
}

// TestInjectEverything: no part that the built-in spec can give looks like a marker or changes what follows it.
func TestInjectEverything(t *testing.T) {
	file, src, err := spec.Builtin("ftp")
	if err != nil {
		t.Fatal(err)
	}
	registry, err := spec.Parse(file, src)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	part := func(words string) { fmt.Fprintf(&b, "<!-- BEGIN replycodes %s -->\n%s\n\n", words, end) }
	part("codes columns=class,code,commands,doc,group,name,source,status,text")
	for _, r := range registry.Replies {
		part(fmt.Sprintf("code code=%d", r.Code))
	}
	for _, c := range registry.Live() {
		part(fmt.Sprintf("command command=%q", c.Name))
	}
	for _, s := range registry.Sequences {
		part("sequence sequence=" + string(s.Name))
	}
	once, err := builtinInjector(t).Inject("x.md", []byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	twice, err := builtinInjector(t).Inject("x.md", once)
	if err != nil || string(twice) != string(once) {
		t.Errorf("the second time changes the page, or the error is %v", err)
	}
}
