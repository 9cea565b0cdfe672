package text

import (
	"encoding/json"
	"errors"
	"strconv"
)

// LongHostPort is af,hal,h1,..,pal,p1,.. (RFC 1639). A value is an [Address].
const LongHostPort Type = "long-host-port"

// An Address is the value of a long-host-port: an address of any family.
type Address struct {
	Family uint64   `json:"family"`
	Host   []uint64 `json:"host"` // octets, at most 255
	Port   []uint64 `json:"port"` // octets, at most 255
}

// MarshalJSON writes no octets as an empty list.
func (a Address) MarshalJSON() ([]byte, error) {
	type plain Address
	a.Host, a.Port = append([]uint64{}, a.Host...), append([]uint64{}, a.Port...)
	return json.Marshal(plain(a))
}

var longHostPort = descriptor{
	doc: "af,hal,h1,...,pal,p1,...: an address family, then the number of octets of the host and these octets, " +
		"then the same of the port, in decimal",
	expected:  "a long-host-port",
	begins:    digitOctets,
	continues: digitOctets,
	holds:     spacedListOctets,
	start:     NumberEdge,
	end:       NumberEdge,
	isNumber:  true,
	scan:      scanLongHostPort,
	write:     writeLongHostPort,
	parse: func(w Written) (any, error) {
		address, err := addressOf(w)
		return address, explain(err,
			"a mapping of family, host and port such as {family: 4, host: [192, 168, 1, 2], port: [19, 137]}")
	},
	sample: func(_ string, n int, _ *Parameter) any {
		return Address{Family: 4, Host: make([]uint64, n%5), Port: make([]uint64, n%3)}
	},
}

func scanLongHostPort(s string, _ *Parameter) (any, int) {
	head, _ := scanNumbers(s, 255, 2)
	if len(head) < 2 {
		return nil, 0
	}
	hostEnd := 2 + int(head[1])
	upToPort, _ := scanNumbers(s, 255, hostEnd+1)
	if len(upToPort) <= hostEnd {
		return nil, 0
	}
	portEnd := hostEnd + 1 + int(upToPort[hostEnd])
	all, n := scanNumbers(s, 255, portEnd)
	if len(all) < portEnd {
		return nil, 0
	}
	return Address{Family: all[0], Host: all[2:hostEnd], Port: all[hostEnd+1:]}, n
}

func writeLongHostPort(dst []byte, value any, _ *Parameter) ([]byte, error) {
	v, ok := value.(Address)
	numbers := append([]uint64{v.Family, uint64(len(v.Host))}, v.Host...)
	numbers = append(append(numbers, uint64(len(v.Port))), v.Port...)
	for _, n := range numbers {
		ok = ok && n <= 255
	}
	if !ok {
		return nil, errors.New("a family, a host and a port of octets, at most 255 of each")
	}
	return appendNumbers(dst, numbers), nil
}

// addressOf reads a mapping of exactly family, host and port.
func addressOf(w Written) (Address, error) {
	family, host, port := w.Fields["family"], w.Fields["host"], w.Fields["port"]
	if len(w.Fields) != 3 {
		return Address{}, errors.New(w.Description)
	}
	number, errFamily := strconv.ParseUint(family.Scalar, 10, 64)
	octets, errHost := numbersOf(host)
	portOctets, errPort := numbersOf(port)
	return Address{number, octets, portOctets}, errors.Join(errFamily, errHost, errPort)
}
