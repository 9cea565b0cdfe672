package spec_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/internal/spectest"
)

// asJSON returns a value's JSON, decoded again.
func asJSON(t testing.TB, v any) (decoded any) {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &decoded); err != nil {
		t.Fatal(err)
	}
	return decoded
}

// TestDigits: class and group follow from the digits, whether the code is known or not (RFC 959 section 4.2; RFC 2228
// section 5.2 has class 6), and a number with other than three digits has neither.
func TestDigits(t *testing.T) {
	registry := spectest.Builtin(t)
	for code, want := range map[spec.Code][2]spec.Name{
		110: {"positive-preliminary", "information"}, 331: {"positive-intermediate", "authentication-and-accounting"},
		559: {"permanent-negative-completion", "file-system"}, 449: {"transient-negative-completion", "unspecified"},
		699: {"protected", ""},
		199: {"positive-preliminary", ""}, 200: {"positive-completion", "syntax"}, 600: {"protected", "syntax"},
		0: {}, 9: {}, 10: {}, 99: {}, 700: {}, 999: {}, 1000: {}, 3310: {}, 65535: {},
	} {
		var got [2]spec.Name
		if class := registry.Class(code); class != nil {
			got[0] = class.Name
		}
		if group := registry.Group(code); group != nil {
			got[1] = group.Name
		}
		if got != want {
			t.Errorf("%d: class and group are %q, wanted %q", code, got, want)
		}
	}
}

// TestBuiltin counts what the built-in spec has: the 41 codes of RFC 959 and RFC 1123, 20 of extensions and 8 de facto.
func TestBuiltin(t *testing.T) {
	registry, got := spectest.Builtin(t), map[spec.Status]int{}
	for _, reply := range registry.Replies {
		got[reply.Status]++
	}
	if d := cmp.Diff(map[spec.Status]int{spec.Standard: 41, spec.Extension: 20, spec.DeFacto: 8}, got); d != "" {
		t.Errorf("- wanted, + counted:\n%s", d)
	}
	if got := registry.Reply(331); got == nil || got.Name != "need-password" {
		t.Errorf("331 is %v", got)
	}
	if registry.Reply(332).Code != 332 || registry.Reply(333) != nil {
		t.Errorf("332 and 333 are %v, %v", registry.Reply(332), registry.Reply(333))
	}
	if got := registry.Tombstone(119); got == nil || registry.Tombstone(331) != nil || registry.Reply(119) != nil {
		t.Errorf("119 is %v", got)
	}
	for _, name := range []string{"ftpx", "../ftp", ""} {
		if _, _, err := spec.Builtin(name); err == nil {
			t.Errorf("there is a built-in spec %q", name)
		}
	}
}

// TestName: the forms of a name in other languages.
func TestName(t *testing.T) {
	for name, want := range map[spec.Name][4]string{
		"need-password": {"need_password", "NEED_PASSWORD", "needPassword", "NeedPassword"},
		"okay":          {"okay", "OKAY", "okay", "Okay"},
		"a-1-b2":        {"a_1_b2", "A_1_B2", "a1B2", "A1B2"},
		"":              {},
	} {
		if got := [4]string{name.Snake(), name.Constant(), name.Camel(), name.Pascal()}; got != want {
			t.Errorf("%q is %q, wanted %q", name, got, want)
		}
	}
	for parts, want := range map[[2]spec.Name]spec.Name{{"a", "b"}: "a-b", {"", "b"}: "b", {"a", ""}: "a"} {
		if got := parts[0].Join(parts[1]); got != want {
			t.Errorf("%q joined is %q, wanted %q", parts, got, want)
		}
	}
}

// TestCitation: a numbered section has an address of its own, and so has a file or an issue of a repository.
func TestCitation(t *testing.T) {
	source := &spec.Source{ID: "rfc959", Title: "RFC 959", URL: "https://www.rfc-editor.org/rfc/rfc959"}
	for locator, want := range map[string][2]string{
		"":                {"RFC 959", source.URL},
		"section 4.2.1":   {"RFC 959 section 4.2.1", source.URL + "#section-4.2.1"},
		"section 5":       {"RFC 959 section 5", source.URL + "#section-5"},
		"appendix II":     {"RFC 959 appendix II", source.URL},
		"section IV.B":    {"RFC 959 section IV.B", source.URL},
		"section 4.2 and": {"RFC 959 section 4.2 and", source.URL},
	} {
		c := spec.Citation{Source: source, Locator: locator}
		if got := [2]string{c.String(), c.URL()}; got != want {
			t.Errorf("%q is %q, wanted %q", locator, got, want)
		}
	}
	repository := &spec.Source{ID: "curl", Title: "curl", URL: "https://github.com/curl/curl"}
	for locator, want := range map[string]string{
		"":                      "",
		"issue 6016":            "/issues/6016",
		"pull request 20949":    "/pull/20949",
		"lib/ftp.c":             "/blob/HEAD/lib/ftp.c",
		"tests/data/test237":    "/blob/HEAD/tests/data/test237",
		"ftp.c":                 "",
		"lib/ftp.c before 7.72": "",
		"https://x.example/a":   "",
	} {
		if got := (spec.Citation{Source: repository, Locator: locator}).URL(); got != repository.URL+want {
			t.Errorf("%q is %q, wanted %q", locator, got, repository.URL+want)
		}
	}
	other := &spec.Source{ID: "vsftpd", Title: "vsftpd", URL: "https://security.appspot.com/vsftpd.html"}
	if got := (spec.Citation{Source: other, Locator: "src/a.c"}).URL(); got != other.URL {
		t.Errorf("a file of another site is %q", got)
	}
}
