package inject_test

import (
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
classes:
  - {digit: 2, name: good, title: Good, action: done, doc: Good.}
  - {digit: 5, name: bad, title: Bad, action: give-up, doc: Bad.}
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
	definitions := `{{define "table-codes"}}{{range .Replies}}{{.Code}} {{end}}by{{range .Columns}} {{.}}{{end}}` +
		`{{with .Base}} at {{.}}{{end}}{{end}}` +
		`{{define "section-code"}}section {{.Reply.Code}}{{end}}` +
		`{{define "table-command"}}replies of {{.Command.Name}}{{end}}` +
		`{{define "diagram"}}diagram of {{.Sequence.Name}}{{"\n\n"}}end{{end}}`
	templates := fstest.MapFS{"markdown/_shared/tables.md.tmpl": &fstest.MapFile{Data: []byte(definitions)}}
	injector, err := inject.NewInjector(registry, templates)
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

const (
	begin = "<!-- BEGIN replycodes code code=200 -->"
	end   = "<!-- END replycodes -->"
	empty = begin + "\n" + end + "\n"
	full  = begin + "\n\nsection 200\n\n" + end + "\n"
)

// TestInjectKeeps has files of which a reader expects the bytes of both sides, and the part between them renewed.
func TestInjectKeeps(t *testing.T) {
	for name, test := range map[string]struct{ src, want string }{
		"CRLF": {
			"a\r\n" + begin + "\r\n" + end + "\r\n",
			"a\r\n" + begin + "\r\n\r\nsection 200\r\n\r\n" + end + "\r\n",
		},
		"CR":                  {begin + "\rold\r" + end + "\rz\r", begin + "\r\rsection 200\r\r" + end + "\rz\r"},
		"byte order mark":     {"\uFEFF" + empty, "\uFEFF" + full},
		"no final line break": {begin + "\n" + end, begin + "\n\nsection 200\n\n" + end},
		"two parts":           {empty + "x\n" + empty, full + "x\n" + full},
		"in a list": {
			"- a\n\n  " + begin + "\n  " + end + "\n",
			"- a\n\n  " + begin + "\n\n  section 200\n\n  " + end + "\n",
		},
		"in a list of a list": {
			"1. a\n   - b\n\n     " + begin + "\n     " + end + "\n",
			"1. a\n   - b\n\n     " + begin + "\n\n     section 200\n\n     " + end + "\n",
		},
		"after a paragraph": {"a\n" + begin + "\nold\n" + end + "\nb\n", "a\n" + full + "b\n"},
		"in an element": {
			"<details>\n" + begin + "\nold\n" + end + "\n</details>\n",
			"<details>\n" + full + "</details>\n",
		},
		"octets of no text": {"\xff\x00\n" + empty + "\xfe", "\xff\x00\n" + full + "\xfe"},
		"front matter":      {"---\ntitle: x\n---\n" + empty, "---\ntitle: x\n---\n" + full},
		"marked front":      {"\uFEFF---\ntitle: x\n---\n" + empty, "\uFEFF---\ntitle: x\n---\n" + full},
		"fence in a part":   {begin + "\n```\na\n```\n" + end + "\n", full},
		"many spaces": {
			"<!--\t    BEGIN     replycodes\tcode   code=200   -->\n<!--END replycodes-->\n",
			"<!--\t    BEGIN     replycodes\tcode   code=200   -->\n\nsection 200\n\n<!--END replycodes-->\n",
		},
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

// TestInjectPassesOver has lines that look like markers, and are left alone before and after a part.
func TestInjectPassesOver(t *testing.T) {
	for name, src := range map[string]string{
		"front matter":     "---\nabout: Write <!-- BEGIN replycodes --> there\n---\n",
		"in a fence":       "```md\n" + begin + "\nold\n" + end + "\n```\n",
		"in a fence, CRLF": "~~~\r\n" + begin + "\r\n~~~\r\n",
		"in indented code": "a\n\n    " + begin + "\n    " + end + "\n\nb\n",
		"in a code span":   "Write `" + begin + "` or ``<!-- END replycodes ` -->`` there.\n",
		"in pre":           "<pre>\n" + begin + "\n</pre>\n",
		"in a comment":     "<!--\n" + begin + "\n",
		"in an element":    "<div>\n<!-- a\n" + begin + "\n</div>\n\n",
		"escaped":          "Write \\<!-- BEGIN replycodes --> there.\n",
		"of others":        "<!-- BEGIN otherthing -->\n<!-- END otherthing -->\n",
		"other comments":   "<!-- replycodes begins here -->\n<!-- the end of replycodes -->\n<!-- and replycodes -->\n",
		"prose":            "In the end replycodes wins.\n\n- Begin replycodes generate\n\n# End replycodes\n",
	} {
		t.Run(name, func(t *testing.T) {
			got, err := newInjector(t).Inject("x.md", []byte(src+empty))
			if err != nil || string(got) != src+full {
				t.Errorf("before a part: error %v, got\n%s", err, got)
			}
			if src = strings.TrimPrefix(src, "---\n"); name == "front matter" {
				return
			}
			got, err = newInjector(t).Inject("x.md", []byte(empty+src))
			if err != nil || string(got) != full+src {
				t.Errorf("after a part: error %v, got\n%s", err, got)
			}
		})
	}
}
