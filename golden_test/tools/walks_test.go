package tools

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/spec"
)

// A walk is a line of testdata/walks.tsv: commands and the replies to them, in order, as a diagram allows them or not,
// and how it ends. A walk that begins with a reply begins with the opening of the connection; behind the end of one
// sequence another may begin. What is wrong with it is its last command or reply.
type walk struct {
	diagram spec.Name
	path    []string
	outcome string // success, failure, error, or pending: something must follow
}

// TestWalks follows walks by what the packages of all languages say. They are written from the drawings of RFC 959
// section 6, RFC 2228 section 9 and RFC 7151 section 3.2.3, for the greeting from RFC 959 section 5.4, and for what no
// drawing has a place for from RFC 1123 section 4.1.2.11; no generator reads them.
func TestWalks(t *testing.T) {
	registry := repository.Builtin(t)
	walks := readWalks(t)
	follow := func(next func(*testing.T, string, spec.Code) (spec.Action, []string)) func(*testing.T) {
		return func(t *testing.T) {
			for _, w := range walks {
				ask := func(command string, code spec.Code) (spec.Action, []string) { return next(t, command, code) }
				f := follower{registry: registry, next: ask}
				if got := f.follow(w.path); got != w.outcome {
					t.Errorf("%s: %s: %s, wanted %s", w.diagram, strings.Join(w.path, " "), got, w.outcome)
				}
			}
		}
	}
	t.Run("reference", follow(func(_ *testing.T, command string, code spec.Code) (spec.Action, []string) {
		next := registry.Next(command, code)
		return next.Action, next.Commands
	}))
	withEach(t, registry, func(t *testing.T, h *harness) { follow(h.next)(t) })
}

func readWalks(t *testing.T) []walk {
	t.Helper()
	content, err := os.ReadFile("testdata/walks.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var walks []walk
	for _, line := range strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")[1:] {
		column := strings.Split(line, "\t")
		if len(column) != 3 {
			t.Fatalf("not a line of the table: %q", line)
		}
		walks = append(walks, walk{spec.Name(column[0]), strings.Fields(column[1]), column[2]})
	}
	return walks
}

// A follower is a client on a walk.
type follower struct {
	registry *spec.Registry
	next     func(command string, code spec.Code) (spec.Action, []string)

	command string // that was sent last
	waiting bool   // for a reply to it
	gone    bool   // the connection is
	action  spec.Action
	then    []string // the commands that may follow; none for any
}

// follow returns how a walk ends.
func (f *follower) follow(path []string) string {
	_, err := strconv.Atoi(path[0])
	f.waiting = err == nil
	for i, step := range path {
		ok := false
		if code, err := strconv.Atoi(step); err == nil {
			ok = f.reply(spec.Code(code))
		} else {
			ok = f.send(step)
		}
		switch {
		case !ok && i < len(path)-1:
			return "error at " + step
		case !ok:
			return "error"
		}
	}
	switch {
	case f.waiting || f.action == spec.Send:
		return "pending"
	case f.action == spec.Done:
		return "success"
	}
	return "failure"
}

// reply takes a reply, and reports whether there may be one.
func (f *follower) reply(code spec.Code) bool {
	if !f.waiting {
		return false
	}
	f.action, f.then = f.next(f.command, code)
	f.waiting = f.action.More() || f.action == spec.Decode
	f.gone = f.action == spec.Reconnect
	return f.action != spec.Unexpected
}

// send sends a command, and reports whether it may be sent.
func (f *follower) send(command string) bool {
	allowed := f.begins(command)
	if f.action == spec.Send {
		allowed = len(f.then) == 0 || slices.Contains(f.then, command)
	}
	allowed = allowed && !f.waiting && !f.gone
	f.command, f.waiting = command, true
	return allowed
}

// begins reports whether a command begins a sequence.
func (f *follower) begins(command string) bool {
	c := f.registry.Command(command)
	return c == nil || c.Step == c.Sequence.Steps[0]
}
