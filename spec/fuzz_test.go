package spec_test

import (
	"errors"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/spectest"
	"github.com/replycodes/replycodes/spec/text"
)

// FuzzParse: any YAML gives a registry or errors with places, and never a panic.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("../golden_test/testdata/errors/*.yaml")
	if err != nil || len(files) == 0 {
		f.Fatalf("no error files: %v", err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		begin := time.Now()
		registry, err := spec.Parse("f.yaml", src)
		if took := time.Since(begin); took > 5*time.Second {
			t.Errorf("took %v", took)
		}
		if err == nil {
			asJSON(t, registry)
			for _, reply := range registry.Replies {
				for _, v := range reply.Texts() {
					readAndWrite(t, v, v.Text)
				}
			}
			return
		}
		var errs diagnostic.Errors
		if !errors.As(err, &errs) || len(errs) == 0 {
			t.Fatalf("the error is %#v", err)
		}
		for _, e := range errs {
			if e.File != "f.yaml" || e.Line < 1 || e.Column < 1 || e.Rule == nil || e.Message == "" {
				t.Errorf("not an error with a place, a rule and a message: %v", e)
			}
		}
		if !slices.IsSortedFunc(errs, func(a, b *diagnostic.Error) int { return a.Line - b.Line }) {
			t.Errorf("not in the order of the lines:\n%v", errs)
		}
	})
}

// FuzzRead: any text reads or does not, for every text of the built-in spec; what was read can be written, and reads
// to the same values.
func FuzzRead(f *testing.F) {
	registry := spectest.Builtin(f)
	for _, reply := range registry.Replies {
		for _, v := range reply.Texts() {
			f.Add(v.Text)
			for _, example := range v.Examples {
				f.Add(example.Text)
			}
		}
	}
	f.Add("a (1 byte) \"\"\"\" 1,2,3,4,5,6,7 ADAT=AA== (|||1|)\r\n x\r\nEnd")
	f.Fuzz(func(t *testing.T, sent string) {
		for _, reply := range registry.Replies {
			for _, v := range reply.Texts() {
				readAndWrite(t, v, sent)
			}
		}
	})
}

// readAndWrite reads a text, and if that succeeds writes the values and reads them again.
func readAndWrite(t *testing.T, v *spec.Variant, sent string) {
	t.Helper()
	values, err := v.Read(sent)
	if err == nil {
		spectest.RoundTrip(t, v, values)
		return
	}
	var at *text.ReadError
	if !errors.As(err, &at) || at.Offset < 0 || at.Offset > len(sent) || at.Expected == "" {
		t.Errorf("%q of %q: not an error with a place: %#v", sent, v.Text, err)
	}
}

// FuzzWrite: any values are refused, or written so that they read to the same.
func FuzzWrite(f *testing.F) {
	registry := spectest.Builtin(f)
	f.Add("a", uint64(1), []byte{1, 2, 3, 4})
	f.Add("a\"b\" (5 bytes) 1,2,3,4,5,6", uint64(1<<64-1), []byte{})
	f.Add("|", uint64(6446), []byte{255})
	f.Fuzz(func(t *testing.T, s string, n uint64, b []byte) {
		for _, reply := range registry.Replies {
			for _, v := range reply.Texts() {
				values := valuesFor(v, s, n, b)
				sent, err := v.Write(values)
				if err != nil {
					continue
				}
				if again, err := v.Read(sent); err != nil {
					t.Errorf("%d %s: %v were written as %q: %v", reply.Code, v.Name, values, sent, err)
				} else if d := cmp.Diff(values, again, spectest.EqualValues); d != "" {
					t.Errorf("%d %s: %q: - written, + read:\n%s", reply.Code, v.Name, sent, d)
				}
			}
		}
	})
}

// valuesFor makes a value of each parameter of the text from arbitrary ones.
func valuesFor(v *spec.Variant, s string, n uint64, b []byte) text.Values {
	numbers := []uint64{}
	for _, octet := range b {
		numbers = append(numbers, uint64(octet))
	}
	values := text.Values{}
	for _, p := range v.Parameters {
		switch p.Type {
		case text.Integer:
			values[p.Name] = n
		case text.Timestamp:
			values[p.Name] = time.UnixMilli(int64(n >> 16)).UTC()
		case text.Base64:
			values[p.Name] = b
		case text.Integers:
			values[p.Name] = numbers
		case text.HostPort:
			host := [4]byte{byte(n), byte(n >> 8), byte(n >> 16), byte(n >> 24)}
			values[p.Name] = netip.AddrPortFrom(netip.AddrFrom4(host), uint16(n>>32))
		case text.LongHostPort:
			values[p.Name] = text.Address{Family: n % 256, Host: numbers, Port: numbers[:len(numbers)/2]}
		default:
			values[p.Name] = s
		}
		if p.Repeated {
			values[p.Name] = []any{values[p.Name], values[p.Name]}
		}
	}
	return values
}
