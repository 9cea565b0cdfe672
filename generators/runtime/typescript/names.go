package typescript

import (
	"regexp"
	"strings"
)

var mentioned = regexp.MustCompile(`(\.{0,3})\b([A-Za-z_$][\w$]*)`)

// namesIn returns the identifiers of code, but for properties behind a full stop.
func namesIn(code string) []string {
	var names []string
	s := speech{rest: code}
	s.code("")
	for _, found := range mentioned.FindAllStringSubmatch(s.spoken.String(), -1) {
		if found[1] != "." {
			names = append(names, found[2])
		}
	}
	return names
}

// A speech is code without what mentions nothing: comments, strings, regular expressions, and the text of templates.
type speech struct {
	rest   string
	spoken strings.Builder
}

// silent is what mentions nothing, but for a regular expression, which can only stand behind a sign.
var (
	silent     = regexp.MustCompile("^(?:(?s:/\\*.*?\\*/)|//[^\n]*|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')")
	expression = regexp.MustCompile(`^[=(,:] ?/(?:[^/\\\[\n*]|\\.|\[(?:[^\]\\]|\\.)*\])(?:[^/\\\[\n]|\\.|\[(?:[^\]\\]|\\.)*\])*/`)
	between    = regexp.MustCompile("^(?:[^`$\\\\]|\\\\(?s:.)|\\$[^{])*")
)

// code reads up to the end, or to a closing brace that opens nothing here.
func (s *speech) code(end string) {
	for depth := 0; s.rest != ""; {
		if found := s.silence(); found != "" {
			s.rest = s.rest[len(found):]
			s.spoken.WriteByte(' ')
			continue
		}
		c := s.rest[0]
		if depth == 0 && end != "" && strings.HasPrefix(s.rest, end) {
			return
		}
		s.rest = s.rest[1:]
		switch c {
		case '{':
			depth++
		case '}':
			depth--
		case '`':
			s.template()
			continue
		}
		s.spoken.WriteByte(c)
	}
}

// silence returns what mentions nothing at the start of the rest. The first byte tells what it can be: trying both patterns
// at every byte takes a tenth of a run.
func (s *speech) silence() string {
	switch s.rest[0] {
	case '/', '"', '\'':
		return silent.FindString(s.rest)
	case '=', '(', ',', ':':
		return expression.FindString(s.rest)
	}
	return ""
}

// template reads a template, of which only the values are spoken.
func (s *speech) template() {
	for {
		s.rest = s.rest[len(between.FindString(s.rest)):]
		if !strings.HasPrefix(s.rest, "${") {
			s.rest = strings.TrimPrefix(s.rest, "`")
			return
		}
		s.rest = s.rest[len("${"):]
		s.spoken.WriteByte(' ')
		s.code("}")
		s.rest = strings.TrimPrefix(s.rest, "}")
	}
}
