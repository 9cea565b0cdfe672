package layout

import (
	"strings"
	"unicode/utf8"

	"github.com/replycodes/replycodes/generators/prose"
)

// pythonWidth is how many characters a line has at most, for Ruff and for Black.
const pythonWidth = 88

// Python lays out a file as Ruff does, and wraps the lines of docstrings, but for those with code and the summary of
// one with more lines. Strings that are too long for any line are left as they are.
func Python(source string) string {
	var out []string
	inside := false
	for line := range strings.SplitSeq(source, "\n") {
		is, goesOn := Docstring(line, inside)
		isSummary := goesOn && !inside
		inside = goesOn
		if !is {
			line = tidy(line)
		}
		switch {
		case fits(line) || isSummary || is && strings.Contains(line, "``"):
			out = append(out, line)
		case is:
			out = append(out, wrap(line)...)
		default:
			out = append(out, breakLine(line)...)
		}
	}
	return strings.Join(out, "\n")
}

const quotes = `"""`

// Docstring reports whether a line of Python is of a docstring, and whether that goes on with the next line. Inside
// says that the line before it did.
func Docstring(line string, inside bool) (is, goesOn bool) {
	start := strings.TrimPrefix(strings.TrimLeft(line, " "), "r")
	switch {
	case inside:
		return true, !strings.Contains(line, quotes)
	case strings.HasPrefix(start, quotes):
		return true, strings.Count(line, quotes) == 1
	}
	return false, false
}

// wrap returns a line of a docstring on several lines. The quotes that end one are alone on the last line then.
func wrap(line string) []string {
	text := strings.TrimLeft(line, " ")
	indent := line[:len(line)-len(text)]
	text, ends := strings.CutSuffix(text, quotes)
	if fits(indent + text) {
		return []string{line}
	}
	lines := strings.Split(prose.Wrap(indent, pythonWidth, text), "\n")
	if ends {
		lines = append(lines, indent+quotes)
	}
	return lines
}

func fits(line string) bool { return utf8.RuneCountInString(line) <= pythonWidth }

// tidy drops the comma before a bracket that closes on the same line, which a tuple of one item alone needs.
func tidy(line string) string {
	if !strings.Contains(line, ", )") {
		return line
	}
	var b strings.Builder
	var commas []int // since each bracket that is open
	var calls []bool
	done := 0
	for i, c := range outsideStrings(line) {
		switch c {
		case '(', '[', '{':
			commas, calls = append(commas, 0), append(calls, isCall(line[:i+1]))
		case ',':
			if len(commas) > 0 {
				commas[len(commas)-1]++
			}
		case ')', ']', '}':
			last := len(commas) - 1
			if last < 0 {
				return line
			}
			if body, ok := strings.CutSuffix(line[done:i], ", "); ok {
				b.WriteString(body)
				if !calls[last] && commas[last] == 1 {
					b.WriteString(",")
				}
				done = i
			}
			commas, calls = commas[:last], calls[:last]
		}
	}
	return b.String() + line[done:]
}

// breakLine returns a statement, or an item of a bracket that is broken already, on several lines.
func breakLine(line string) []string {
	code := strings.TrimLeft(line, " ")
	indent := line[:len(line)-len(code)]
	if strings.HasPrefix(code, "#") {
		return []string{line}
	}
	if start, names, ok := strings.Cut(line, " import "); ok && strings.HasPrefix(code, "from ") {
		return inBrackets(indent, start+" import (", splitTop(names, ","), ")")
	}
	isDef := strings.HasPrefix(code, "def ")
	opening, closing := bracket(line, isDef)
	if closing < 0 {
		return breakValue(line, indent)
	}
	items := splitTop(line[opening+1:closing], ",")
	before, after := line[:opening+1], line[closing:]
	if isCall(before) {
		flat := indent + "    " + strings.Join(items, ", ")
		if fits(flat) && (len(items) > 1 || !isDef) {
			return []string{before, flat, indent + after}
		}
	}
	return inBrackets(indent, before, items, after)
}

// inBrackets returns the items of a bracket one a line, each with a comma.
func inBrackets(indent, before string, items []string, after string) []string {
	lines := []string{before}
	for _, item := range items {
		if item = indent + "    " + item + ","; fits(item) {
			lines = append(lines, item)
		} else {
			lines = append(lines, breakLine(item)...)
		}
	}
	return append(lines, indent+after)
}

// breakValue puts brackets around what is assigned, if it then fits: on a line of its own, or with an operand a line.
func breakValue(line, indent string) []string {
	start, value, ok := strings.Cut(line, " = ")
	if !ok {
		return []string{line}
	}
	if flat := indent + "    " + value; fits(flat) {
		return []string{start + " = (", flat, indent + ")"}
	}
	operands := splitTop(value, "|")
	if len(operands) == 1 {
		return []string{line}
	}
	lines := []string{start + " = (", indent + "    " + operands[0]}
	for _, operand := range operands[1:] {
		lines = append(lines, indent+"    | "+operand)
	}
	return append(lines, indent+")")
}
