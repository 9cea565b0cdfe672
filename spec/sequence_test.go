package spec_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/diagnostic"
	"github.com/replycodes/replycodes/spec/internal/spectest"
)

// drawn are the arcs of the diagrams of RFC 959 section 6, RFC 2228 section 9 and RFC 7151 section 3.2.3, read from their
// drawings: after each command, by the first digit of the reply, 1 to 5, what follows. W waits, S succeeds, F fails, and E
// is an error; N is the next command of the sequence, which stands behind. F after 4 may be tried again, after 5 not.
var drawn = []struct {
	source   string
	commands []string
	digits   string // what follows 1yz, 2yz, 3yz, 4yz and 5yz
	next     []string
}{
	{"RFC 959 page 54", []string{
		"ABOR", "ALLO", "DELE", "CWD", "CDUP", "SMNT", "HELP", "MODE", "NOOP", "PASV",
		"QUIT", "SITE", "PORT", "SYST", "STAT", "RMD", "MKD", "PWD", "STRU", "TYPE",
	}, "ESEFF", nil},
	{"RFC 959 page 55", []string{"APPE", "LIST", "NLST", "REIN", "RETR", "STOR", "STOU"}, "WSEFF", nil},
	{"RFC 959 page 55", []string{"RNFR"}, "EENFF", []string{"RNTO"}},
	{"RFC 959 page 55", []string{"RNTO"}, "ESEFF", nil},
	{"RFC 959 page 56", []string{"REST"}, "EENFF", []string{"RETR", "STOR", "APPE"}},
	{"RFC 959 page 57", []string{"USER"}, "ESNFF", []string{"PASS"}},
	{"RFC 959 page 57", []string{"PASS"}, "ESNFF", []string{"ACCT"}},
	{"RFC 959 page 57", []string{"ACCT"}, "ESEFF", nil},
	{"RFC 2228 page 19", []string{"AUTH", "ADAT"}, "ESNFF", []string{"ADAT"}},
	{"RFC 959 page 58", []string{"CONF", "ENC", "MIC", "UNKNOWN", "user name", "STORY", "\x00", "ÜSER"}, "WSNFF", nil},
	{"RFC 959 page 50", []string{""}, "WSEFF", nil},
}

var letters = map[byte][]spec.Action{
	'W': {spec.Wait}, 'S': {spec.Done}, 'N': {spec.Send}, 'F': {spec.Retry, spec.GiveUp}, 'E': {spec.Unexpected},
}

func TestNextAsDrawn(t *testing.T) {
	registry := spectest.Builtin(t)
	for _, d := range drawn {
		for _, command := range d.commands {
			for digit := 1; digit <= 5; digit++ {
				letter := d.digits[digit-1]
				for _, code := range []spec.Code{spec.Code(digit * 100), spec.Code(digit*100 + 99), spec.Code(digit*100 + 78)} {
					next := registry.Next(command, code)
					want := letters[letter][0]
					if letter == 'F' {
						want = letters[letter][digit-4]
					}
					var commands []string
					if letter == 'N' {
						commands = d.next
					}
					if next.Action != want || !slices.Equal(next.Commands, commands) {
						t.Errorf("%s: after %q and %d: %v, wanted %s %v", d.source, command, code, next, want, commands)
					}
				}
			}
		}
	}
}

// TestNext has what the drawings do not say by the first digit alone.
func TestNext(t *testing.T) {
	login := []string{"USER", "AUTH"}
	tests := []struct {
		command string
		code    spec.Code
		want    spec.NextStep
	}{
		{"HOST", 220, spec.NextStep{Action: spec.Send, Commands: login}}, // RFC 7151 figure 3: 2,500,502
		{"HOST", 500, spec.NextStep{Action: spec.Send, Commands: login}},
		{"HOST", 502, spec.NextStep{Action: spec.Send, Commands: login}},
		{"HOST", 421, spec.NextStep{Action: spec.Retry}}, // 4,501,503,504
		{"HOST", 501, spec.NextStep{Action: spec.GiveUp}},
		{"HOST", 503, spec.NextStep{Action: spec.GiveUp}},
		{"HOST", 504, spec.NextStep{Action: spec.GiveUp}},
		{"HOST", 530, spec.NextStep{Action: spec.Unexpected}}, // 1,3,5
		{"HOST", 120, spec.NextStep{Action: spec.Unexpected}},
		{"HOST", 331, spec.NextStep{Action: spec.Unexpected}},
		{"AUTH", 234, spec.NextStep{Action: spec.Done}}, // RFC 2228 section 9
		{"AUTH", 334, spec.NextStep{Action: spec.Send, Commands: []string{"ADAT"}}},
		{"ADAT", 335, spec.NextStep{Action: spec.Send, Commands: []string{"ADAT"}}},
		{"ADAT", 235, spec.NextStep{Action: spec.Done}},
		{"USER", 332, spec.NextStep{Action: spec.Send, Commands: []string{"ACCT", "PASS"}}}, // RFC 959 section 4.2.1
		{"USER", 331, spec.NextStep{Action: spec.Send, Commands: []string{"PASS"}}},
		{"user", 331, spec.NextStep{Action: spec.Send, Commands: []string{"PASS"}}}, // RFC 959 section 5.3
		{"STOR", 110, spec.NextStep{Action: spec.Wait}},                             // RFC 1123 section 4.1.3.4
		{"STOR", 332, spec.NextStep{Action: spec.Unexpected}},                       // section 6, against section 4.1.1
		{"XCUP", 200, spec.NextStep{Action: spec.Done}},                             // RFC 1123 section 4.1.3.1: as CDUP
		{"XCUP", 120, spec.NextStep{Action: spec.Unexpected}},
		{"MLSD", 150, spec.NextStep{Action: spec.Wait}}, // RFC 3659 section 7.2
		{"MLST", 150, spec.NextStep{Action: spec.Unexpected}},
		{"MAIL", 354, spec.NextStep{Action: spec.Send}}, // retired: by what the class says
		{"", 120, spec.NextStep{Action: spec.Wait}},     // RFC 959 section 5.4
		{"", 220, spec.NextStep{Action: spec.Done}},
		{"", 421, spec.NextStep{Action: spec.Retry}},
	}
	registry := spectest.Builtin(t)
	for _, test := range tests {
		next := registry.Next(test.command, test.code)
		if next.Action != test.want.Action || !slices.Equal(next.Commands, test.want.Commands) {
			t.Errorf("after %q and %03d: %v, wanted %v", test.command, test.code, next, test.want)
		}
	}
}

// TestNextOfAnyCode has codes of no class, which are no part of any dialogue, and those of RFC 2228 section 5.2, which
// hold another reply whatever they answer.
func TestNextOfAnyCode(t *testing.T) {
	registry := spectest.Builtin(t)
	for _, command := range []string{"", "USER", "RETR", "HOST", "MIC", "XCWD", "UNKNOWN"} {
		for code := range spec.Code(1100) {
			want := fmt.Sprint(spec.NextStep{Action: spec.Unexpected})
			switch code / 100 {
			case 1, 2, 3, 4, 5:
				continue
			case 6:
				want = fmt.Sprint(spec.NextStep{Action: spec.Decode})
			}
			if next := registry.Next(command, code); fmt.Sprint(next) != want {
				t.Fatalf("after %q and %d: %v, wanted %s", command, code, next, want)
			}
		}
	}
}

// TestManyReplies has a small spec ask for more replies than fit in memory.
func TestManyReplies(t *testing.T) {
	var src strings.Builder
	src.WriteString("protocol: x\ntitle: X\nsources: {a: {title: A, url: \"https://example.org/a\"}}\n" +
		"classes: [{digit: 2, name: good, title: Good, action: done, doc: Good.}]\nreplies:\n")
	var codes []string
	for code := 200; code < 300; code++ {
		fmt.Fprintf(&src, "  - {code: %d, name: n%d, class: good, text: T, doc: D., source: [a]}\n", code, code)
		codes = append(codes, fmt.Sprint(code))
	}
	src.WriteString("sequences: [{name: any, title: Any, doc: D., source: [a], steps: [{}]}]\ncommands:\n")
	fmt.Fprintf(&src, "  - {name: A, title: A, doc: D., source: [a], sequence: any, replies: {success: [%s]}}\n", strings.Join(codes, ", "))
	for i := range 1000 {
		fmt.Fprintf(&src, "  - {name: A%d, title: A, same-as: A, doc: D., source: [a]}\n", i)
	}
	_, err := spec.Parse("f.yaml", []byte(src.String()))
	var errs diagnostic.Errors
	if !errors.As(err, &errs) || len(errs) != 1 || errs[0].Rule != diagnostic.TooLarge {
		t.Errorf("the error is %v, wanted one too-large", err)
	}
}
