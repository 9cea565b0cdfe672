package templating

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// join returns the items of a list as they print, with a separator between them.
func join(separator string, items any) (string, error) {
	list := reflect.ValueOf(items)
	if list.Kind() != reflect.Slice {
		return "", fmt.Errorf("join: %T is not a list", items)
	}
	printed := make([]string, list.Len())
	for i := range printed {
		printed[i] = fmt.Sprint(list.Index(i))
	}
	return strings.Join(printed, separator), nil
}

// each returns one field of every item of a list.
func each(field string, items any) ([]any, error) {
	list := reflect.ValueOf(items)
	if list.Kind() != reflect.Slice {
		return nil, fmt.Errorf("each: %T is not a list", items)
	}
	values := make([]any, list.Len())
	for i := range values {
		value := reflect.Indirect(list.Index(i)).FieldByName(field)
		if !value.IsValid() {
			return nil, fmt.Errorf("each: %T has no %s", items, field)
		}
		values[i] = value.Interface()
	}
	return values, nil
}

// sorted returns the items of a list in the order in which they print; numbers in them count, so that h2 is before h10.
func sorted(items []any) []any {
	return slices.SortedStableFunc(slices.Values(items), func(a, b any) int {
		return naturally(fmt.Sprint(a), fmt.Sprint(b))
	})
}

// sortedFold is sorted without regard to upper and lower case.
func sortedFold(items []any) []any {
	return slices.SortedStableFunc(slices.Values(sorted(items)), func(a, b any) int {
		return naturally(strings.ToLower(fmt.Sprint(a)), strings.ToLower(fmt.Sprint(b)))
	})
}

// naturally compares two strings, and runs of digits in them as numbers.
func naturally(a, b string) int {
	for a != "" && b != "" {
		m, n := leadingDigits(a), leadingDigits(b)
		if m == 0 || n == 0 {
			m, n = 1, 1
		} else if m != n {
			return cmp.Compare(m, n)
		}
		if c := strings.Compare(a[:m], b[:n]); c != 0 {
			return c
		}
		a, b = a[m:], b[n:]
	}
	return cmp.Compare(len(a), len(b))
}

func leadingDigits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// A Module is a file of a language, and names that it has for others.
type Module struct {
	Name  string
	Names []any
}

// module returns a module with names.
func module(name string, names []any) Module { return Module{name, names} }
