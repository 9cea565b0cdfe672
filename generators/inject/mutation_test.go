package inject_test

import (
	"flag"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/generators/inject"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/templates"
)

// go test ./generators/inject -run TestInjectMutated -mutated 20000
var mutated = flag.Int("mutated", 200, "how many Markdown files TestInjectMutated changes")

// TestInjectMutated changes files that have generated parts as an edit, a merge or a lost line would, and looks at
// every byte outside the parts as their author sees them. It knows of each line what it was, and asks nobody what
// Markdown makes of it. A file is refused, or each part is renewed or as it was and all else is as it was.
func TestInjectMutated(t *testing.T) {
	injector := builtinInjector(t)
	refused, renewed := 0, 0
	for n := range *mutated {
		random := rand.New(rand.NewPCG(959, uint64(n)))
		file := newAuthored(random, injector)
		before := file.String()
		if random.IntN(20) > 0 { // some stay as they are
			file.mutate(random)
		}
		src := file.String()
		got, err := injector.Inject("x.md", []byte(src))
		if err != nil {
			refused++
			if got != nil {
				t.Fatalf("file %d: there is a result besides the error %v", n, err)
			}
			if src == before {
				t.Fatalf("file %d is refused though nothing is wrong with it: %v\n%s", n, err, src)
			}
			continue
		}
		if rest, ok := file.becomes(string(got), injector); !ok {
			t.Fatalf("file %d\n%s\nbecame\n%s\nwhich differs from\n%.300q", n, src, got, rest)
		}
		again, err := injector.Inject("x.md", got)
		if err != nil || string(again) != string(got) {
			t.Fatalf("file %d\n%s\nbecame, at the second time, with the error %v,\n%s", n, got, err, again)
		}
		if string(got) != src {
			renewed++
		}
	}
	t.Logf("%d files: %d renewed, %d refused", *mutated, renewed, refused)
	if renewed < *mutated/5 || refused < *mutated/5 {
		t.Errorf("%d of the files were renewed and %d refused; wanted a fifth each at least", renewed, refused)
	}
}

func builtinInjector(t testing.TB) *inject.Injector {
	t.Helper()
	file, src, err := spec.Builtin("ftp")
	if err != nil {
		t.Fatal(err)
	}
	registry, err := spec.Parse(file, src)
	if err != nil {
		t.Fatal(err)
	}
	injector, err := inject.NewInjector(registry, templates.FS())
	if err != nil {
		t.Fatal(err)
	}
	return injector
}

// becomes reports whether a file has become another: what is outside its parts is the same, and what is inside them is
// as it was or as it is to be. Otherwise it returns what differs.
func (f authored) becomes(got string, injector *inject.Injector) (rest string, ok bool) {
	rest = got
	for i := 0; i < len(f); i++ {
		rest, ok = strings.CutPrefix(rest, f[i].text)
		if !ok {
			return rest, false
		}
		end := f.endOfPart(i)
		if end < 0 {
			continue
		}
		inside := f[i+1 : end].String()
		if renewed := wanted(f[i].text, injector); strings.HasPrefix(rest, renewed+f[end].text) {
			inside = renewed
		}
		if rest, ok = strings.CutPrefix(rest, inside); !ok {
			return rest, false
		}
		i = end - 1
	}
	return rest, rest == ""
}

var (
	beginOfPart = regexp.MustCompile(
		`^([ \t]*)<!--[ \t]*(BEGIN[ \t]+replycodes[ \t][^\r\n]*?)[ \t]*-->[ \t]*(\r\n|\r|\n)$`)
	endOfPart = regexp.MustCompile(`^[ \t]*<!--[ \t]*END[ \t]+replycodes[ \t]*-->[ \t]*(?:\r\n|\r|\n|$)$`)
)

// endOfPart returns the line that ends the part which begins in another; -1 where no part begins or ends, or something
// that is or was a marker is between them.
func (f authored) endOfPart(begin int) int {
	if !beginOfPart.MatchString(f[begin].text) {
		return -1
	}
	for i, l := range f[begin+1:] {
		switch {
		case endOfPart.MatchString(l.text):
			return begin + 1 + i
		case l.marker:
			return -1
		}
	}
	return -1
}

// wanted returns the content of a part, laid as its first line is.
func wanted(begin string, injector *inject.Injector) string {
	m := beginOfPart.FindStringSubmatch(begin)
	const end = "<!-- END replycodes -->\n"
	got, err := injector.Inject("x.md", []byte("<!-- "+m[2]+" -->\n"+end))
	if err != nil {
		return "a marker that is wrong"
	}
	_, content, _ := strings.Cut(strings.TrimSuffix(string(got), end), "\n")
	lines := strings.SplitAfter(content, "\n")
	for i, line := range lines {
		if line != "\n" && line != "" {
			lines[i] = m[1] + line
		}
	}
	return strings.ReplaceAll(strings.Join(lines, ""), "\n", m[3])
}
