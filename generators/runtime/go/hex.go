package goruntime

import (
	"bytes"
	"encoding/hex"
	"fmt"
)

// hex reads the hexadecimal digits of low to high octets. Of an odd number of digits, unless it must be even, the zero
// that they begin with is missing.
func (r *textReader) hex(low, high uint64, even bool) []byte {
	start := r.at
	digits := r.take(run(r.rest(), isHex), "hexadecimal digits")
	octets := uint64(len(digits)+1) / 2
	if octets < low || octets > high || even && len(digits)%2 == 1 {
		r.fail(start, "hexadecimal digits")
	}
	if !r.fits() {
		return nil
	}
	v := make([]byte, octets)
	for i := range octets {
		last := len(digits) - 1 - 2*int(i)
		v[octets-1-i] = hexDigit(digits[last])
		if last > 0 {
			v[octets-1-i] |= hexDigit(digits[last-1]) << 4
		}
	}
	return v
}

// hexDigit returns the value of a digit.
func hexDigit(b byte) byte {
	if isDigit(b) {
		return b - '0'
	}
	return lower(b) - 'a' + 10
}

func (w *textWriter) writeHex(field string, v []byte, low, high uint64, uppercase bool) {
	if n := uint64(len(v)); n < low || n > high {
		w.require(false, field, fmt.Sprintf("%d to %d octets", low, high))
		return
	}
	start := len(w.to)
	w.to = hex.AppendEncode(w.to, v)
	if uppercase {
		copy(w.to[start:], bytes.ToUpper(w.to[start:]))
	}
}
