package goruntime

import (
	"fmt"
	"math"
	"testing"
)

// TestInteger reads all digits that follow, also zeros at the start, of a number within bounds that belong to it.
func TestInteger(t *testing.T) {
	for _, c := range []struct {
		text      string
		low, high uint64
		want      uint64
		rest      string
	}{
		{"0", 0, 0, 0, ""}, {"1", 1, 65535, 1, ""}, {"65535|", 1, 65535, 65535, "|"}, {"0021.", 1, 65535, 21, "."},
		{"7a", 0, 9, 7, "a"},
		{"18446744073709551615 B", 0, math.MaxUint64, math.MaxUint64, " B"},
		{"18446744073709551609", 0, math.MaxUint64, 18446744073709551609, ""},
		{"000000000000000000000000018446744073709551615", 0, math.MaxUint64, math.MaxUint64, ""},
		{"9,9", 9, 9, 9, ",9"},
	} {
		checkRead(t, c.text, func(r *textReader) uint64 { return r.integer(c.low, c.high) }, c.want, c.rest)
	}
	for _, c := range []struct {
		text      string
		low, high uint64
	}{
		{"", 0, 9}, {"x", 0, 9}, {"-1", 0, 9}, {"+1", 0, 9}, {" 1", 0, 9}, {"0", 1, 9}, {"10", 0, 9},
		{"65536", 1, 65535}, {"/", 0, 9}, {":", 0, 9},
		{"18446744073709551616", 0, math.MaxUint64}, {"18446744073709551620", 0, math.MaxUint64},
		{"99999999999999999999", 0, math.MaxUint64},
		{"184467440737095516150", 0, math.MaxUint64}, {"18446744073709551617", 0, 9},
	} {
		checkRefused(t, c.text, func(r *textReader) uint64 { return r.integer(c.low, c.high) }, "an integer")
	}
}

func TestWriteInteger(t *testing.T) {
	for _, v := range []uint64{1, 9, 10, 65535} {
		checkWrite(t, func(w *textWriter) { w.writeInteger("F", v, 1, 65535) }, fmt.Sprint(v))
	}
	checkWrite(t, func(w *textWriter) { w.writeInteger("F", math.MaxUint64, 0, math.MaxUint64) }, "18446744073709551615")
	for _, v := range []uint64{0, 65536, math.MaxUint64} {
		checkCannotWrite(t, func(w *textWriter) { w.writeInteger("F", v, 1, 65535) }, "an integer from 1 to 65535")
	}
}
