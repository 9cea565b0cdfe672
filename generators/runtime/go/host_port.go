package goruntime

import "net/netip"

// hostPort reads h1,h2,h3,h4,p1,p2 (RFC 959 section 5.3.2); whitespace may follow a comma.
func (r *textReader) hostPort() netip.AddrPort {
	if !r.fits() {
		return netip.AddrPort{}
	}
	start := r.at
	var octets [6]byte
	for i := range octets {
		v, ok := r.number(i == 0, 255)
		if !ok {
			r.failList(start, "a host-port")
			return netip.AddrPort{}
		}
		octets[i] = byte(v)
	}
	return netip.AddrPortFrom(netip.AddrFrom4([4]byte(octets[:4])), uint16(octets[4])<<8|uint16(octets[5]))
}

func (w *textWriter) writeHostPort(field string, v netip.AddrPort) {
	if !w.require(v.Addr().Is4(), field, "an IPv4 address and a port") {
		return
	}
	h, p := v.Addr().As4(), v.Port()
	w.to = appendNumbers(w.to, []byte{h[0], h[1], h[2], h[3], byte(p >> 8), byte(p)}, true)
}
