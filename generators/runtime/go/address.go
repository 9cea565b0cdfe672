package goruntime

import (
	"net/netip"
	"slices"
)

// hostPort reads h1,h2,h3,h4,p1,p2 (RFC 959 section 5.3.2); spaces and tabs may follow a comma.
func (r *textReader) hostPort() netip.AddrPort {
	if !r.fits() {
		return netip.AddrPort{}
	}
	start := r.at
	var octets [6]byte
	for i := range octets {
		v, ok := r.number(i == 0, 255)
		if !ok {
			r.failWith(start, "a host-port")
			return netip.AddrPort{}
		}
		octets[i] = byte(v)
	}
	return netip.AddrPortFrom(netip.AddrFrom4([4]byte(octets[:4])), uint16(octets[4])<<8|uint16(octets[5]))
}

func (w *textWriter) hostPort(field string, v netip.AddrPort) {
	if !w.require(v.Addr().Is4(), field, "an IPv4 address and a port") {
		return
	}
	h, p := v.Addr().As4(), v.Port()
	w.text = appendNumbers(w.text, []byte{h[0], h[1], h[2], h[3], byte(p >> 8), byte(p)}, true)
}

// A LongHostPort is an address of any family (RFC 1639 section 2).
type LongHostPort struct {
	Family uint8
	Host   []byte // at most 255 octets, the most significant first
	Port   []byte // at most 255 octets, the most significant first
}

// Equal reports whether two addresses are the same.
func (a LongHostPort) Equal(b LongHostPort) bool {
	return a.Family == b.Family && slices.Equal(a.Host, b.Host) && slices.Equal(a.Port, b.Port)
}

// longHostPort reads af,hal,h1,..,pal,p1,.. (RFC 1639 section 2); spaces and tabs may follow a
// comma.
func (r *textReader) longHostPort() LongHostPort {
	if !r.fits() {
		return LongHostPort{}
	}
	start := r.at
	family, ok := r.number(true, 255)
	host, okHost := r.octets()
	port, okPort := r.octets()
	if !ok || !okHost || !okPort {
		r.failWith(start, "a long-host-port")
	}
	return LongHostPort{uint8(family), host, port}
}

// octets reads a number, and then that many octets.
func (r *textReader) octets() ([]byte, bool) {
	length, ok := r.number(false, 255)
	octets := make([]byte, 0, length)
	for i := uint64(0); ok && i < length; i++ {
		var v uint64
		v, ok = r.number(false, 255)
		octets = append(octets, byte(v))
	}
	return octets, ok
}

func (w *textWriter) longHostPort(field string, v LongHostPort) {
	if !w.require(len(v.Host) <= 255 && len(v.Port) <= 255, field, "a host and a port of at most 255 octets each") {
		return
	}
	w.text = appendNumbers(w.text, []byte{v.Family, byte(len(v.Host))}, true)
	w.text = appendNumbers(w.text, v.Host, false)
	w.text = appendNumbers(w.text, []byte{byte(len(v.Port))}, false)
	w.text = appendNumbers(w.text, v.Port, false)
}
