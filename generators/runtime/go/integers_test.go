package goruntime

import (
	"math"
	"slices"
	"testing"
)

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
		r := &textReader{from: []byte("x" + c.text), at: 1}
		if got := r.integers(); !slices.Equal(got, c.want) || r.err() != nil || string(r.rest()) != c.rest {
			t.Errorf("%q is %d, %v, and leaves %q, wanted %d and %q", c.text, got, r.err(), r.rest(), c.want, c.rest)
		}
	}
	for _, text := range []string{
		"", "x", ",", ",1", " 1", "-1", "18446744073709551616", "1,18446744073709551616", "1,2,99999999999999999999,3",
	} {
		checkRefused(t, text, (*textReader).integers, "integers")
	}
	failed := textReader{from: []byte("1,2"), expected: "a word"}
	if got := failed.integers(); got != nil || failed.expected != "a word" {
		t.Errorf("%d is read after an error, which is %v", got, failed.err())
	}
}

func TestWriteIntegers(t *testing.T) {
	for want, list := range map[string][]uint64{
		"0": {0}, "1,2,3": {1, 2, 3}, "18446744073709551615,10": {math.MaxUint64, 10},
	} {
		checkWrite(t, func(w *textWriter) { w.writeIntegers("F", list) }, want)
	}
	for _, list := range [][]uint64{nil, {}} {
		checkCannotWrite(t, func(w *textWriter) { w.writeIntegers("F", list) }, "one or more integers")
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
