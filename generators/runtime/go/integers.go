package goruntime

import "strconv"

// integers reads one or more integers separated by commas; whitespace may follow a comma.
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
		r.failList(start, "integers")
	}
	return list
}

// number reads one number of a list: its digits and, if it is not the first, the comma and the whitespace before them.
func (r *textReader) number(first bool, high uint64) (v uint64, ok bool) {
	rest, n := r.rest(), 0
	if !first {
		if len(rest) == 0 || rest[0] != ',' {
			return 0, false
		}
		n = 1 + run(rest[1:], isSpace)
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

// failList is fail for a list. It replaces the error of one of the list's numbers; nothing before the list has failed.
func (r *textReader) failList(at int, expected string) { r.at, r.expected = at, expected }

func (w *textWriter) writeIntegers(field string, v []uint64) {
	if w.require(len(v) > 0, field, "one or more integers") {
		w.to = appendNumbers(w.to, v, true)
	}
}

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
