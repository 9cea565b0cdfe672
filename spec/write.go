package spec

import "fmt"

// Write fills the holes of the text with values: the one canonical form. A parameter with a default may be left out;
// one that is repeated has a list of values. The lines of a multi-line text are parted by LF.
func (v *Variant) Write(values Values) (string, error) {
	for name := range values {
		if _, err := v.parameter(name); err != nil {
			return "", err
		}
	}
	dst, err := v.Format.append(nil, values)
	if err != nil || v.LineFormat == nil {
		return string(dst), err
	}
	lines, err := v.lineValues(values)
	if err != nil {
		return "", err
	}
	for _, line := range lines {
		if dst, err = v.LineFormat.append(append(dst, '\n'), line); err != nil {
			return "", err
		}
	}
	dst, err = v.LastFormat.append(append(dst, '\n'), values)
	return string(dst), err
}

// lineValues turns the lists of the repeated parameters into the values of each line.
func (v *Variant) lineValues(values Values) ([]Values, error) {
	var lines []Values
	for i, p := range v.LineFormat.Holes() {
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

func (f Format) append(dst []byte, values Values) ([]byte, error) {
	for _, s := range f {
		if s.Parameter == nil {
			dst = append(dst, s.Literal...)
			continue
		}
		value, ok := values[s.Parameter.Name]
		if !ok && s.Parameter.Default != "" {
			value, ok = s.Parameter.Default, true
		}
		if !ok {
			return nil, fmt.Errorf("no value for %s", s.Parameter.Name)
		}
		var err error
		if dst, err = codecs[s.Parameter.Type].write(dst, value, s.Parameter); err != nil {
			return nil, fmt.Errorf("%s is %v; allowed: %w", s.Parameter.Name, value, err)
		}
	}
	return dst, nil
}

// hasDefault reports whether the default is a value of a type whose empty value is none.
func (p *Parameter) hasDefault() bool {
	switch p.Type {
	case Character, Word, Text:
		_, n := codecs[p.Type].scan(p.Default, p)
		return n > 0 && n == len(p.Default)
	}
	return false
}

// parameter returns the parameter of a name.
func (v *Variant) parameter(name Name) (*Parameter, error) {
	for _, p := range v.Parameters {
		if p.Name == name {
			return p, nil
		}
	}
	return nil, fmt.Errorf("%s is not one of the parameters", name)
}
