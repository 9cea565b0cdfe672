package goruntime

import (
	"errors"
	"math"
	"net/netip"
	"slices"
	"strings"
	"testing"
	"time"
)

// readers are all that read one value.
var readers = map[string]func(*textReader){
	"integer":        func(r *textReader) { r.integer(0, math.MaxUint64) },
	"character":      func(r *textReader) { r.character(true) },
	"no digit":       func(r *textReader) { r.character(false) },
	"word":           func(r *textReader) { r.word() },
	"line":           func(r *textReader) { r.line() },
	"quoted":         func(r *textReader) { r.quoted() },
	"first quoted":   func(r *textReader) { r.firstQuoted() },
	"timestamp":      func(r *textReader) { r.timestamp() },
	"base64":         func(r *textReader) { r.base64() },
	"integers":       func(r *textReader) { r.integers() },
	"host-port":      func(r *textReader) { r.hostPort() },
	"long-host-port": func(r *textReader) { r.longHostPort() },
	"literal":        func(r *textReader) { r.literal("Ab (") },
	"pattern":        func(r *textReader) { r.pattern("a b (") },
	"begin":          func(r *textReader) { r.begin(isDigit) },
	"begin list":     func(r *textReader) { r.beginNumber() },
	"stop":           func(r *textReader) { r.stop() },
	"end":            func(r *textReader) { r.end() },
}

var values = []string{
	"18446744073709551615", "1,2, 3", "127,0,0,1,19,137", "4,4,127,0,0,1,2,19,137", `"a""b" c`, "19980615100045.0145", "QUJD", "QQ==", "aB (", "a\t (", ". \t", "x", "\x00\r\n\xff",
}

// FuzzValues: a reader stays inside the text, and says what it expected of one that does not fit; then nothing reads on.
func FuzzValues(f *testing.F) {
	for _, value := range values {
		for end := range len(value) + 1 {
			f.Add(value[:end], "x")
			f.Add("x"+value[:end], value)
		}
	}
	f.Fuzz(func(t *testing.T, text, more string) {
		for name, read := range readers {
			for at := range len(text) + 1 {
				r := textReader{text: []byte(text + more)[:len(text)], at: at}
				read(&r)
				if r.at < at || r.at > len(text) || !r.fits() && r.at != at && name != "stop" {
					t.Fatalf("%s of %q at %d: is at %d, expected %q", name, text, at, r.at, r.expected)
				}
				if r.fits() {
					continue
				}
				stopped := r
				for _, next := range readers {
					next(&r)
				}
				r.marked = stopped.marked
				if r.at != stopped.at || r.expected != stopped.expected {
					t.Fatalf("%s of %q at %d: read on, %v instead of %v", name, text, at, r.err(), stopped.err())
				}
			}
		}
	})
}

// TestNumbersEnd: a number that does not fit is refused where it begins, in a list where the list does.
func TestNumbersEnd(t *testing.T) {
	for text, read := range map[string]func(*textReader){
		"256":                    func(r *textReader) { r.integer(0, 255) },
		"0":                      func(r *textReader) { r.integer(1, 255) },
		"1,2,300,4,5,6":          func(r *textReader) { r.hostPort() },
		"1,2,3,4,5":              func(r *textReader) { r.hostPort() },
		"4,4,1,2,3":              func(r *textReader) { r.longHostPort() },
		"1,18446744073709551616": func(r *textReader) { r.integers() },
		"19990229000000":         func(r *textReader) { r.timestamp() },
		"QR==":                   func(r *textReader) { r.base64() },
	} {
		r := textReader{text: []byte("x" + text), at: 1}
		read(&r)
		var at *TextError
		if !errors.As(r.err(), &at) || at.Offset != 1 {
			t.Errorf("%q: %v, wanted an error at byte 1", text, r.err())
		}
	}
}

// writers give each value that cannot be written.
var writers = map[string]func(*textWriter){
	"integer below":  func(w *textWriter) { w.integer("F", 0, 1, 9) },
	"integer above":  func(w *textWriter) { w.integer("F", 10, 1, 9) },
	"blank":          func(w *textWriter) { w.character("F", ' ', true) },
	"digit":          func(w *textWriter) { w.character("F", '5', false) },
	"delete":         func(w *textWriter) { w.character("F", 127, true) },
	"empty word":     func(w *textWriter) { w.word("F", "") },
	"word and blank": func(w *textWriter) { w.word("F", "a b") },
	"word and tab":   func(w *textWriter) { w.word("F", "a\tb") },
	"empty line":     func(w *textWriter) { w.line("F", "") },
	"line and CR":    func(w *textWriter) { w.line("F", "a\rb") },
	"line and LF":    func(w *textWriter) { w.line("F", "a\nb") },
	"line and NUL":   func(w *textWriter) { w.line("F", "a\x00b") },
	"quoted LF":      func(w *textWriter) { w.quoted("F", "a\n200 b") },
	"year 999":       func(w *textWriter) { w.timestamp("F", time.Date(999, 12, 31, 23, 59, 59, 0, time.UTC)) },
	"year 10000":     func(w *textWriter) { w.timestamp("F", time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)) },
	"no octets":      func(w *textWriter) { w.base64("F", nil) },
	"no integers":    func(w *textWriter) { w.integers("F", nil) },
	"no address":     func(w *textWriter) { w.hostPort("F", netip.AddrPort{}) },
	"IPv6":           func(w *textWriter) { w.hostPort("F", netip.MustParseAddrPort("[::1]:21")) },
	"IPv4 in IPv6":   func(w *textWriter) { w.hostPort("F", netip.MustParseAddrPort("[::ffff:1.2.3.4]:21")) },
	"host of 256":    func(w *textWriter) { w.longHostPort("F", LongHostPort{Host: make([]byte, 256)}) },
	"port of 256":    func(w *textWriter) { w.longHostPort("F", LongHostPort{Port: make([]byte, 256)}) },
}

// TestWriteErrors: what cannot be written is an error that names the field, and nothing of it is appended.
func TestWriteErrors(t *testing.T) {
	before := append(make([]byte, 0, 512), "before"...)
	for name, write := range writers {
		w := textWriter{text: before}
		w.literal("a")
		write(&w)
		w.literal("b")
		w.word("G", "")
		got, err := w.end(before)
		var value *ValueError
		if !errors.As(err, &value) || value.Field != "F" || value.Allowed == "" {
			t.Errorf("%s: %#v, wanted a ValueError of F", name, err)
		}
		if string(got) != "before" {
			t.Errorf("%s: %q was appended to", name, got)
		}
	}
}

// TestEqual compares addresses of any family.
func TestEqual(t *testing.T) {
	a := LongHostPort{4, []byte{1}, []byte{2}}
	for _, b := range []LongHostPort{{6, a.Host, a.Port}, {4, []byte{3}, a.Port}, {4, a.Host, nil}} {
		if a.Equal(b) || b.Equal(a) {
			t.Errorf("%v is %v", a, b)
		}
	}
	if b := (LongHostPort{4, slices.Clone(a.Host), slices.Clone(a.Port)}); !a.Equal(b) {
		t.Errorf("%v is not %v", a, b)
	}
}

// TestQuotedText writes errors as a person reads them.
func TestErrorTexts(t *testing.T) {
	for want, err := range map[string]error{
		`byte 3: expected a host-port`:              &TextError{3, "a host-port"},
		`Port: allowed: an integer from 1 to 65535`: &ValueError{"Port", "an integer from 1 to 65535"},
	} {
		if err.Error() != want {
			t.Errorf("%q, wanted %q", err, want)
		}
	}
	r := textReader{text: []byte("x")}
	r.literal(`a"`)
	if got := r.err().Error(); got != `byte 0: expected "a\""` {
		t.Errorf("a literal that is not there: %s", got)
	}
	if strings.Contains(r.err().Error(), "\n") {
		t.Error("more than one line")
	}
}
