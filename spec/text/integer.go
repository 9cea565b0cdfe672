package text

import (
	"fmt"
	"strconv"
)

// Integer is decimal digits. A value is a uint64.
const Integer Type = "integer"

var integer = descriptor{
	doc:       "decimal digits, at most 18446744073709551615",
	expected:  "an integer",
	begins:    digitOctets,
	continues: digitOctets,
	holds:     digitOctets,
	start:     NumberEdge,
	end:       NumberEdge,
	isNumber:  true,
	limited:   true,
	scan:      scanInteger,
	write:     writeInteger,
	parse:     parseInteger,
	sample: func(_ string, n int, p *Parameter) any {
		low, high := p.Bounds()
		return []uint64{low, high, min(max(7, low), high)}[n%3]
	},
}

func scanInteger(s string, p *Parameter) (any, int) {
	n := run(s, isDigit)
	v, err := strconv.ParseUint(s[:n], 10, 64)
	if low, high := p.Bounds(); err != nil || v < low || v > high {
		return nil, 0
	}
	return v, n
}

func writeInteger(dst []byte, value any, p *Parameter) ([]byte, error) {
	v, ok := value.(uint64)
	if low, high := p.Bounds(); !ok || v < low || v > high {
		return nil, fmt.Errorf("an integer from %d to %d", low, high)
	}
	return strconv.AppendUint(dst, v, 10), nil
}

func parseInteger(w Written) (any, error) {
	v, err := strconv.ParseUint(w.Scalar, 10, 64)
	return v, explain(err, "a decimal integer")
}
