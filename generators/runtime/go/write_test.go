package goruntime

import (
	"errors"
	"testing"
)

// checkWrite writes a value after what is there.
func checkWrite(t *testing.T, write func(*textWriter), want string) {
	t.Helper()
	w := textWriter{to: []byte("226 ")}
	write(&w)
	if got, err := w.result(nil); string(got) != "226 "+want || err != nil {
		t.Errorf("written as %.200q, %v, wanted %.200q", got, err, want)
	}
}

// checkCannotWrite has a value of the field F written that cannot be: the error names the field and what it may be, and
// what was there comes back unchanged, whatever is written before and after.
func checkCannotWrite(t *testing.T, write func(*textWriter), allowed string) {
	t.Helper()
	before := append(make([]byte, 0, 2048), "226 "...)
	w := textWriter{to: before}
	w.writeLiteral("a")
	write(&w)
	w.writeLiteral("b")
	w.writeWord("G", "")
	got, err := w.result(before)
	var value *ValueError
	if !errors.As(err, &value) || *value != (ValueError{"F", allowed}) || string(got) != "226 " {
		t.Errorf("%q, %v, wanted F: %s", got, err, allowed)
	}
	alone := textWriter{}
	write(&alone)
	if len(alone.to) > 0 {
		t.Errorf("%q is written of a value that cannot be", alone.to)
	}
}

func TestValueError(t *testing.T) {
	err := &ValueError{"Port", "an integer from 1 to 65535"}
	if got, want := err.Error(), "Port: allowed: an integer from 1 to 65535"; got != want {
		t.Errorf("%q, wanted %q", got, want)
	}
}

// TestWriter appends pieces to what the caller has, in its memory where they fit.
func TestWriter(t *testing.T) {
	before := append(make([]byte, 0, 64), "226 "...)
	w := textWriter{to: before}
	w.writeLiteral("MARK ")
	w.writeWord("Sender", "a")
	w.writeLiteral("")
	w.writeLiteral(" = ")
	w.writeInteger("Receiver", 7, 0, 9)
	got, err := w.result(before)
	if string(got) != "226 MARK a = 7" || err != nil || &got[0] != &before[0] {
		t.Errorf("%q, %v", got, err)
	}
}

// TestRequire keeps the first error, and tells of it from then on.
func TestRequire(t *testing.T) {
	var w textWriter
	for i, c := range []struct {
		ok      bool
		field   string
		allowed string
		want    bool
	}{{true, "A", "1", true}, {false, "B", "2", false}, {true, "C", "3", false}, {false, "D", "4", false}} {
		if got := w.require(c.ok, c.field, c.allowed); got != c.want {
			t.Errorf("call %d says %t", i, got)
		}
	}
	if got, err := w.result(nil); got != nil || err == nil || err.Error() != "B: allowed: 2" {
		t.Errorf("%q, %v, wanted the error of B", got, err)
	}
}
