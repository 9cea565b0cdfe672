package tools

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/spec"
)

var differential = flag.Int("differential", 20_000, "how many inputs TestDifferential gives the readers of all languages")

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
		d.ask(t, []question{target.read(text), {Code: target.code, Command: &name, Text: &text}, {Code: target.code, Command: &command, Text: &text}})
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

// inputs makes questions: known texts and random values, and what mutations make of them.
type inputs struct {
	maker
	registry *spec.Registry
	targets  []*target
	seeds    []string // of all
	kinds    map[string]int
}

// A target is a text that values can be read from.
type target struct {
	code spec.Code
	*spec.Variant
	seeds []string
}

func newInputs(registry *spec.Registry, random *rand.Rand) *inputs {
	i := &inputs{maker: maker{random}, registry: registry, kinds: map[string]int{}}
	for _, reply := range registry.Replies {
		for _, v := range reply.Texts() {
			t := &target{code: reply.Code, Variant: v, seeds: []string{v.Text, strings.Join(v.TextLines(), "\n")}}
			for _, e := range v.Examples {
				t.seeds = append(t.seeds, e.Text)
			}
			for _, refusal := range v.Refusals {
				t.seeds = append(t.seeds, refusal.Text)
			}
			if len(v.Parameters) > 0 {
				i.targets = append(i.targets, t)
			}
			for range 8 * len(v.Parameters) {
				if written, ok := i.written(t); ok {
					t.seeds = append(t.seeds, written)
				}
			}
			i.seeds = append(i.seeds, t.seeds...)
		}
	}
	return i
}

func (t *target) read(text string) question {
	name := string(t.Name)
	return question{Code: t.code, Variant: &name, Text: &text}
}

// String tells how many of each kind there were.
func (i *inputs) String() string {
	var parts []string
	for _, kind := range slices.Sorted(maps.Keys(i.kinds)) {
		parts = append(parts, fmt.Sprintf("%s %d", kind, i.kinds[kind]))
	}
	return strings.Join(parts, ", ")
}

func (i *inputs) question() question {
	t := pick(i.maker, i.targets)
	switch n := i.IntN(20); {
	case n == 0:
		i.kinds["wire"]++
		return i.wireQuestion()
	case n == 1:
		i.kinds["write"]++
		name := string(t.Name)
		return question{Code: t.code, Variant: &name, Write: i.values(t.Variant), Types: typesOf(t.Variant)}
	case n <= 4:
		i.kinds["parse-text"]++
		command, text := i.command(t), latin1(i.text(t))
		return question{Code: t.code, Command: &command, Text: &text}
	default:
		i.kinds["read"]++
		return t.read(latin1(i.text(t)))
	}
}

// command is one that the text answers, any other, or none.
func (i *inputs) command(t *target) string {
	command := pick(i.maker, []string{"", "SIZE", "FEAT", "STOU", "NOOP", "\u017fIZE", "PW\u212a", "PBSZ,OPTS"})
	if len(t.Commands) > 0 && !i.chance(3) {
		command = pick(i.maker, t.Commands)
	}
	if i.chance(4) {
		command = strings.ToLower(command)
	}
	return command
}

// text is a text that was written, one that is known, or another, mutated up to four times.
func (i *inputs) text(t *target) string {
	text := pick(i.maker, t.seeds)
	switch n := i.IntN(10); {
	case n < 3:
		if written, ok := i.written(t); ok {
			text = written
		}
	case n == 3:
		text = pick(i.maker, i.seeds)
	}
	for range i.IntN(5) {
		text = i.mutate(text)
	}
	return text[:min(len(text), 4096)]
}

// written is a text with random values.
func (i *inputs) written(t *target) (string, bool) {
	written := i.values(t.Variant)
	for name, value := range written {
		written[name] = decoded(inJSON(value)) // as it would come out of a question
	}
	values, err := fromNotation(t.Variant, written)
	if err != nil {
		return "", false
	}
	text, err := t.Write(values)
	return text, err == nil
}

// pieces are what mutations put into a text.
var pieces = []string{" ", "\t", ".", ",", ", ", `"`, `""`, "(", ")", "|", "=", "==", "-", "+", "\r", "\n", "\r\n", "\x00", ";", "a", "K", "s", "\xe2\x84\xaa", "\xc5\xbf", "\xc2\xa0",
	"\xa0", "\xff", "\xb2", "\xd9\xa1", "0", "1", "00", "60", "_", "e1", "0x", "1,", "255,", "127,0,0,1,19,137", "(|||1|)", "ADAT=", "AA==", "AB==", "A===", "QQ", "20000229000000", "19000229000000",
	"19981231235960", "99991231235960", ".1", ".999999", "0999", " byte", " min", "\n 1", "\n ", "MARK", "18446744073709551615", "18446744073709551616", "9007199254740993", "\x0b", "\x0c", "\x1c", "\x85"}

func (i *inputs) mutate(text string) string {
	from, to := i.IntN(len(text)+1), i.IntN(len(text)+1)
	from, to = min(from, to), max(from, to)
	near := text[from:min(len(text), from+1+i.IntN(3))]
	switch i.IntN(9) {
	case 0: // put something in
		return text[:from] + pick(i.maker, pieces) + text[from:]
	case 1: // put a number in, or in the place of another
		digits := text[from:]
		end := from + len(digits) - len(strings.TrimLeft(digits, "0123456789"))
		return text[:from] + strings.Repeat("0", i.IntN(3)) + string(jsonNumber(i.integer())) + text[end:]
	case 2: // delete some
		return text[:from] + text[from+len(near):]
	case 3: // replace some
		return text[:from] + octets(i.octets(1+i.IntN(2), nil)) + text[from+len(near):]
	case 4: // another case
		return text[:from] + flipCase(text[from:to]) + text[to:]
	case 5: // say some again
		return text[:from] + strings.Repeat(near, 1+i.IntN(30)) + text[from:]
	case 6: // end or begin with another text
		other := pick(i.maker, i.seeds)
		at := i.IntN(len(other) + 1)
		if i.chance(2) {
			return text[:from] + other[at:]
		}
		return other[:at] + text[from:]
	case 7: // a middle is left
		return text[from:to]
	default: // one octet more or less
		b := []byte(text)
		if len(b) > 0 {
			b[min(from, len(b)-1)] += byte(i.IntN(3)) - 1
		}
		return string(b)
	}
}

func flipCase(text string) string {
	b := []byte(text)
	for i, c := range b {
		if 'a' <= c|0x20 && c|0x20 <= 'z' {
			b[i] ^= 0x20
		}
	}
	return string(b)
}

// wireSeeds are what wires are made of.
var wireSeeds = []string{"220 ready\r\n", "230-first\r\n", "230 last\r\n", "230\r\n", "230-\r\n", "  230 padded\r\n", " middle\r\n", "211 other\r\n", "\r\n", "\n", "230-again\n", "22010 x\r\n", "230x\r\n", "\xff\xf1",
	"\r", "230", " ", "-", "331 password\n", "\x00", strings.Repeat("x", 90), "230 \r\r\n", "999 \r\n", "000-\r\n", "000 \r\n"}

func (i *inputs) wireQuestion() question {
	var b bytes.Buffer
	for range i.IntN(12) {
		b.WriteString(pick(i.maker, wireSeeds))
	}
	sent := b.String()
	for range i.IntN(4) {
		sent = i.mutate(sent)
	}
	sent = latin1(sent)
	q := question{Wire: &sent, Chunk: pick(i.maker, []int{1, 2, 3, 7, 50, 4096})}
	if i.chance(2) {
		q.MaxLine, q.MaxLines = 4+i.IntN(40), 1+i.IntN(4)
	}
	return q
}
