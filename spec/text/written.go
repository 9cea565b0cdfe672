package text

import (
	"errors"
	"fmt"
	"strconv"
)

// A Written is a value as a spec writes it: a scalar, a list or a mapping.
type Written struct {
	Scalar      string
	IsString    bool // of a scalar: it is in quotes, or looks like nothing else
	Items       []Written
	Fields      map[string]Written
	Description string // for a message: the integer 5
}

// isList reports whether the value is a list.
func (w Written) isList() bool { return w.Items != nil }

// stringOf reads a value of a type whose values are strings.
func stringOf(w Written) (any, error) {
	if !w.IsString {
		return nil, fmt.Errorf("a string, not %s", w.Description)
	}
	return w.Scalar, nil
}

// numbersOf reads a list by its digits: YAML would take 010 for 8.
func numbersOf(w Written) ([]uint64, error) {
	if !w.isList() {
		return nil, errors.New(w.Description)
	}
	var list []uint64
	for _, item := range w.Items {
		v, err := strconv.ParseUint(item.Scalar, 10, 64)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

// explain replaces another package's error by what is allowed.
func explain(err error, allowed string) error {
	if err != nil {
		return errors.New(allowed)
	}
	return nil
}
