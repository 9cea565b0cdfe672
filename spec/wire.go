package spec

import (
	"fmt"
	"strings"
)

// A Wire is a reply as it came off the wire.
type Wire struct {
	Code Code
	// Text has lines separated by LF, without the code at the start of the first, the last and any other that repeats it.
	Text string
}

// ReadWire takes replies out of what a server sent (RFC 959 section 4.2). The error tells the line that is not one of a
// reply, or that the last reply has no end; the replies are those before.
func (r *Registry) ReadWire(sent string) ([]Wire, error) {
	var replies []Wire
	lines := strings.Split(strings.TrimSuffix(sent, "\n"), "\n")
	for i := 0; i < len(lines); {
		code, separator, first := r.cutCode(strings.TrimSuffix(lines[i], "\r"))
		if separator == 0 {
			return replies, fmt.Errorf("line %d: %.80q does not begin with %d digits and a space or a hyphen",
				i+1, lines[i], r.Digits)
		}
		texts := []string{first}
		for i++; separator == '-'; i++ {
			if i == len(lines) {
				return replies, fmt.Errorf("line %d: the reply %s has no last line, which begins with its code and a space",
					i, r.FormatCode(code))
			}
			line := strings.TrimSuffix(lines[i], "\r")
			next, s, text := r.cutCode(line)
			if next != code || s == 0 {
				next, s, text = code, '-', line
			}
			texts, separator = append(texts, text), s
		}
		replies = append(replies, Wire{code, strings.Join(texts, "\n")})
	}
	return replies, nil
}

// cutCode takes the code and what follows it from the start of a line: a hyphen, or a space for which the end of the
// line may stand. The separator is 0 where the line does not begin so.
func (r *Registry) cutCode(line string) (code Code, separator byte, text string) {
	if len(line) < r.Digits {
		return 0, 0, line
	}
	for _, digit := range []byte(line[:r.Digits]) {
		if digit < '0' || '9' < digit {
			return 0, 0, line
		}
		code = code*10 + Code(digit-'0')
	}
	switch text = line[r.Digits:]; {
	case text == "":
		return code, ' ', ""
	case text[0] == ' ' || text[0] == '-':
		return code, text[0], text[1:]
	}
	return 0, 0, line
}

// WireLines returns a text as the lines of a reply on the wire: the last line after the code and a space, and before it
// the first after the code and a hyphen.
func (r *Registry) WireLines(code Code, text string) []string {
	lines := strings.Split(text, "\n")
	last := len(lines) - 1
	if last > 0 {
		lines[0] = r.FormatCode(code) + "-" + lines[0]
	}
	lines[last] = strings.TrimRight(r.FormatCode(code)+" "+lines[last], " ")
	return lines
}
