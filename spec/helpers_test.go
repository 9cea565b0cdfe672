package spec_test

import (
	"fmt"
	"net/netip"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/replycodes/replycodes/spec"
)

// frame is a spec with one reply, whose further fields are put in for the verb.
const frame = `protocol: x
title: X
sources: {a: {title: A, url: "https://example.org/a"}}
classes: [{digit: 2, name: good, title: Good, doc: Good.}]
replies:
  - code: 200
    name: okay
    class: good
    doc: D.
    source: [a]
%s
`

// parseReply parses a spec of one reply with the given fields.
func parseReply(fields ...string) (*spec.Registry, error) {
	return spec.Parse("test.yaml", []byte(fmt.Sprintf(frame, "    "+strings.Join(fields, "\n    "))))
}

// newVariant returns the text that the fields of a reply describe.
func newVariant(t *testing.T, fields ...string) *spec.Variant {
	t.Helper()
	registry, err := parseReply(fields...)
	if err != nil {
		t.Fatal(err)
	}
	return &registry.Replies[0].Variant
}

// builtin returns the built-in FTP spec.
func builtin(t testing.TB) *spec.Registry {
	t.Helper()
	file, src, err := spec.Builtin(spec.Default)
	if err != nil {
		t.Fatal(err)
	}
	registry, err := spec.Parse(file, src)
	if err != nil {
		t.Fatal(err)
	}
	return registry
}

// ftpText returns the text of an FTP reply, or of a variant of it.
func ftpText(t *testing.T, code spec.Code, variant spec.Name) *spec.Variant {
	t.Helper()
	for _, v := range builtin(t).Reply(code).Texts() {
		if v.Name == variant {
			return v
		}
	}
	t.Fatalf("%d has no variant %s", code, variant)
	return nil
}

// equalValues compares values by what they stand for: no octets are no octets, nil or not.
var equalValues = cmp.Options{cmpopts.EquateEmpty(), cmpopts.EquateComparable(netip.AddrPort{})}

// roundTrip writes values and reads them again.
func roundTrip(t *testing.T, v *spec.Variant, values spec.Values) {
	t.Helper()
	text, err := v.Write(values)
	if err != nil {
		t.Errorf("%v were read with %q and cannot be written: %v", values, v.Text, err)
		return
	}
	again, err := v.Read(text)
	if err != nil {
		t.Errorf("%q was written and cannot be read: %v", text, err)
	} else if d := cmp.Diff(values, again, equalValues); d != "" {
		t.Errorf("%q: - written, + read:\n%s", text, d)
	}
}
