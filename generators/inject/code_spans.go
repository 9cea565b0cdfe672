package inject

import "strings"

// withoutCodeSpans returns a line without what is between backticks.
func withoutCodeSpans(content string) string {
	var b strings.Builder
	for {
		before, rest, _ := strings.Cut(content, "`")
		b.WriteString(before)
		if len(before) == len(content) {
			return b.String()
		}
		inside := strings.TrimLeft(rest, "`")
		fence := len(rest) - len(inside) + 1
		end := endOfSpan(inside, fence)
		b.WriteByte('`')
		content = inside[end:]
	}
}

// endOfSpan returns the offset after the first run of as many backticks; 0 where there is none.
func endOfSpan(inside string, fence int) int {
	for i := 0; i < len(inside); {
		at := strings.IndexByte(inside[i:], '`')
		if at < 0 {
			return 0
		}
		i += at
		run := len(inside[i:]) - len(strings.TrimLeft(inside[i:], "`"))
		i += run
		if run == fence {
			return i
		}
	}
	return 0
}
