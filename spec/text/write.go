package text

import (
	"fmt"
	"maps"
	"slices"
)

// Write fills the holes of the text with values: the one canonical form. A parameter with a default may be left out;
// one that is repeated has a list of values. The lines of a multi-line text are separated by LF.
func (f *Format) Write(values Values) (string, error) {
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if _, err := f.Parameter(name); err != nil {
			return "", err
		}
	}
	dst, err := f.First.append(nil, values)
	if err != nil || !f.IsMultiLine() {
		return string(dst), err
	}
	lines, err := f.lineValues(values)
	if err != nil {
		return "", err
	}
	for _, line := range lines {
		if dst, err = f.Repeated.append(append(dst, '\n'), line); err != nil {
			return "", err
		}
	}
	dst, err = f.Final.append(append(dst, '\n'), values)
	return string(dst), err
}

// lineValues turns the lists of the repeated parameters into the values of each line.
func (f *Format) lineValues(values Values) ([]Values, error) {
	var lines []Values
	for i, p := range f.Repeated.Holes() {
		list, ok := values[p.Name].([]any)
		if i == 0 {
			lines = make([]Values, len(list))
		}
		if !ok || len(list) == 0 || len(list) != len(lines) {
			return nil, fmt.Errorf("%s is %v; allowed: a list with a value for each line, at least one", p.Name, values[p.Name])
		}
		for j, value := range list {
			if lines[j] == nil {
				lines[j] = Values{}
			}
			lines[j][p.Name] = value
		}
	}
	return lines, nil
}

func (s Segments) append(dst []byte, values Values) ([]byte, error) {
	for _, segment := range s {
		if !segment.IsHole() {
			dst = append(dst, segment.Literal...)
			continue
		}
		p := segment.Parameter
		value, ok := values[p.Name]
		if !ok && p.Default != "" {
			value, ok = p.Default, true
		}
		if !ok {
			return nil, fmt.Errorf("no value for %s", p.Name)
		}
		var err error
		if dst, err = p.Type.descriptor().write(dst, value, p); err != nil {
			return nil, fmt.Errorf("%s is %v; allowed: %w", p.Name, value, err)
		}
	}
	return dst, nil
}
