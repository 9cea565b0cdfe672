// Package spectest has what the tests of package spec and of package text share: small specs, and how values are
// compared.
package spectest

import (
	"fmt"
	"net/netip"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

// Frame is a spec with one reply, whose further fields are put in for the verb.
const Frame = `protocol: x
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

// ParseReply parses a spec of one reply with the given fields.
func ParseReply(fields ...string) (*spec.Registry, error) {
	return spec.Parse("test.yaml", []byte(fmt.Sprintf(Frame, "    "+strings.Join(fields, "\n    "))))
}

// NewVariant returns the text that the fields of a reply describe.
func NewVariant(t *testing.T, fields ...string) *spec.Variant {
	t.Helper()
	registry, err := ParseReply(fields...)
	if err != nil {
		t.Fatal(err)
	}
	return &registry.Replies[0].Variant
}

// Builtin returns the built-in FTP spec.
func Builtin(t testing.TB) *spec.Registry {
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

// FTPText returns the text of an FTP reply, or of a variant of it.
func FTPText(t *testing.T, code spec.Code, variant spec.Name) *spec.Variant {
	t.Helper()
	for _, v := range Builtin(t).Reply(code).Texts() {
		if v.Name == variant {
			return v
		}
	}
	t.Fatalf("%d has no variant %s", code, variant)
	return nil
}

// EqualValues compares values by what they stand for: no octets are no octets, nil or not.
var EqualValues = cmp.Options{cmpopts.EquateEmpty(), cmpopts.EquateComparable(netip.AddrPort{})}

// RoundTrip writes values and reads them again.
func RoundTrip(t *testing.T, v *spec.Variant, values text.Values) {
	t.Helper()
	written, err := v.Write(values)
	if err != nil {
		t.Errorf("%v were read with %q and cannot be written: %v", values, v.Text, err)
		return
	}
	again, err := v.Read(written)
	if err != nil {
		t.Errorf("%q was written and cannot be read: %v", written, err)
	} else if d := cmp.Diff(values, again, EqualValues); d != "" {
		t.Errorf("%q: - written, + read:\n%s", written, d)
	}
}
