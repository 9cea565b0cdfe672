package goruntime

import (
	"fmt"
	"math"
	"slices"
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
		checkWrite(t, func(w *textWriter) { w.integer("F", v, 1, 65535) }, fmt.Sprint(v))
	}
	checkWrite(t, func(w *textWriter) { w.integer("F", math.MaxUint64, 0, math.MaxUint64) }, "18446744073709551615")
	for _, v := range []uint64{0, 65536, math.MaxUint64} {
		checkCannotWrite(t, func(w *textWriter) { w.integer("F", v, 1, 65535) }, "an integer from 1 to 65535")
	}
}

// TestIntegers reads a list separated by commas, after which spaces and tabs may stand. What is not one more integer
// is left, but one that is too large is an error: the list would lack it.
func TestIntegers(t *testing.T) {
	for _, c := range []struct {
		text string
		want []uint64
		rest string
	}{
		{"7", []uint64{7}, ""}, {"1,2,3", []uint64{1, 2, 3}, ""}, {"1, 2,\t 3 ", []uint64{1, 2, 3}, " "},
		{"1,", []uint64{1}, ","},
		{"1,2, x", []uint64{1, 2}, ", x"}, {"1,,2", []uint64{1}, ",,2"}, {"1 ,2", []uint64{1}, " ,2"},
		{"1;2", []uint64{1}, ";2"},
		{"01,18446744073709551615", []uint64{1, math.MaxUint64}, ""}, {"1,-2", []uint64{1}, ",-2"},
		{"1,\n2", []uint64{1}, ",\n2"},
	} {
		r := &textReader{text: []byte("x" + c.text), at: 1}
		if got := r.integers(); !slices.Equal(got, c.want) || r.err() != nil || string(r.rest()) != c.rest {
			t.Errorf("%q is %d, %v, and leaves %q, wanted %d and %q", c.text, got, r.err(), r.rest(), c.want, c.rest)
		}
	}
	for _, text := range []string{
		"", "x", ",", ",1", " 1", "-1", "18446744073709551616", "1,18446744073709551616", "1,2,99999999999999999999,3",
	} {
		checkRefused(t, text, (*textReader).integers, "integers")
	}
	failed := textReader{text: []byte("1,2"), expected: "a word"}
	if got := failed.integers(); got != nil || failed.expected != "a word" {
		t.Errorf("%d is read after an error, which is %v", got, failed.err())
	}
}

func TestWriteIntegers(t *testing.T) {
	for want, list := range map[string][]uint64{
		"0": {0}, "1,2,3": {1, 2, 3}, "18446744073709551615,10": {math.MaxUint64, 10},
	} {
		checkWrite(t, func(w *textWriter) { w.integers("F", list) }, want)
	}
	for _, list := range [][]uint64{nil, {}} {
		checkCannotWrite(t, func(w *textWriter) { w.integers("F", list) }, "one or more integers")
	}
}

// TestAppendNumbers puts a comma before each number but the first of a text.
func TestAppendNumbers(t *testing.T) {
	for _, c := range []struct {
		numbers []byte
		first   bool
		want    string
	}{
		{nil, true, "a"}, {[]byte{0}, true, "a0"}, {[]byte{255, 1}, true, "a255,1"},
		{nil, false, "a"}, {[]byte{9}, false, "a,9"}, {[]byte{1, 2}, false, "a,1,2"},
	} {
		if got := string(appendNumbers([]byte("a"), c.numbers, c.first)); got != c.want {
			t.Errorf("%d are %q, wanted %q", c.numbers, got, c.want)
		}
	}
}
