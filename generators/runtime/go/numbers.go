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

func (w *textWriter) integer(field string, v, low, high uint64) {
	if v < low || v > high {
		w.require(false, field, fmt.Sprintf("an integer from %d to %d", low, high))
		return
	}
	w.text = strconv.AppendUint(w.text, v, 10)
}

// integers reads one or more integers separated by commas; spaces and tabs may follow a comma.
func (r *textReader) integers() []uint64 {
	if !r.fits() {
		return nil
	}
	start := r.at
	var list []uint64
	for {
		v, ok := r.number(len(list) == 0, 1<<64-1)
		if !ok {
			break
		}
		list = append(list, v)
	}
	if !r.fits() || len(list) == 0 {
		r.failWith(start, "integers")
	}
	return list
}

func (w *textWriter) integers(field string, v []uint64) {
	if w.require(len(v) > 0, field, "one or more integers") {
		w.text = appendNumbers(w.text, v, true)
	}
}

// number reads one number of a list: its digits, and if it is not the first, the comma, spaces and tabs before them.
func (r *textReader) number(first bool, high uint64) (v uint64, ok bool) {
	rest, n := r.rest(), 0
	if !first {
		if len(rest) == 0 || rest[0] != ',' {
			return 0, false
		}
		n = 1 + run(rest[1:], isBlank)
	}
	digits := run(rest[n:], isDigit)
	if digits == 0 {
		return 0, false
	}
	v, ok = decimal(rest[n : n+digits])
	if !ok || v > high {
		r.fail(r.at, "a number")
		return 0, false
	}
	r.at += n + digits
	return v, true
}

// failWith is fail for a list. It replaces the error of one of the list's numbers; nothing before the list has failed.
func (r *textReader) failWith(at int, expected string) { r.at, r.expected = at, expected }

// appendNumbers appends numbers separated by commas, with a comma before them if they are not the first.
func appendNumbers[T ~uint8 | ~uint64](b []byte, numbers []T, first bool) []byte {
	for i, v := range numbers {
		if i > 0 || !first {
			b = append(b, ',')
		}
		b = strconv.AppendUint(b, uint64(v), 10)
	}
	return b
}

// decimal returns the value of digits; ok is false if it is 2^64 or more.
func decimal(digits []byte) (v uint64, ok bool) {
	for _, b := range digits {
		d := uint64(b - '0')
		if v > (1<<64-1-d)/10 {
			return 0, false
		}
		v = v*10 + d
	}
	return v, true
}
