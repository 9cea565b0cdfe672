package tools

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

// wireChunks are how many octets a reader is given at once. 0 is as many as there are.
var wireChunks = []int{1, 2, 3, 7, 4096, 0}

// TestWire cuts what servers send into replies. testdata/wire.json says, from the RFCs, what comes out; each character
// of its strings is one octet.
func TestWire(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("testdata/wire.json")
	if err != nil {
		t.Fatal(err)
	}
	var table []struct {
		Name, Sent string
		limits
		Replies json.RawMessage
	}
	if err := json.Unmarshal(content, &table); err != nil || len(table) < 50 {
		t.Fatalf("%d cases: %v", len(table), err)
	}
	w := newWireTest()
	for _, c := range table {
		want := append(append([]byte(`{"replies":`), c.Replies...), '}')
		w.add(c.Name, c.Sent, c.limits, string(want))
	}
	w.add(defaults())
	w.run(t)
}

type limits struct{ MaxLine, MaxLines, MaxReply int }

// defaults is a stream at the limits that a reader has when it is told none: 64 KiB for a line, 10,000 lines and 64 KiB
// for a reply.
func defaults() (name, sent string, none limits, want string) {
	longest, tooLong := "220 "+strings.Repeat("x", 1<<16-4), "220 "+strings.Repeat("x", 1<<16-3)
	most, tooMany := "211-"+strings.Repeat("\r\n x", 9998), "211-"+strings.Repeat("\r\n x", 9999)
	half := "212-" + strings.Repeat("x", 1<<15-4)
	largest, tooLarge := half+"\r\n"+half[:1<<15-3]+"\r\n212", half+"\r\n"+half[:1<<15-2]+"\r\n212"
	sent = longest + "\r\n" + tooLong + "\r\n" + most + "\r\n211 \r\n" + tooMany + "\r\n211 \r\n" +
		largest + "\r\n" + tooLarge + "\r\n220 ok\r\n"
	lines := append(strings.Split(most, "\r\n"), "211 ")
	want = string(inJSON(map[string]any{"replies": []any{
		map[string]any{"code": 220, "lines": []string{longest}},
		map[string]any{"error": "line-too-long"},
		map[string]any{"code": 211, "lines": lines},
		map[string]any{"error": "too-many-lines"},
		map[string]any{"code": 212, "lines": strings.Split(largest, "\r\n")},
		map[string]any{"error": "reply-too-large"},
		map[string]any{"code": 220, "lines": []string{"220 ok"}},
	}}))
	return "the default limits", sent, none, want
}

// A wireTest is streams, each in chunks of all sizes, and what must come out.
type wireTest struct {
	names     []string
	questions []question
	lines     [][]byte
	want      []string
}

func newWireTest() *wireTest { return &wireTest{} }

func (w *wireTest) add(name, sent string, l limits, want string) {
	for _, size := range wireChunks {
		q := question{Wire: &sent, Chunk: size, MaxLine: l.MaxLine, MaxLines: l.MaxLines, MaxReply: l.MaxReply}
		if size == 0 {
			q.Chunk = max(1, len(sent))
		}
		w.names = append(w.names, fmt.Sprintf("%s, by %d", name, q.Chunk))
		w.questions, w.lines, w.want = append(w.questions, q), append(w.lines, q.line()), append(w.want, want)
	}
}

func (w *wireTest) run(t *testing.T) {
	registry := repository.Builtin(t)
	reference := newReference(registry)
	t.Run("reference", func(t *testing.T) {
		w.compare(t, func() (answers [][]byte, err error) {
			for _, q := range w.questions {
				answers = append(answers, reference.answer(t, q))
			}
			return answers, nil
		})
	})
	withEach(t, registry, func(t *testing.T, h *harness) {
		w.compare(t, func() ([][]byte, error) { return h.ask(w.lines) })
	})
}

func (w *wireTest) compare(t *testing.T, ask func() ([][]byte, error)) {
	t.Helper()
	answers, err := ask()
	if err != nil {
		t.Fatal(err)
	}
	for i, got := range answers {
		if !sameAnswer(got, []byte(w.want[i])) {
			t.Errorf("%s: %.200q\n   got %.1000s\nwanted %.1000s", w.names[i], *w.questions[i].Wire, got,
				strings.Join(strings.Fields(w.want[i]), " "))
		}
	}
}
