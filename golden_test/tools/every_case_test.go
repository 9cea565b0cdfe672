package tools

import (
	"math/rand/v2"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/spec"
)

// TestEveryCase asks the packages of every case about all that there is in its spec, and about random texts, values and
// wires. So a case proves with what its packages say, in all languages, what its golden files prove in some.
func TestEveryCase(t *testing.T) {
	for _, c := range repository.Cases(t) {
		t.Run(c.Name(), func(t *testing.T) {
			t.Parallel()
			registry := c.As(t, "ftp") // the name of the packages that the harnesses ask
			questions, want := factQuestions(registry)
			ask := func(question, answer [][]byte) {
				questions, want = append(questions, question...), append(want, answer...)
			}
			if len(registry.Commands) > 0 {
				ask(stepQuestions(registry))
			}
			ask(randomQuestions(t, registry))
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
		})
	}
}

// factQuestions are what can be asked of a code, of every one that its digits can be, and of a command.
func factQuestions(registry *spec.Registry) (questions, want [][]byte) {
	ask := func(question, answer map[string]any) {
		questions, want = append(questions, append(inJSON(question), '\n')), append(want, inJSON(answer))
	}
	last := spec.Code(1)
	for range registry.Digits {
		last *= 10
	}
	for code := range last {
		ask(map[string]any{"about": code}, factsOf(registry, code))
	}
	for _, c := range registry.Live() {
		ask(map[string]any{"describe": c.Name}, map[string]any{
			"known": true, "doc": c.Doc, "syntax": c.Syntax, "source": c.Citations(), "sequence": c.Sequence.Name,
		})
	}
	if len(registry.Commands) > 0 {
		ask(map[string]any{"describe": "unknown"},
			map[string]any{"known": false, "doc": "", "syntax": "", "source": "", "sequence": ""})
	}
	return questions, want
}

func factsOf(registry *spec.Registry, code spec.Code) map[string]any {
	facts := map[string]any{
		"known": false, "name": "", "codeByName": 0, "class": "", "group": "", "text": "", "doc": "", "source": "",
	}
	if class := registry.Class(code); class != nil {
		facts["class"] = class.Name
	}
	if group := registry.Group(code); group != nil {
		facts["group"] = group.Name
	}
	if r := registry.Reply(code); r != nil {
		facts["known"], facts["name"], facts["codeByName"] = true, r.Name, code
		facts["text"], facts["doc"], facts["source"] = r.Text, r.Doc, r.Citations()
	}
	return facts
}

// randomQuestions are some of those of TestDifferential; of wires only, where no text has values.
func randomQuestions(t *testing.T, registry *spec.Registry) (questions, want [][]byte) {
	i := newInputs(registry, rand.New(rand.NewPCG(959, 1123)))
	reference := newReference(registry)
	for range 500 {
		q := i.wireQuestion()
		if len(i.targets) > 0 {
			q = i.question()
		}
		questions, want = append(questions, q.line()), append(want, reference.answer(t, q))
	}
	return questions, want
}
