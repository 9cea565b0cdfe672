package text

import (
	"errors"
	"strconv"
)

// Integers is integers separated by commas. A value is a []uint64.
const Integers Type = "integers"

var integers = descriptor{
	doc:       "one or more integers separated by commas",
	expected:  "integers",
	begins:    digitOctets,
	continues: listOctets,
	holds:     spacedListOctets,
	start:     NumberEdge,
	end:       NumberEdge,
	isNumber:  true,
	scan: func(s string, _ *Parameter) (any, int) {
		list, n := scanNumbers(s, 1<<64-1, -1)
		return list, n
	},
	write: writeIntegers,
	parse: func(w Written) (any, error) {
		list, err := numbersOf(w)
		return list, explain(err, "a list of integers")
	},
	sample: func(_ string, n int, _ *Parameter) any { return make([]uint64, 1+n%3) },
}

// scanNumbers reads decimal numbers up to largest, separated by a comma and any whitespace after it: at most count of
// them, or all where count is negative. A comma that no number follows is not part of the list.
func scanNumbers(s string, largest uint64, count int) (list []uint64, length int) {
	for i := 0; count < 0 || len(list) < count; {
		digits := run(s[i:], isDigit)
		if digits == 0 {
			break
		}
		v, err := strconv.ParseUint(s[i:i+digits], 10, 64)
		if err != nil || v > largest {
			return nil, 0
		}
		list = append(list, v)
		length = i + digits
		if length == len(s) || s[length] != ',' {
			break
		}
		i = length + 1 + run(s[length+1:], isSpace)
	}
	return list, length
}

func writeIntegers(dst []byte, value any, _ *Parameter) ([]byte, error) {
	list, ok := value.([]uint64)
	if !ok || len(list) == 0 {
		return nil, errors.New("one or more integers")
	}
	return appendNumbers(dst, list), nil
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
