package tools

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/spec"
)

// A stepQuestion asks what a client does after a reply; its code is there where it is 0 too.
type stepQuestion struct {
	Next string    `json:"next"`
	Code spec.Code `json:"code"`
}

type stepAnswer struct {
	Action   spec.Action `json:"action"`
	Commands []string    `json:"commands"`
}

type repliesQuestion struct {
	Replies string `json:"replies"`
}

type commandReply struct {
	Code   spec.Code  `json:"code"`
	Stage  spec.Stage `json:"stage"`
	Listed bool       `json:"listed"`
	Doc    string     `json:"doc"`
}

// TestSteps asks the packages of all languages which replies a command may get and what follows each.
func TestSteps(t *testing.T) {
	registry := repository.Builtin(t)
	questions, want := stepQuestions(registry)
	withEach(t, registry, func(t *testing.T, h *harness) {
		got, err := h.ask(questions)
		if err != nil {
			t.Fatal(err)
		}
		for i := range questions {
			if !sameAnswer(got[i], want[i]) {
				t.Errorf("%s  wanted %s\n  got    %s", questions[i], want[i], got[i])
			}
		}
	})
}

// stepQuestions are the vectors of the registry, the same of its retired commands, which no package knows, and all
// lists of replies, each asked for with the letters of the command in upper, in lower and in both cases.
func stepQuestions(registry *spec.Registry) (questions, want [][]byte) {
	ask := func(question, answer any) {
		questions, want = append(questions, append(inJSON(question), '\n')), append(want, inJSON(answer))
	}
	for _, v := range registry.StepVectors().Vectors {
		ask(stepQuestion{v.Command, v.Code}, stepAnswer{v.Action, v.Commands})
	}
	for _, c := range registry.RetiredCommands() {
		for code := spec.Code(54); code < 1000; code += 100 {
			next := registry.Next("unknown", code)
			ask(stepQuestion{c.Name, code}, stepAnswer{next.Action, append([]string{}, next.Commands...)})
		}
		ask(repliesQuestion{c.Name}, []commandReply{})
	}
	ask(repliesQuestion{"unknown"}, []commandReply{})
	for _, c := range known(registry) {
		replies := []commandReply{}
		for _, r := range c.Replies {
			replies = append(replies, commandReply{r.Code, r.Stage, r.Listed, r.Doc})
		}
		ask(repliesQuestion{c.Name}, replies)
		ask(repliesQuestion{strings.ToLower(c.Name)}, replies)
		ask(repliesQuestion{strings.ToLower(c.Name[:len(c.Name)/2]) + c.Name[len(c.Name)/2:]}, replies)
	}
	return questions, want
}

// known returns the commands in force, and the greeting where there is one.
func known(registry *spec.Registry) []*spec.Command {
	commands := registry.Live()
	if registry.Greeting != nil {
		commands = append(commands, registry.Greeting)
	}
	return commands
}

// next asks a harness what follows one reply.
func (h *harness) next(t *testing.T, command string, code spec.Code) (spec.Action, []string) {
	t.Helper()
	answers, err := h.ask([][]byte{append(inJSON(stepQuestion{command, code}), '\n')})
	if err != nil {
		t.Fatal(err)
	}
	var answer stepAnswer
	if err := json.Unmarshal(answers[0], &answer); err != nil {
		t.Fatalf("%s: %v", answers[0], err)
	}
	return answer.Action, answer.Commands
}
