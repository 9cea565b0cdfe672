package text

import (
	"errors"
	"fmt"
	"net/netip"
)

// HostPort is h1,h2,h3,h4,p1,p2 (RFC 959 section 4.1.2). A value is a netip.AddrPort; an IPv4 address may be mapped to
// IPv6, as a socket for both has it.
const HostPort Type = "host-port"

var hostPort = descriptor{
	doc:       "h1,h2,h3,h4,p1,p2: the octets of an IPv4 address and of a port, in decimal",
	expected:  "a host-port",
	begins:    digitOctets,
	continues: digitOctets,
	holds:     digitOctets,
	start:     NumberEdge,
	end:       NumberEdge,
	isNumber:  true,
	scan:      scanHostPort,
	write:     writeHostPort,
	parse: func(w Written) (any, error) {
		address, err := netip.ParseAddrPort(w.Scalar)
		return address, explain(err, `an address and a port such as "192.168.1.2:5001"`)
	},
	sample: func(_ string, n int, _ *Parameter) any {
		return netip.AddrPortFrom(netip.AddrFrom4([4]byte{192, 168, 1, byte(n)}), uint16(n))
	},
}

func scanHostPort(s string, _ *Parameter) (any, int) {
	list, n := scanNumbers(s, 255, 6)
	if len(list) != 6 {
		return nil, 0
	}
	host := netip.AddrFrom4([4]byte{byte(list[0]), byte(list[1]), byte(list[2]), byte(list[3])})
	return netip.AddrPortFrom(host, uint16(list[4]<<8|list[5])), n
}

func writeHostPort(dst []byte, value any, _ *Parameter) ([]byte, error) {
	v, ok := value.(netip.AddrPort)
	address := v.Addr().Unmap()
	if !ok || !address.Is4() {
		return nil, errors.New("an IPv4 address and a port")
	}
	h := address.As4()
	return fmt.Appendf(dst, "%d,%d,%d,%d,%d,%d", h[0], h[1], h[2], h[3], v.Port()>>8, v.Port()&0xff), nil
}
