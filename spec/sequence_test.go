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

// drawn are the arcs of the diagrams of RFC 959 section 6, RFC 2228 section 9 and RFC 7151 section 3.2.3, read from
// their drawings: after each command, by the first digit of the reply, 1 to 5, what follows. W waits, S succeeds, F
// fails, and E is an error, which the drawing has no place for: the first digit says what to do then, after 3 to send
// any command. N is the next command of the sequence, which stands last. F after 4 may be tried again, after 5 not.
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
	'W': {spec.Wait}, 'S': {spec.Done}, 'N': {spec.Send}, 'F': {spec.Retry, spec.GiveUp},
}

// byDigit is what the first digits 1 to 5 say by themselves: RFC 1123 section 4.1.2.11.
var byDigit = []spec.Action{spec.Wait, spec.Done, spec.Send, spec.Retry, spec.GiveUp}

// TestNextAsDrawn asks what follows replies that no RFC gives a meaning of their own, after each command of a drawing.
func TestNextAsDrawn(t *testing.T) {
	registry := spectest.Builtin(t)
	for _, d := range drawn {
		for _, command := range d.commands {
			for digit := 1; digit <= 5; digit++ {
				letter := d.digits[digit-1]
				for _, code := range []spec.Code{spec.Code(digit * 100), spec.Code(digit*100 + 99), spec.Code(digit*100 + 78)} {
					next := registry.Next(command, code)
					want := byDigit[digit-1]
					switch letter {
					case 'E':
					case 'F':
						want = letters[letter][digit-4]
					default:
						want = letters[letter][0]
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
	tests := []struct {
		commands string
		codes    []spec.Code
		want     string
	}{
		{"HOST", []spec.Code{220, 500, 502}, "send USER AUTH"}, // RFC 7151 figure 3: 2,500,502
		{"HOST", []spec.Code{501, 503, 504, 599}, "give-up"},   // 4,501,503,504; the others by their first digit
		{"HOST", []spec.Code{120}, "wait"},
		{"HOST", []spec.Code{331}, "send"},
		{"AUTH ADAT", []spec.Code{234, 235}, "done"}, // RFC 2228 section 9
		{"AUTH ADAT", []spec.Code{334, 335}, "send ADAT"},
		{"USER user UsEr", []spec.Code{331, 336}, "send PASS"}, // RFC 959 section 5.3
		{"PASS", []spec.Code{331, 332}, "send ACCT"},
		{"USER STOR RNTO APPE NOOP unknown", []spec.Code{332, 532}, "send ACCT"}, // section 4.1.1
		{"ACCT", []spec.Code{332}, "send"},
		{"ACCT", []spec.Code{532}, "give-up"},
		{"USER PASS ACCT pass  ", []spec.Code{530}, "give-up"},
		{"STOR stor SYST HOST AUTH REIN CLNT unknown", []spec.Code{530}, "send USER"},
		{"STOR LIST list MLSD XYZ NOOP", []spec.Code{125, 150}, "transfer"},
		{"STOR REIN NOOP unknown ", []spec.Code{110, 120, 199}, "wait"}, // the last is the opening of the connection
		{"NOOP RETR HOST unknown QUIT ", []spec.Code{421}, "reconnect"},
		{"NOOP RETR", []spec.Code{221}, "reconnect"},
		{"QUIT quit STAT", []spec.Code{221}, "done"},
		{"ABOR abor", []spec.Code{125, 150, 425, 426, 451, 551, 552, 522, 535}, "wait"}, // section 4.1.3
		{"ABOR", []spec.Code{225, 226, 250}, "done"},
		{"ABOR", []spec.Code{500, 501, 502}, "give-up"},
		{"QUIT", []spec.Code{226, 250, 426}, "wait"}, // section 4.1.1
		{"STAT", []spec.Code{226, 426}, "wait"},
		{"STAT", []spec.Code{211, 212, 213}, "done"},
		{"RETR STOR", []spec.Code{425, 426, 451}, "retry"},
		{"EPSV epsv", []spec.Code{500, 502, 522}, "send PASV"}, // RFC 2428
		{"EPRT", []spec.Code{500, 502, 522}, "send PORT"},
		{"EPSV EPRT", []spec.Code{501, 504}, "give-up"},
		{"RETR STOR APPE STOU LIST NLST MLSD", []spec.Code{521, 522, 534}, "send PROT"}, // RFC 4217 section 10.2
		{"LPSV MKD AUTH", []spec.Code{521, 534}, "give-up"},
		{"SITE site NOOP", []spec.Code{350}, "send"}, // RFC 1123 section 4.1.2.11
		{"RNFR rnfr", []spec.Code{350, 399}, "send RNTO"},
		{"XCUP", []spec.Code{200}, "done"}, // RFC 1123 section 4.1.3.1: as CDUP
		{"MAIL", []spec.Code{354}, "send"}, // retired: as an unknown command
		{"", []spec.Code{220}, "done"},     // RFC 959 section 5.4
		{"", []spec.Code{530}, "give-up"},
	}
	registry := spectest.Builtin(t)
	for _, test := range tests {
		for _, command := range strings.Split(test.commands, " ") {
			for _, code := range test.codes {
				next := registry.Next(command, code)
				if got := strings.Join(append([]string{string(next.Action)}, next.Commands...), " "); got != test.want {
					t.Errorf("after %q and %03d: %s, wanted %s", command, code, got, test.want)
				}
			}
		}
	}
}

// TestNextIsTotal: no code that has a class is unexpected, and a command is the same in any case.
func TestNextIsTotal(t *testing.T) {
	registry := spectest.Builtin(t)
	commands := []string{"", "UNKNOWN"}
	for _, c := range registry.Commands {
		commands = append(commands, c.Name)
	}
	for _, command := range commands {
		for code := spec.Code(100); code < 700; code++ {
			next := registry.Next(command, code)
			if next.Action == spec.Unexpected {
				t.Fatalf("%d to %q is unexpected", code, command)
			}
			if lower := registry.Next(strings.ToLower(command), code); !next.Equal(lower) {
				t.Fatalf("after %q and %d: %v, and in lower case %v", command, code, next, lower)
			}
		}
	}
}

// TestNextOfAnyCode has codes without a class, which belong to no dialogue, and those of RFC 2228 section 5.2, which
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
	fmt.Fprintf(&src, "  - {name: A, title: A, doc: D., source: [a], sequence: any, replies: {success: [%s]}}\n",
		strings.Join(codes, ", "))
	for i := range 1000 {
		fmt.Fprintf(&src, "  - {name: A%d, title: A, same-as: A, doc: D., source: [a]}\n", i)
	}
	_, err := spec.Parse("f.yaml", []byte(src.String()))
	var errs diagnostic.Errors
	if !errors.As(err, &errs) || len(errs) != 1 || errs[0].Rule != diagnostic.TooLarge {
		t.Errorf("the error is %v, wanted one too-large", err)
	}
}
