package goruntime

import (
	"fmt"
	"strconv"
)

// integer reads all digits that follow, a number from low to high.
func (r *textReader) integer(low, high uint64) uint64 {
	start := r.at
	v, ok := decimal(r.take(run(r.rest(), isDigit), "an integer"))
	if !ok || v < low || v > high {
		r.fail(start, "an integer")
	}
	return v
}

// decimal returns the value of digits; ok is false if it is 2^64 or more.
func decimal(digits []byte) (v uint64, ok bool) {
	for _, b := range digits {
		if v > (1<<64-1)/10 {
			return 0, false
		}
		digit := uint64(b - '0')
		if v = v*10 + digit; v < digit {
			return 0, false
		}
	}
	return v, true
}

func (w *textWriter) writeInteger(field string, v, low, high uint64) {
	if v < low || v > high {
		w.require(false, field, fmt.Sprintf("an integer from %d to %d", low, high))
		return
	}
	w.to = strconv.AppendUint(w.to, v, 10)
}
