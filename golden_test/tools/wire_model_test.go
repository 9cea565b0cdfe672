package tools

import (
	"cmp"
	"strings"
)

// wire cuts what a server sent into replies: the rules of RFC 959 section 4.2 with the limits and errors of the
// readers.
func (r *reference) wire(q question) []any {
	w := wireModel{replies: []any{}, rest: octets(*q.Wire), digits: r.registry.Digits, maxLine: cmp.Or(q.MaxLine, 64<<10),
		maxLines: cmp.Or(q.MaxLines, 10_000), maxReply: cmp.Or(q.MaxReply, 64<<10)}
	for w.reply() {
	}
	return w.replies
}

type wireModel struct {
	rest                                string
	digits, maxLine, maxLines, maxReply int
	replies                             []any
}

func (w *wireModel) fail(what string) { w.replies = append(w.replies, map[string]any{"error": what}) }

// line returns the next line, and what is wrong with it in a reply that has room for so many octets more. It is not
// whole where the input ends before it does; it is too long then if more of it cannot tell otherwise.
func (w *wireModel) line(room int) (line, wrong string, whole bool) {
	line, w.rest, whole = strings.Cut(w.rest, "\n")
	line = strings.TrimSuffix(strings.TrimSuffix(line, "\r"), "\r")
	switch {
	case !whole && len(line) <= w.digits:
	case len(line) > w.maxLine && w.maxLine <= room:
		wrong = "line-too-long"
	case len(line) > min(w.maxLine, room):
		wrong = "reply-too-large"
	}
	return line, wrong, whole
}

// start returns the code of a line and what is behind it: ' ' stands for the end of the line too. 0 is none.
func (w *wireModel) start(line string) (code int, separator byte) {
	for i := range w.digits {
		if i >= len(line) || line[i] < '0' || line[i] > '9' {
			return 0, 0
		}
		code = code*10 + int(line[i]-'0')
	}
	if len(line) == w.digits {
		return code, ' '
	}
	if line[w.digits] == ' ' || line[w.digits] == '-' {
		return code, line[w.digits]
	}
	return 0, 0
}

// reply takes the next reply, and what follows a bad one of several lines up to its end; false at the end of the input.
func (w *wireModel) reply() bool {
	if w.rest == "" {
		return false
	}
	line, bad, whole := w.line(w.maxReply)
	if whole && line == "" {
		return true
	}
	code, separator := w.start(line)
	if bad == "" && whole && separator == 0 {
		bad = "malformed"
	}
	lines, room := []string{latin1(line)}, w.maxReply-len(line)
	for whole && separator == '-' {
		if bad == "" && len(lines) == w.maxLines {
			bad = "too-many-lines"
		}
		var wrong string
		line, wrong, whole = w.line(room)
		bad = cmp.Or(bad, wrong)
		lines, room = append(lines, latin1(line)), room-len(line)
		if c, s := w.start(line); whole && c == code && s == ' ' {
			separator = ' '
		}
	}
	if bad != "" {
		w.fail(bad)
	}
	if !whole {
		w.fail("incomplete")
	} else if bad == "" {
		w.replies = append(w.replies, map[string]any{"code": code, "lines": lines})
	}
	return whole
}
