package tools

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/spec"
)

var differential = flag.Int("differential", 20_000,
	"how many inputs TestDifferential gives the readers of all languages")

// batch is how many questions are written before the answers are read.
const batch = 1000

// TestDifferential puts the same questions to the packages of all languages and to the reference; any difference is a
// mistake of one of them. The questions are the same every time:
//
//	go test ./golden_test/tools -run TestDifferential -differential=1000000 -timeout 60m
//
// Three of four are about the texts of FTP, the others about those of testdata/types.yaml.
func TestDifferential(t *testing.T) {
	t.Run("ftp", func(t *testing.T) { differ(t, repository.Builtin(t), *differential*3/4) })
	t.Run("types", func(t *testing.T) { differ(t, allTypes(t), *differential/4) })
}

func differ(t *testing.T, registry *spec.Registry, count int) {
	t.Parallel()
	d := newDifferential(t, registry)
	i := newInputs(registry, rand.New(rand.NewPCG(959, 1123)))
	for asked := 0; asked < count && !t.Failed(); asked += batch {
		questions := make([]question, min(batch, count-asked))
		for j := range questions {
			questions[j] = i.question()
		}
		d.ask(t, questions)
	}
	t.Logf("%d inputs to %d programs: %s; %d of the texts are read", count, len(d.harnesses), i, d.reads)
}

// allTypes returns the registry of testdata/types.yaml.
func allTypes(t testing.TB) *spec.Registry {
	t.Helper()
	src, err := os.ReadFile("testdata/types.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return repository.Parse(t, "types.yaml", src)
}

// FuzzDifferential does the same with what the fuzzer finds; number is the text, and the kind of the question.
func FuzzDifferential(f *testing.F) {
	d := newDifferential(f, repository.Builtin(f))
	i := newInputs(d.registry, rand.New(rand.NewPCG(0, 0)))
	for n, target := range i.targets {
		for _, seed := range target.seeds {
			f.Add(n, seed)
		}
	}
	for _, wire := range wireSeeds {
		f.Add(-1, wire)
	}
	f.Fuzz(func(t *testing.T, n int, text string) {
		text = latin1(text)
		if n < 0 {
			d.ask(t, []question{{Wire: &text, Chunk: 1 - n%8}})
			return
		}
		target := i.targets[n%len(i.targets)]
		name, command := string(target.Name), ""
		if len(target.Commands) > 0 {
			command = target.Commands[0]
		}
		d.ask(t, []question{target.read(text), {Code: target.code, Command: &name, Text: &text},
			{Code: target.code, Command: &command, Text: &text}})
	})
}

// A differential compares harnesses with the reference.
type differentialTest struct {
	*reference
	harnesses []*harness
}

func newDifferential(t testing.TB, registry *spec.Registry) *differentialTest {
	t.Helper()
	d := &differentialTest{reference: newReference(registry)}
	for _, language := range harnessLanguages {
		d.harnesses = append(d.harnesses, harnessOf(t, language, registry))
	}
	return d
}

// ask reports the first question that is not answered alike, cut down to what makes the difference.
func (d *differentialTest) ask(t testing.TB, questions []question) {
	t.Helper()
	lines := make([][]byte, len(questions))
	for i, q := range questions {
		lines[i] = q.line()
	}
	type said struct {
		answers [][]byte
		err     error
	}
	all := make([]chan said, len(d.harnesses))
	for i, h := range d.harnesses {
		all[i] = make(chan said, 1)
		go func() {
			answers, err := h.ask(lines)
			all[i] <- said{answers, err}
		}()
	}
	want := make([][]byte, len(questions))
	for i, q := range questions {
		want[i] = d.answer(t, q)
	}
	differ := -1
	for _, c := range all { // of all, before anything else is asked
		got := <-c
		if got.err != nil {
			t.Fatal(got.err)
		}
		for i := range questions {
			if differ < 0 && !sameAnswer(got.answers[i], want[i]) {
				differ = i
			}
		}
	}
	if differ >= 0 {
		d.report(t, questions[differ])
	}
}

// report prints the shortest text for which the answers still differ, and all answers.
func (d *differentialTest) report(t testing.TB, q question) {
	t.Helper()
	text := q.Text
	if q.Wire != nil {
		text = q.Wire
	}
	if text != nil {
		shorten(octets(*text), func(shorter string) bool {
			*text = latin1(shorter)
			differ, _ := d.differ(t, q)
			return differ
		})
	}
	_, answers := d.differ(t, q)
	t.Errorf("%s\n%s", q.line(), answers)
}

func (d *differentialTest) differ(t testing.TB, q question) (differ bool, answers string) {
	t.Helper()
	want := d.answer(t, q)
	var b strings.Builder
	fmt.Fprintf(&b, "  %-10s %s\n", "reference", want)
	for _, h := range d.harnesses {
		got, err := h.ask([][]byte{q.line()})
		if err != nil {
			t.Fatal(err)
		}
		differ = differ || !sameAnswer(got[0], want)
		fmt.Fprintf(&b, "  %-10s %s\n", h.name, got[0])
	}
	return differ, b.String()
}

// shorten cuts pieces out of a text while something remains true of it. It ends with the shortest.
func shorten(text string, remains func(string) bool) {
	for size := len(text) / 2; size > 0; size /= 2 {
		for at := 0; at+size <= len(text); {
			if shorter := text[:at] + text[at+size:]; remains(shorter) {
				text = shorter
			} else {
				at += size
			}
		}
	}
	remains(text)
}
