package goruntime

import "slices"

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

// longHostPort reads af,hal,h1,..,pal,p1,.. (RFC 1639 section 2); whitespace may follow a comma.
func (r *textReader) longHostPort() LongHostPort {
	if !r.fits() {
		return LongHostPort{}
	}
	start := r.at
	family, ok := r.number(true, 255)
	host, okHost := r.octets()
	port, okPort := r.octets()
	if !ok || !okHost || !okPort {
		r.failList(start, "a long-host-port")
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

func (w *textWriter) writeLongHostPort(field string, v LongHostPort) {
	if !w.require(len(v.Host) <= 255 && len(v.Port) <= 255, field, "a host and a port of at most 255 octets each") {
		return
	}
	w.to = appendNumbers(w.to, []byte{v.Family, byte(len(v.Host))}, true)
	w.to = appendNumbers(w.to, v.Host, false)
	w.to = appendNumbers(w.to, []byte{byte(len(v.Port))}, false)
	w.to = appendNumbers(w.to, v.Port, false)
}
