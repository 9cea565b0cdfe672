package golden_test

import (
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/template"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/generators/templating"
	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/golden_test/internal/manual"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// manualPage is the manual for those who write templates.
const manualPage = "templates/README.md"

// beginReference is the line of the manual behind which the reference stands, up to the end.
const beginReference = "<!-- What follows is made from the comments in the source: go test ./golden_test -update -->\n"

// TestManualModel: the manual has every type, field and method that a template can reach, with what the source says of
// it, and no other.
func TestManualModel(t *testing.T) {
	text := readManual(t)
	before, got, ok := strings.Cut(text, beginReference)
	if !ok {
		t.Fatalf("%s has no line %s", manualPage, beginReference)
	}
	reference := manual.NewReference(templating.Functions(repository.Builtin(t), generators.Options{}))
	for _, name := range reference.Silent {
		t.Errorf("no comment in the source says what %s is", name)
	}
	if *update {
		tree.Write(t, repository.Root, manualPage, before+beginReference+reference.Markdown)
		return
	}
	has, wanted := rows(got), rows(reference.Markdown)
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		switch row, found := has[name]; {
		case !found:
			t.Errorf("%s lacks %s; go test ./golden_test -update adds it", manualPage, name)
		case row != wanted[name]:
			t.Errorf("%s says of %s\n%s\nwanted\n%s", manualPage, name, row, wanted[name])
		}
		delete(has, name)
	}
	for _, name := range slices.Sorted(maps.Keys(has)) {
		t.Errorf("%s has %s, which the model has not; go test ./golden_test -update removes it", manualPage, name)
	}
	if got != reference.Markdown && !t.Failed() {
		t.Errorf("%s has the reference in another order; go test ./golden_test -update renews it", manualPage)
	}
}

// rows returns the lines of a reference by what they are about: a type, or a type and its field, method or value.
func rows(reference string) map[string]string {
	about := regexp.MustCompile("^(?:\\| |\\* )(`.*?`)")
	found := map[string]string{}
	section := ""
	for line := range strings.Lines(reference) {
		if name, ok := strings.CutPrefix(line, "### "); ok {
			section = strings.TrimSpace(name)
		}
		name := section
		if m := about.FindStringSubmatch(line); m != nil {
			name += " " + m[1]
		}
		found[name] += line
	}
	return found
}

// TestManualFunctions: the manual has every function that a template can call, with the arguments that it takes, and
// each example writes what the manual says.
func TestManualFunctions(t *testing.T) {
	registry := repository.Builtin(t)
	functions := templating.Functions(registry, generators.Options{})
	missing := maps.Clone(functions)
	for _, f := range manual.Functions(readManual(t)) {
		function, ok := functions[f.Name]
		if !ok {
			t.Errorf("%s has the function %s, which there is not", manualPage, f.Name)
			continue
		}
		delete(missing, f.Name)
		if want := reflect.TypeOf(function); !fits(f, want) {
			t.Errorf("%s has %s with %q, but it is a %v", manualPage, f.Name, f.Takes, want)
		}
		if len(f.Examples) == 0 {
			t.Errorf("%s has no example of %s", manualPage, f.Name)
		}
		for _, e := range f.Examples {
			var got strings.Builder
			example, err := template.New(f.Name).Funcs(functions).Parse(e.Template)
			if err == nil {
				err = example.Execute(&got, view.Registry{Registry: registry})
			}
			if err != nil || got.String() != e.Want {
				t.Errorf("%s writes\n%s\nwanted\n%s\n%v", e.Template, got.String(), e.Want, err)
			}
			if !regexp.MustCompile(`\b` + f.Name + `\b`).MatchString(e.Template) {
				t.Errorf("%s is an example of %s, and does not call it", e.Template, f.Name)
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(missing)) {
		t.Errorf("%s lacks the function %s, a %T", manualPage, name, functions[name])
	}
}

// TestManualLinks: each link of the manual leads to a file of the repository, or to one of its own headings.
func TestManualLinks(t *testing.T) {
	lines := prose([]byte(readManual(t)))
	anchors := map[string]bool{}
	for _, line := range lines {
		if marks, title, ok := strings.Cut(line, "# "); ok && strings.Trim(marks, "#") == "" {
			anchors[strings.ReplaceAll(notInAnchors.ReplaceAllString(strings.ToLower(title), ""), " ", "-")] = true
		}
	}
	links := 0
	for i, line := range lines {
		for _, m := range linkTarget.FindAllStringSubmatch(withoutCode(line), -1) {
			links++
			path, anchor, _ := strings.Cut(m[1], "#")
			_, err := os.Stat(filepath.Join(repository.Root, filepath.Dir(manualPage), path))
			switch isWeb := strings.HasPrefix(path, "https://"); {
			case path == "" && !anchors[anchor]:
				t.Errorf("%s:%d: there is no heading for #%s", manualPage, i+1, anchor)
			case path != "" && !isWeb && err != nil:
				t.Errorf("%s:%d: there is no file %s", manualPage, i+1, path)
			}
		}
	}
	if links == 0 {
		t.Errorf("%s has no link", manualPage)
	}
}

// notInAnchors is what GitHub leaves out of the anchors of headings.
var notInAnchors = regexp.MustCompile(`[^\w -]`)

// fits reports whether a function takes what the manual says.
func fits(f manual.Function, function reflect.Type) bool {
	isVariadic := len(f.Takes) > 0 && strings.HasSuffix(f.Takes[len(f.Takes)-1], "...")
	return len(f.Takes) == function.NumIn() && isVariadic == function.IsVariadic()
}

func readManual(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(repository.Root, manualPage))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
