package spec

import (
	"errors"
	"fmt"
	"net/netip"
	"strconv"
)

// scanNumbers reads decimal numbers up to max, parted by a comma and any blanks; at most most of them, if that is not
// negative. A comma that no number follows is not part of the list.
func scanNumbers(s string, max uint64, most int) (list []uint64, length int) {
	for i := 0; most < 0 || len(list) < most; {
		digits := run(s[i:], isDigit)
		if digits == 0 {
			break
		}
		v, err := strconv.ParseUint(s[i:i+digits], 10, 64)
		if err != nil || v > max {
			return nil, 0
		}
		list = append(list, v)
		length = i + digits
		if length == len(s) || s[length] != ',' {
			break
		}
		i = length + 1 + run(s[length+1:], isBlank)
	}
	return list, length
}

func scanIntegers(s string, _ *Parameter) (any, int) {
	list, n := scanNumbers(s, 1<<64-1, -1)
	return list, n
}

func writeIntegers(dst []byte, value any, _ *Parameter) ([]byte, error) {
	list, ok := value.([]uint64)
	if !ok || len(list) == 0 {
		return nil, errors.New("one or more integers")
	}
	return appendNumbers(dst, list), nil
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
	if !ok || !v.Addr().Is4() {
		return nil, errors.New("an IPv4 address and a port")
	}
	h := v.Addr().As4()
	return fmt.Appendf(dst, "%d,%d,%d,%d,%d,%d", h[0], h[1], h[2], h[3], v.Port()>>8, v.Port()&0xff), nil
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

func appendNumbers(dst []byte, list []uint64) []byte {
	for i, v := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = strconv.AppendUint(dst, v, 10)
	}
	return dst
}
