package inject_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestInjectHidden has parts that have lost their end to something that was left open: what follows up to the end of
// another part is the reader's.
func TestInjectHidden(t *testing.T) {
	const rest = "\n" + end + "\n\ntext\n\n" + begin + "\n"
	for name, test := range map[string]struct{ inside, closing, how string }{
		"fence":          {"```mermaid", "```", "is code since line 3"},
		"tildes":         {"~~~", "~~~", "is code since line 3"},
		"longer fence":   {"````", "```\n````", "is code since line 3"},
		"pre":            {"<pre>", "</pre>", "is inside the HTML of line 3"},
		"script":         {"<script>", "</script>", "is inside the HTML of line 3"},
		"processing":     {"<?a", "?>", "is inside the HTML of line 3"},
		"character data": {"<![CDATA[", "]]>", "is inside the HTML of line 3"},
	} {
		t.Run(name, func(t *testing.T) {
			src := begin + "\n\n" + test.inside + rest + test.closing + "\n" + end + "\n"
			_, err := newInjector(t).Inject("x.md", []byte(src))
			want := fmt.Sprintf("x.md:1:1: marker-hidden: the part would end in line %d, "+
				"but before that line 4 looks like a marker, but %s", strings.Count(src, "\n"), test.how)
			if err == nil || !strings.HasPrefix(err.Error(), want) {
				t.Errorf("the error is %v, wanted %s", err, want)
			}
		})
	}
	wantInjectError(t, begin+"\n<!-- a\n"+end+"\ntext\n"+end+"\n",
		"x.md:1:1: marker-hidden: the part would end in line 5, but before that line 3 looks like a marker, "+
			"but is inside the comment of line 2; close what is open above it, or remove the line")
	wantInjectError(t, begin+"\n```\n"+end+"\n", "x.md:1:1: marker-unbalanced: the part has no end; "+
		"write <!-- END replycodes --> below it\nx.md:3:1: marker-hidden: the marker is code, because nothing closes "+
		"the fence of line 2; close it, or remove it")
	wantInjectError(t, begin+"\n```\n"+end+"\n```\n", "x.md:1:1: marker-unbalanced: the part has no end; "+
		"write <!-- END replycodes --> below it; line 3 looks like a marker, but is code since line 2")
	const open = "marker-hidden: the marker is code, because nothing closes the fence of line 3; close it, or remove it"
	wantInjectError(t, empty+"~~~\n"+empty, "x.md:4:1: "+open)
	wantInjectError(t, empty+"- ~~~\n  "+begin+"\n  "+end+"\n\n"+empty, "x.md:4:3: "+open)
}

// TestInjectDamaged has what is left of the end of a part after more than one edit.
func TestInjectDamaged(t *testing.T) {
	for _, line := range []string{
		"<!- BEINreplycodes sequence sequence=login -->", "<! ENrplycods -->", "-- replycodes -->",
		"<!--  replycodes code=200 -->", "a <!-- NDreplyode ->",
	} {
		wantInjectError(t, begin+"\n\ntext\n\n"+line+"\n\n"+end, "x.md:1:1: marker-hidden: the part would end in line 7, "+
			"but before that line 5 looks like a marker, but is not one; close what is open above it, or remove the line")
	}
	for _, line := range []string{
		"The reply codes that begin with 2:", "- end of replycodes", "<!-- codes -->", "<!-- TODO: replace by replycodes -->",
	} {
		got, err := newInjector(t).Inject("x.md", []byte(begin+"\n"+line+"\n"+end+"\n"))
		if err != nil || string(got) != full {
			t.Errorf("%s: the error is %v", line, err)
		}
	}
}
