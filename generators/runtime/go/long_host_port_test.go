package goruntime

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

var longHostPorts = []struct {
	text string
	want LongHostPort
	rest string
}{
	{"4,4,127,0,0,1,2,19,137", LongHostPort{4, []byte{127, 0, 0, 1}, []byte{19, 137}}, ""},
	{"6,16,32,1,13,184,0,0,0,0,0,0,0,0,0,0,0,1,2,0,21", LongHostPort{
		6, []byte{0x20, 1, 0xd, 0xb8, 15: 1}, []byte{0, 21}}, ""},
	{"0,0,0", LongHostPort{0, nil, nil}, ""},
	{"255,1,255,1,255)", LongHostPort{255, []byte{255}, []byte{255}}, ")"},
	{"4, 4, 127,\t0,  0, 1, 2, 19, 137.", LongHostPort{4, []byte{127, 0, 0, 1}, []byte{19, 137}}, "."},
	{"4,1,9,0,1", LongHostPort{4, []byte{9}, nil}, ",1"},
	{"7,255" + strings.Repeat(",8", 255) + ",255" + strings.Repeat(",9", 255), LongHostPort{
		7, bytes.Repeat([]byte{8}, 255), bytes.Repeat([]byte{9}, 255)}, ""},
}

// TestLongHostPort reads and writes af,hal,h1,..,pal,p1,.. (RFC 1639 section 2): an octet for the family, and two lists
// of octets, each with its length before it.
func TestLongHostPort(t *testing.T) {
	for _, c := range longHostPorts {
		r := &textReader{from: []byte("x" + c.text), at: 1}
		if got := r.longHostPort(); !got.Equal(c.want) || r.err() != nil || string(r.rest()) != c.rest {
			t.Errorf("%.80q is %v, %v, and leaves %q, wanted %v and %q", c.text, got, r.err(), r.rest(), c.want, c.rest)
		}
		if c.rest == "" {
			checkWrite(t, func(w *textWriter) { w.writeLongHostPort("F", c.want) }, c.text)
		}
	}
	for _, text := range []string{
		"", "x", "4", "4,", "4,4", "4,4,127,0,0,1", "4,4,127,0,0,1,2,19", "4,4,127,0,0,1,2,19,x",
		"4,4,127,0,0,1,2,19,", "4,0",
		"256,0,0", "4,256,0", "4,0,256", "4,1,256,0", "4,0,1,256", "4,1,x,0", " 4,0,0", "4 ,0,0", "4,-1,0",
		"6,16,2001:db8::1,2,19,137", "4,256" + strings.Repeat(",0", 257), "4,0,256" + strings.Repeat(",0", 256),
	} {
		checkRefused(t, text, (*textReader).longHostPort, "a long-host-port")
	}
	for _, v := range []LongHostPort{{Host: make([]byte, 256)}, {Port: make([]byte, 256)}} {
		write := func(w *textWriter) { w.writeLongHostPort("F", v) }
		checkCannotWrite(t, write, "a host and a port of at most 255 octets each")
	}
}

// TestEqual compares addresses of any family; how an empty list of octets is kept makes no difference.
func TestEqual(t *testing.T) {
	a := LongHostPort{4, []byte{1}, []byte{2}}
	for _, b := range []LongHostPort{
		{6, a.Host, a.Port}, {4, []byte{3}, a.Port}, {4, a.Host, []byte{3}}, {4, a.Host, nil}, {4, nil, a.Port}, {},
	} {
		if a.Equal(b) || b.Equal(a) {
			t.Errorf("%v is %v", a, b)
		}
	}
	if b := (LongHostPort{4, slices.Clone(a.Host), slices.Clone(a.Port)}); !a.Equal(b) {
		t.Errorf("%v is not %v", a, b)
	}
	if !(LongHostPort{Host: []byte{}}).Equal(LongHostPort{Port: []byte{}}) {
		t.Error("an empty list is not an empty list")
	}
}
