package inject_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/generators/inject"
	"github.com/replycodes/replycodes/spec"
)

const injectSpec = `
protocol: x
title: X
sources: {a: {title: A, url: "https://example.org/a"}}
classes: [{digit: 2, name: good, title: Good, action: done, doc: Good.}, {digit: 5, name: bad, title: Bad, action: give-up, doc: Bad.}]
groups: [{digit: 0, name: syntax, title: Syntax, doc: Syntax.}, {digit: 1, name: other, title: Other, doc: Other.}]
replies:
  - {code: 200, name: okay, class: good, text: T, doc: D., source: [a]}
  - {code: 210, name: fine, class: good, status: extension, text: T, doc: D., source: [a]}
  - {code: 500, name: broken, class: bad, text: T, doc: D., source: [a]}
sequences: [{name: one-step, title: One step, doc: D., source: [a], steps: [{replies: {2xx: done, 5xx: give-up}}]}]
commands:
  - {name: GET, title: Get, doc: D., source: [a], sequence: one-step, replies: {success: [210], failure: [500]}}
`

// newInjector returns an injector whose tables say only what they have.
func newInjector(t testing.TB) *inject.Injector {
	t.Helper()
	registry, err := spec.Parse("x.yaml", []byte(injectSpec))
	if err != nil {
		t.Fatal(err)
	}
	injector, err := inject.NewInjector(registry, fstest.MapFS{"markdown/_shared/tables.md.tmpl": &fstest.MapFile{Data: []byte(
		`{{define "table-codes"}}{{range .Replies}}{{.Code}} {{end}}by{{range .Columns}} {{.}}{{end}}{{with .Base}} at {{.}}{{end}}{{end}}` +
			`{{define "section-code"}}section {{.Reply.Code}}{{end}}` +
			`{{define "table-command"}}replies of {{.Command.Name}}{{end}}` +
			`{{define "diagram"}}diagram of {{.Sequence.Name}}{{"\n\n"}}end{{end}}`,
	)}})
	if err != nil {
		t.Fatal(err)
	}
	return injector
}

func TestInject(t *testing.T) {
	for name, test := range map[string]struct{ words, want string }{
		"all codes":       {"codes", "200 210 500 by code name text"},
		"by class":        {"codes class=2xx", "200 210 by code name text"},
		"by class's name": {"codes class=bad", "500 by code name text"},
		"by group":        {"codes group=other,x0x", "200 210 500 by code name text"},
		"by status":       {"codes status=extension", "210 by code name text"},
		"by command":      {"codes command=GET", "210 500 by code name text"},
		"by both":         {"codes command=GET class=2", "210 by code name text"},
		"by list":         {"codes codes=500,okay columns=text,code", "200 500 by text code"},
		"quoted":          {`codes codes="500, 200" base="docs/x y"`, "200 500 by code name text at docs/x y"},
		"one code":        {"code code=210", "section 210"},
		"one command":     {"command command=GET", "replies of GET"},
		"one sequence":    {"sequence   sequence=one-step ", "diagram of one-step\n\nend"},
	} {
		t.Run(name, func(t *testing.T) {
			src := "a\n<!-- BEGIN replycodes " + test.words + " -->\nold\n<!-- END replycodes -->\nz"
			want := "a\n<!-- BEGIN replycodes " + test.words + " -->\n\n" + test.want + "\n\n<!-- END replycodes -->\nz"
			got, err := newInjector(t).Inject("x.md", []byte(src))
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(want, string(got)); d != "" {
				t.Errorf("- wanted, + got:\n%s", d)
			}
		})
	}
}

// TestInjectKeeps has files of which a reader expects the bytes of both sides, and the part in them renewed or not.
func TestInjectKeeps(t *testing.T) {
	const begin, end = "<!-- BEGIN replycodes code code=200 -->", "<!-- END replycodes -->"
	for name, test := range map[string]struct{ src, want string }{
		"nothing":             {"no marker\n", "no marker\n"},
		"empty":               {"", ""},
		"CRLF":                {"a\r\n" + begin + "\r\n" + end + "\r\n", "a\r\n" + begin + "\r\n\r\nsection 200\r\n\r\n" + end + "\r\n"},
		"CR":                  {begin + "\rold\r" + end + "\rz\r", begin + "\r\rsection 200\r\r" + end + "\rz\r"},
		"byte order mark":     {"\uFEFF" + begin + "\n" + end, "\uFEFF" + begin + "\n\nsection 200\n\n" + end},
		"no final line break": {begin + "\n" + end, begin + "\n\nsection 200\n\n" + end},
		"two parts":           {begin + "\n" + end + "\nx\n" + begin + "\n" + end, begin + "\n\nsection 200\n\n" + end + "\nx\n" + begin + "\n\nsection 200\n\n" + end},
		"in a list":           {"- a\n\n  " + begin + "\n  " + end + "\n", "- a\n\n  " + begin + "\n\n  section 200\n\n  " + end + "\n"},
		"after a paragraph":   {"a\n" + begin + "\nold\n" + end + "\nb\n", "a\n" + begin + "\n\nsection 200\n\n" + end + "\nb\n"},
		"in an element":       {"<details>\n" + begin + "\nold\n" + end + "\n</details>\n", "<details>\n" + begin + "\n\nsection 200\n\n" + end + "\n</details>\n"},
		"octets of no text":   {"\xff\x00\n" + begin + "\n" + end + "\n\xfe", "\xff\x00\n" + begin + "\n\nsection 200\n\n" + end + "\n\xfe"},
		"front matter":        {"---\ntitle: x\n---\n" + begin + "\n" + end, "---\ntitle: x\n---\n" + begin + "\n\nsection 200\n\n" + end},
		"in front matter":     {"---\n" + begin + "\n---\n", "---\n" + begin + "\n---\n"},
		"in a fence":          {"```md\n" + begin + "\nold\n" + end + "\n```\n", "```md\n" + begin + "\nold\n" + end + "\n```\n"},
		"in a fence, CRLF":    {"~~~\r\n" + begin + "\r\n~~~\r\n", "~~~\r\n" + begin + "\r\n~~~\r\n"},
		"in indented code":    {"a\n\n    " + begin + "\n    " + end + "\n", "a\n\n    " + begin + "\n    " + end + "\n"},
		"in a code span":      {"Write `" + begin + "` there.\n", "Write `" + begin + "` there.\n"},
		"in pre":              {"<pre>\n" + begin + "\n</pre>\n", "<pre>\n" + begin + "\n</pre>\n"},
		"in a comment":        {"<!--\n" + begin + "\n", "<!--\n" + begin + "\n"},
		"of others":           {"<!-- BEGIN otherthing -->\n<!-- END otherthing -->\n", "<!-- BEGIN otherthing -->\n<!-- END otherthing -->\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := newInjector(t).Inject("x.md", []byte(test.src))
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(test.want, string(got)); d != "" {
				t.Errorf("- wanted, + got:\n%s", d)
			}
		})
	}
}

func TestInjectErrors(t *testing.T) {
	const begin, end = "<!-- BEGIN replycodes code code=200 -->\n", "<!-- END replycodes -->\n"
	for name, test := range map[string]struct{ src, want string }{
		"no end":            {"a\n" + begin, "x.md:2:1: marker-unbalanced: the part has no end"},
		"end in a fence":    {begin + "```\n" + end, "x.md:1:1: marker-unbalanced: the part has no end"},
		"no beginning":      {"a\n  " + end, "x.md:2:3: marker-unbalanced: nothing has begun"},
		"nested":            {begin + begin + end, "x.md:2:1: marker-nested: the part that begins in line 1 has not ended"},
		"other case":        {"<!-- begin replycodes code code=200 -->\n" + end, "x.md:1:1: marker-form: a marker is one line"},
		"two lines":         {"<!-- BEGIN replycodes\ncode code=200 -->\n" + end, "x.md:1:1: marker-form: a marker is one line"},
		"text behind":       {"<!-- END replycodes --> x\n", "x.md:1:1: marker-form: a marker is one line"},
		"text before":       {"x <!-- END replycodes -->\n", "x.md:1:3: marker-form: a marker stands on a line of its own"},
		"in a quotation":    {"> " + begin, "x.md:1:3: marker-form: a marker is one line"},
		"other indent":      {begin + " " + end, "x.md:2:2: marker-form: the end of a part is indented as its beginning in line 1"},
		"words at the end":  {begin + "<!-- END replycodes code -->\n", `x.md:2:1: marker-form: the end of a part has no words behind replycodes: "code"`},
		"ends within":       {`<!-- BEGIN replycodes codes base="a-->b" -->` + "\n" + end, "x.md:1:1: marker-form: a marker is one line"},
		"no table":          {"<!-- BEGIN replycodes -->\n" + end, `x.md:1:23: marker-form: ""; allowed: the name of a table`},
		"unknown table":     {"<!-- BEGIN replycodes bodes -->\n" + end, `x.md:1:23: unknown-table: "bodes"; allowed: codes, code, command, sequence`},
		"no key":            {"<!-- BEGIN replycodes codes 200 -->\n" + end, `x.md:1:29: marker-form: "200"; allowed:`},
		"open quotes":       {`<!-- BEGIN replycodes codes class="2xx -->` + "\n" + end, `x.md:1:29: marker-form: "class=\"2xx"; allowed:`},
		"unknown key":       {"<!-- BEGIN replycodes codes klass=2xx -->\n" + end, `x.md:1:29: unknown-key: "klass" is not a key of codes; allowed: class,`},
		"key twice":         {"<!-- BEGIN replycodes codes class=2xx class=5xx -->\n" + end, `x.md:1:39: duplicate-key: "class" is here already`},
		"unknown class":     {"<!-- BEGIN replycodes codes class=7xx -->\n" + end, `x.md:1:29: unknown-value: "7xx" is not a value of class; allowed: 2xx, good, 2, 5xx, bad, 5`},
		"unknown column":    {"<!-- BEGIN replycodes codes columns=code,,text -->\n" + end, `x.md:1:29: unknown-value: "" is not a value of columns; allowed: class,`},
		"nothing chosen":    {"<!-- BEGIN replycodes codes class=5xx status=extension -->\n" + end, "x.md:1:23: unknown-value: no reply is all that"},
		"no level":          {"<!-- BEGIN replycodes code code=200 level=6 -->\n" + end, `x.md:1:37: unknown-value: "6" is not a value of level; allowed: 1 to 5`},
		"missing code":      {"<!-- BEGIN replycodes code -->\n" + end, `x.md:1:23: unknown-value: "" is not a value of code; allowed: 200,`},
		"unknown command":   {"<!-- BEGIN replycodes command command=PUT -->\n" + end, `x.md:1:31: unknown-value: "PUT" is not a value of command; allowed: GET`},
		"unknown sequence":  {"<!-- BEGIN replycodes sequence sequence=two -->\n" + end, `x.md:1:32: unknown-value: "two" is not a value of sequence; allowed: one-step`},
		"not found again":   {"<div>\n    " + begin + "    " + end, "x.md:3:5: marker-form: the markers would not be the same again"},
		"after byte marker": {"\uFEFF" + "<!-- END replycodes x -->\n", "x.md:1:1: marker-unbalanced"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := newInjector(t).Inject("x.md", []byte(test.src))
			if got != nil || err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("got %q and the error\n%v\nwanted\n%s", got, err, test.want)
			}
		})
	}
}

// TestInjectMutated changes Markdown files around their parts, and looks at every byte that is not between markers,
// without asking what the injector takes for a marker: each part is renewed or as it was, all else is as it was.
func TestInjectMutated(t *testing.T) {
	random := rand.New(rand.NewPCG(959, 1123))
	renewed := 0
	for n := range 400 {
		src := mutate(random)
		got, err := newInjector(t).Inject("x.md", []byte(src))
		if err != nil {
			if got != nil {
				t.Fatalf("file %d: there is a result besides the error %v", n, err)
			}
			continue
		}
		if rest := behindOutsides(src, string(got)); rest != "" {
			t.Fatalf("file %d\n%q\nbecame\n%q\nwhich differs from\n%q", n, src, got, rest)
		}
		again, err := newInjector(t).Inject("x.md", got)
		if err != nil || string(again) != string(got) {
			t.Fatalf("file %d\n%q\nbecame, at the second time, with the error %v,\n%q", n, got, err, again)
		}
		if string(got) != src {
			renewed++
		}
	}
	if renewed < 200 {
		t.Errorf("only %d of the files were renewed; wanted 200", renewed)
	}
}

var (
	stalePart   = regexp.MustCompile("(?m)^ *STALE\r?\n")
	renewedPart = regexp.MustCompile(`^(?: *STALE\r?\n|\r?\n *section 200\r?\n\r?\n)`)
)

// behindOutsides returns what is left of a renewed file behind all that it should have of the file before.
func behindOutsides(before, after string) string {
	for i, outside := range stalePart.Split(before, -1) {
		if i > 0 {
			after = after[len(renewedPart.FindString(after)):]
		}
		rest, found := strings.CutPrefix(after, outside)
		if !found {
			return after
		}
		after = rest
	}
	return after
}

// mutate returns a file of random pieces of Markdown, with parts to be renewed among them.
func mutate(random *rand.Rand) string {
	pieces := []string{
		"# Title\n", "text *of* a `line`\n", "\n", "- item\n", "  more\n", "1. one\n", "> quoted\n", "| a | b |\n| - | - |\n", "<div>\n", "</div>\n",
		"<details>\n\n", "    code\n", "```\ncode\n```\n", "~~~md\n<!-- BEGIN replycodes code code=200 -->\n~~~\n", "<!-- a comment -->\n", "---\n",
		"[a]: <b>\n", "\t\n", "trailing  \n", "&amp; \\* \xff\x00\n", "ünïcödé 🦊\n", "<!--\nopen\n-->\n", "`<!-- END replycodes -->`\n", "\u2028\n",
	}
	const indents = "      "
	var b strings.Builder
	if random.IntN(4) == 0 {
		b.WriteString([]string{"---\ntitle: a\n---\n", "+++\na = 1\n+++\n", "\uFEFF"}[random.IntN(3)])
	}
	for range 3 + random.IntN(12) {
		if random.IntN(3) == 0 {
			indent := indents[:random.IntN(3)*random.IntN(3)]
			fmt.Fprintf(&b, "%[1]s<!-- BEGIN replycodes code code=200 -->\n%[1]sSTALE\n%[1]s<!-- END replycodes -->\n", indent)
		}
		b.WriteString(pieces[random.IntN(len(pieces))])
	}
	src := b.String()
	switch random.IntN(6) {
	case 0:
		src = strings.ReplaceAll(src, "\n", "\r\n")
	case 1:
		src = strings.TrimSuffix(src, "\n")
	case 2:
		src += "```\n"
	}
	return src
}
