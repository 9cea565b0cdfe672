package text

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// Hex is the hexadecimal digits of octets, such as a digest. A value is [Digest]; the limits of a parameter are how many
// octets there are.
const Hex Type = "hex"

// A Digest is the value of hex: octets that people see as hexadecimal digits.
type Digest []byte

// String returns two digits for each octet.
func (d Digest) String() string { return hex.EncodeToString(d) }

// MarshalJSON writes the digits.
func (d Digest) MarshalJSON() ([]byte, error) { return json.Marshal(d.String()) }

var hexOctets = Octets{"hex", func(b byte) bool { return isDigit(b) || 'a' <= lower(b) && lower(b) <= 'f' }}

var hexType = descriptor{
	doc:       "octets in hexadecimal digits of any case, two for each; a first zero may be missing",
	expected:  "hexadecimal digits",
	begins:    hexOctets,
	continues: hexOctets,
	holds:     hexOctets,
	start:     NumberEdge,
	end:       NumberEdge,
	limited:   true,
	counted:   "octet",
	scan:      scanHex,
	write:     writeHex,
	parse:     parseHex,
	sample: func(word string, _ int, p *Parameter) any {
		low, high := p.Bounds()
		return append(Digest(word), make(Digest, low)...)[:min(low+uint64(len(word)), high)]
	},
}

// scanHex reads an odd number of digits too, unless the parameter wants an even one: some servers leave out the zero that
// a digest begins with.
func scanHex(s string, p *Parameter) (any, int) {
	n := run(s, hexOctets.Has)
	digits := s[:n]
	if n%2 == 1 {
		if p.Even {
			return nil, 0
		}
		digits = "0" + digits
	}
	if low, high := p.Bounds(); n == 0 || uint64(len(digits)/2) < low || uint64(len(digits)/2) > high {
		return nil, 0
	}
	v, err := hex.DecodeString(digits)
	if err != nil {
		return nil, 0
	}
	return Digest(v), n
}

func writeHex(dst []byte, value any, p *Parameter) ([]byte, error) {
	v, ok := value.(Digest)
	low, high := p.Bounds()
	if n := uint64(len(v)); !ok || n < low || n > high {
		return nil, fmt.Errorf("%d to %d octets", low, high)
	}
	if p.Upper {
		return append(dst, strings.ToUpper(hex.EncodeToString(v))...), nil
	}
	return hex.AppendEncode(dst, v), nil
}

func parseHex(w Written) (any, error) {
	v, err := hex.DecodeString(w.Scalar)
	if err != nil || !w.IsString {
		return nil, errors.New(`an even number of hexadecimal digits in quotes such as "d41d8cd9"`)
	}
	return Digest(v), nil
}
