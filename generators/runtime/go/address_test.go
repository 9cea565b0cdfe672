package goruntime

import (
	"bytes"
	"net/netip"
	"slices"
	"strings"
	"testing"
)

// TestHostPort reads and writes h1,h2,h3,h4,p1,p2. The first octet of the port is the high one (RFC 959 section 5.3.2),
// and 0 is an octet too, as in RFC 3659 section 5.5. Servers send spaces after the commas (RFC 1123 section 4.1.2.6
// warns that the format varies).
func TestHostPort(t *testing.T) {
	for text, address := range map[string]string{
		"127,0,0,1,19,137":        "127.0.0.1:5001",
		"192,168,1,2,0,21":        "192.168.1.2:21",
		"10,0,0,1,4,0":            "10.0.0.1:1024",
		"0,0,0,0,0,0":             "0.0.0.0:0",
		"255,255,255,255,255,255": "255.255.255.255:65535",
	} {
		want := netip.MustParseAddrPort(address)
		for _, rest := range []string{"", ")", ").", ",7", " 7", "x"} {
			checkRead(t, text+rest, (*textReader).hostPort, want, rest)
		}
		checkWrite(t, func(w *textWriter) { w.hostPort("F", want) }, text)
	}
	for text, address := range map[string]string{
		"10, 0,\t0, \t 1,4,2":     "10.0.0.1:1026",
		"010,002,003,004,005,006": "10.2.3.4:1286",
	} {
		checkRead(t, text, (*textReader).hostPort, netip.MustParseAddrPort(address), "")
	}
	for _, text := range []string{
		"", "x", "(1,2,3,4,5,6)", " 1,2,3,4,5,6", ",1,2,3,4,5,6", "1", "1,2,3,4,5", "1,2,3,4,5,", "1,2,3,4,5, ",
		"1,2,3,4,5,x",
		"256,2,3,4,5,6", "1,256,3,4,5,6", "1,2,3,4,256,6", "1,2,3,4,5,256", "1,2,3,4,5,18446744073709551621",
		"1 ,2,3,4,5,6", "1,\n2,3,4,5,6", "1,,2,3,4,5,6", "-1,2,3,4,5,6", "1.2.3.4,5,6", "1;2;3;4;5;6",
	} {
		checkRefused(t, text, (*textReader).hostPort, "a host-port")
	}
}

// TestHostPortOfIPv4 writes no address of another family: RFC 959 has no form for it.
func TestHostPortOfIPv4(t *testing.T) {
	for _, v := range []netip.AddrPort{
		{}, netip.MustParseAddrPort("[2001:db8::1]:21"), netip.MustParseAddrPort("[::ffff:1.2.3.4]:21"),
	} {
		checkCannotWrite(t, func(w *textWriter) { w.hostPort("F", v) }, "an IPv4 address and a port")
	}
}

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
		r := &textReader{text: []byte("x" + c.text), at: 1}
		if got := r.longHostPort(); !got.Equal(c.want) || r.err() != nil || string(r.rest()) != c.rest {
			t.Errorf("%.80q is %v, %v, and leaves %q, wanted %v and %q", c.text, got, r.err(), r.rest(), c.want, c.rest)
		}
		if c.rest == "" {
			checkWrite(t, func(w *textWriter) { w.longHostPort("F", c.want) }, c.text)
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
		write := func(w *textWriter) { w.longHostPort("F", v) }
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
