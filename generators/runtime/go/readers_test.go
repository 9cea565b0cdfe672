package goruntime

import (
	"math"
	"net/netip"
	"testing"
	"time"
)

// readers are all that read one piece of a text.
var readers = map[string]func(*textReader){
	"integer":        func(r *textReader) { r.integer(0, math.MaxUint64) },
	"character":      func(r *textReader) { r.character(true) },
	"no digit":       func(r *textReader) { r.character(false) },
	"word":           func(r *textReader) { r.word() },
	"text":           func(r *textReader) { r.text() },
	"quoted":         func(r *textReader) { r.quoted() },
	"first quoted":   func(r *textReader) { r.firstQuoted(firstQuote(r.from)) },
	"timestamp":      func(r *textReader) { r.timestamp() },
	"base64":         func(r *textReader) { r.base64() },
	"integers":       func(r *textReader) { r.integers() },
	"host-port":      func(r *textReader) { r.hostPort() },
	"long-host-port": func(r *textReader) { r.longHostPort() },
	"literal":        func(r *textReader) { r.literal("Ab (") },
	"loose":          func(r *textReader) { r.loose("a b (") },
	"start number":   func(r *textReader) { r.startNumber() },
	"start word":     func(r *textReader) { r.startWord() },
	"start base64":   func(r *textReader) { r.startBase64() },
	"finish number":  func(r *textReader) { r.finishNumber() },
	"finish base64":  func(r *textReader) { r.finishBase64() },
	"spaces":         func(r *textReader) { r.spaces() },
	"space":          func(r *textReader) { r.space() },
	"stop":           func(r *textReader) { r.stop() },
	"end":            func(r *textReader) { r.end() },
}

var pieces = []string{
	"18446744073709551615", "1,2, 3", "127,0,0,1,19,137", "4,4,127,0,0,1,2,19,137", `"a""b" c`,
	"19980615100045.0145", "QUJD", "QQ==",
	"aB (", "a\t (", ". \t", "x", "\x00\r\n\xff",
}

// FuzzReaders: a reader stays inside the text, and where something does not fit it stays where it was, tells what it
// expected, and reads nothing more.
func FuzzReaders(f *testing.F) {
	for _, piece := range pieces {
		for end := range len(piece) + 1 {
			f.Add(piece[:end], "x")
			f.Add("x"+piece[:end], piece)
		}
	}
	f.Fuzz(func(t *testing.T, text, more string) {
		for name, read := range readers {
			for at := range len(text) + 1 {
				r := textReader{from: []byte(text + more)[:len(text)], at: at}
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
				r.again(r.place(), false, "x again")
				if r.at != stopped.at || r.expected != stopped.expected || r.quote != stopped.quote {
					t.Fatalf("%s of %q at %d: read on, %v instead of %v", name, text, at, r.err(), stopped.err())
				}
			}
		}
	})
}

// TestAllocations: reading and writing cost nothing beyond what holds the values.
func TestAllocations(t *testing.T) {
	for name, read := range readers {
		want := map[string]float64{"base64": 1, "integers": 2, "long-host-port": 2}[name]
		for _, piece := range pieces {
			text, r := []byte(piece), textReader{}
			if got := testing.AllocsPerRun(10, func() { r = textReader{from: text}; read(&r) }); got > want {
				t.Errorf("%s of %q allocates %v times", name, piece, got)
			}
		}
	}
	b, octets, now := make([]byte, 0, 256), []byte{1, 2, 3, 4}, time.Now()
	address := netip.AddrPortFrom(netip.AddrFrom4([4]byte(octets)), 21)
	for name, write := range map[string]func(*textWriter){
		"literal":        func(w *textWriter) { w.writeLiteral("MARK ") },
		"integer":        func(w *textWriter) { w.writeInteger("F", math.MaxUint64, 0, math.MaxUint64) },
		"integers":       func(w *textWriter) { w.writeIntegers("F", []uint64{1, 2, 3}) },
		"character":      func(w *textWriter) { w.writeCharacter("F", '|', false) },
		"word":           func(w *textWriter) { w.writeWord("F", "SHA-1") },
		"text":           func(w *textWriter) { w.writeText("F", "a b") },
		"quoted":         func(w *textWriter) { w.writeQuoted("F", "/a b") },
		"timestamp":      func(w *textWriter) { w.writeTimestamp("F", now) },
		"base64":         func(w *textWriter) { w.writeBase64("F", octets) },
		"host-port":      func(w *textWriter) { w.writeHostPort("F", address) },
		"long-host-port": func(w *textWriter) { w.writeLongHostPort("F", LongHostPort{4, octets, octets[:2]}) },
	} {
		var w textWriter
		if got := testing.AllocsPerRun(10, func() { w = textWriter{to: b}; write(&w) }); got != 0 {
			t.Errorf("writing %s allocates %v times", name, got)
		}
	}
}
