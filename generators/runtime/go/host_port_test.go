package goruntime

import (
	"net/netip"
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
		checkWrite(t, func(w *textWriter) { w.writeHostPort("F", want) }, text)
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
		checkCannotWrite(t, func(w *textWriter) { w.writeHostPort("F", v) }, "an IPv4 address and a port")
	}
}
