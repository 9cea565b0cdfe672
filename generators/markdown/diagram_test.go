package markdown

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/spec"
)

// drawn is a spec with the classes of RFC 959 and RFC 2228, the login of RFC 959 section 6, and what that does not
// draw.
const drawn = `
protocol: p
title: P
sources: {a: {title: A, url: "https://example.org/a"}}
classes:
  - {digit: 1, name: one, title: One, action: wait, doc: D.}
  - {digit: 2, name: two, title: Two, action: done, doc: D.}
  - {digit: 3, name: three, title: Three, action: send, doc: D.}
  - {digit: 4, name: four, title: Four, action: retry, doc: D.}
  - {digit: 5, name: five, title: Five, action: give-up, doc: D.}
  - {digit: 6, name: six, title: Six, action: decode, doc: D.}
replies:
  - {code: 120, name: soon, class: one, text: Soon, doc: D., source: [a]}
  - {code: 200, name: okay, class: two, text: Okay, doc: D., source: [a]}
  - {code: 332, name: more, class: three, text: More, doc: D., source: [a]}
sequences:
  - {name: open, title: Open, doc: D., source: [a], steps: [{replies: {1xx: wait, 2xx: done}}]}
  - name: login
    title: Login
    doc: D.
    source: [a]
    steps:
      - {commands: [USER], replies: {2xx: done, 3xx: [PASS], 332: [ACCT, PASS], 4xx: retry, 5xx: give-up}}
      - {commands: [PASS], replies: {2xx: done, 3xx: [ACCT], 4xx: retry, 5xx: give-up}}
      - {commands: [ACCT], replies: {2xx: done, 4xx: retry, 5xx: give-up}}
  - name: rounds
    title: Rounds
    doc: D.
    source: [a]
    steps:
      - {commands: [MORE], replies: {2xx: done, 3xx: [MORE], 500: [REST, GET IT], 501: give-up}}
  - {name: any, title: Any, doc: D., source: [a], steps: [{}]}
greeting: {doc: D., source: [a], sequence: open, replies: {preliminary: [120], success: [200]}}
commands:
  - {name: USER, title: U, doc: D., source: [a], sequence: login, replies: {success: [200], intermediate: [332]}}
  - {name: PASS, title: P, doc: D., source: [a], sequence: login, replies: {success: [200]}}
  - {name: ACCT, title: A, doc: D., source: [a], sequence: login, replies: {success: [200]}}
  - {name: MORE, title: M, doc: D., source: [a], sequence: rounds, replies: {intermediate: [332]}}
  - {name: REST, title: R, doc: D., source: [a], sequence: any, replies: {success: [200]},
     also: [{codes: [332], doc: D., source: [a]}]}
  - {name: GET IT, title: G, doc: D., source: [a], sequence: any, replies: {success: [200]}}
`

func parseDrawn(t *testing.T) Pages {
	t.Helper()
	registry, err := spec.Parse("p.yaml", []byte(drawn[1:]))
	if err != nil {
		t.Fatal(err)
	}
	return NewPages(registry, ".")
}

// TestDiagram: arcs to the same place are one line, a second choice is told apart, a class without an arc is an error,
// and a class whose replies hold another is left out. The login is as RFC 959 section 6 draws it, except 332.
func TestDiagram(t *testing.T) {
	registry := parseDrawn(t)
	for name, want := range map[spec.Name][]string{
		"open": {
			"connection -1xx-> wait", "connection -2xx-> success", "connection -3xx, 4xx, 5xx-> error", "wait --> connection",
		},
		"rounds": {
			"MORE -1xx, 4xx, other 5xx-> error", "MORE -2xx-> success", "MORE -3xx-> again", "MORE -500-> REST or GET IT",
			"MORE -501-> failure", "again --> MORE",
		},
		"any": {
			"command -1xx-> wait", "command -2xx-> success", "command -3xx-> any command", "command -4xx, 5xx-> failure",
			"wait --> command",
		},
		"login": {
			"ACCT -1xx, 3xx-> error", "ACCT -2xx-> success", "ACCT -4xx, 5xx-> failure",
			"PASS -1xx-> error", "PASS -2xx-> success", "PASS -3xx-> ACCT", "PASS -4xx, 5xx-> failure",
			"USER -1xx-> error", "USER -2xx-> success", "USER -332-> ACCT", "USER -4xx, 5xx-> failure", "USER -other 3xx-> PASS",
			"USER .332.> PASS",
		},
	} {
		if d := cmp.Diff(want, inWords(registry.Diagram(registry.Sequence(name)))); d != "" {
			t.Errorf("%s: - wanted, + drawn:\n%s", name, d)
		}
	}
}

// inWords returns the lines of a diagram with the titles of their places, sorted.
func inWords(d *Diagram) []string {
	titles := map[string]string{}
	for _, place := range d.Places {
		titles[place.ID] = place.Title
	}
	var lines []string
	for _, line := range d.Lines {
		format := "%s -%s-> %s"
		if line.Second {
			format = "%s .%s.> %s"
		}
		lines = append(lines, fmt.Sprintf(format, titles[line.From], line.Label, titles[line.To]))
	}
	slices.Sort(lines)
	return lines
}

// TestOutcomes: what leads to the same is one outcome, in the order in which a reader looks for them.
func TestOutcomes(t *testing.T) {
	registry := parseDrawn(t)
	var got []string
	for _, o := range registry.Outcomes(registry.Sequence("rounds").Steps[0]) {
		got = append(got, fmt.Sprint(o.Patterns, o.Action, o.Commands))
	}
	want := []string{
		"[2xx]done[]", "[3xx]send[MORE]", "[500]send[REST GET IT]", "[501]give-up[]", "[1xx 4xx other 5xx]unexpected[]",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("- wanted, + got:\n%s", d)
	}
}

// TestParticular: only what differs from the class of the reply, with the commands after which it does.
func TestParticular(t *testing.T) {
	registry := parseDrawn(t)
	got := fmt.Sprint(registry.particular(332), registry.particular(200))
	if want := "[{[MORE] {send [MORE]}} {[USER] {send [ACCT PASS]}}] []"; got != want {
		t.Errorf("got %s, wanted %s", got, want)
	}
}

// TestMatrices: a table has the replies that some command may get, and those commands; one that is too wide is split by
// group.
func TestMatrices(t *testing.T) {
	registry := parseDrawn(t)
	narrow := registry.Matrices(registry.Class(200))
	if len(narrow) != 1 || len(narrow[0].Commands) != 6 || narrow[0].Group != nil {
		t.Errorf("the class of 200: %+v", narrow)
	} else if narrow[0].Commands[0] != registry.Greeting {
		t.Errorf("the first row is of %q, wanted the greeting", narrow[0].Commands[0].Name)
	}
	if none := registry.Matrices(registry.Class(400)); none != nil {
		t.Errorf("the class of 400: %+v", none)
	}
	registry.Groups = []*spec.Group{{Digit: 0}, {Digit: 3}}
	for i := range spec.Code(9) {
		reply := &spec.Reply{Code: 301 + i, Class: registry.Class(300), Group: registry.Groups[0]}
		registry.Replies = append(registry.Replies, reply)
		registry.Commands[0].Replies = append(registry.Commands[0].Replies, spec.CommandReply{Code: reply.Code})
	}
	wide := registry.Matrices(registry.Class(300))
	if len(wide) != 1 || wide[0].Group == nil || len(wide[0].Replies) != 9 {
		t.Errorf("the class of 300: %+v", wide)
	}
}
