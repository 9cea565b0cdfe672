package golden_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/out/go/ftpreply"
)

// TestParseCommand looks names up in the Go package. Only ASCII letters have two cases: the long s is not an S, and the
// Kelvin sign is not a K.
func TestParseCommand(t *testing.T) {
	for _, name := range []string{"STOR", "stor", "sToR"} {
		if c, err := ftpreply.ParseCommand(name); c != ftpreply.CommandSTOR || err != nil {
			t.Errorf("%q is %q, %v, wanted STOR", name, c, err)
		}
	}
	for _, name := range []string{"", "STO", "STORE", " STOR", "\u017fTOR", "M\u212aD", "MAIL", "command-okay"} {
		c, err := ftpreply.ParseCommand(name)
		var unknown ftpreply.UnknownNameError
		if c != "" || !errors.As(err, &unknown) || string(unknown) != name {
			t.Errorf("%q is %q, %v, wanted an error", name, c, err)
		}
	}
}

// TestCommands asks the Go package about known and unknown commands.
func TestCommands(t *testing.T) {
	commands := slices.Collect(ftpreply.Commands())
	var want []ftpreply.Command
	for _, c := range repository.Builtin(t).Live() {
		want = append(want, ftpreply.Command(c.Name))
	}
	if !slices.Equal(commands, want) || !slices.IsSorted(commands) {
		t.Errorf("the commands are %q, wanted %q, ascending", commands, want)
	}
	for _, c := range append(commands, ftpreply.Greeting) {
		if c.Known() != (c != ftpreply.Greeting) || c.Doc() == "" || c.Source() == "" || c.Sequence() == "" {
			t.Errorf("%q: %t, %q, %q, %q", c, c.Known(), c.Doc(), c.Source(), c.Sequence())
		}
		lower := ftpreply.Command(strings.ToLower(string(c)))
		facts := []any{lower.Known(), lower.Doc(), lower.Syntax(), lower.Sequence()}
		if !slices.Equal(facts, []any{c.Known(), c.Doc(), c.Syntax(), c.Sequence()}) {
			t.Errorf("the facts of %q are %q", lower, facts)
		}
		if !slices.Equal(slices.Collect(ftpreply.Replies(lower)), slices.Collect(ftpreply.Replies(c))) {
			t.Errorf("the replies to %q are not those to %q", lower, c)
		}
	}
	for _, c := range []ftpreply.Command{"\u017ftor", "MAIL", "XYZZY", "STOR "} {
		if c.Known() || c.Doc() != "" || c.Syntax() != "" || c.Source() != "" || c.Sequence() != "" {
			t.Errorf("%q: %t, %q, %q, %q, %q", c, c.Known(), c.Doc(), c.Syntax(), c.Source(), c.Sequence())
		}
		if got := ftpreply.NextStep(c, 350); got.Action != ftpreply.ActionSend || got.Commands != nil {
			t.Errorf("after 350 to %q: %v, wanted any command", c, got)
		}
	}
}

// TestStepIsFresh checks that the list of a step belongs to its caller, and that nothing else is allocated.
func TestStepIsFresh(t *testing.T) {
	ftpreply.NextStep(ftpreply.CommandUSER, 331).Commands[0] = "QUIT"
	got := ftpreply.NextStep(ftpreply.CommandUSER, 331).Commands
	if want := []ftpreply.Command{ftpreply.CommandPASS}; !slices.Equal(got, want) {
		t.Errorf("after 331 to USER comes %q, wanted PASS", got)
	}
	for _, c := range []ftpreply.Command{ftpreply.Greeting, ftpreply.CommandSTOR, "XYZZY"} {
		if n := testing.AllocsPerRun(10, func() { ftpreply.NextStep(c, 426); c.Doc() }); n > 0 {
			t.Errorf("a reply to %q allocates %v times", c, n)
		}
	}
}
