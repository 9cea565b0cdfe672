package tools

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/spec"
)

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

// wireSeeds are what wires are made of.
var wireSeeds = []string{"220 ready\r\n", "230-first\r\n", "230 last\r\n", "230\r\n", "230-\r\n", "  230 padded\r\n",
	" middle\r\n", "211 other\r\n", "\r\n", "\n", "230-again\n", "22010 x\r\n", "230x\r\n", "\xff\xf1",
	"\r", "230", " ", "-", "331 password\n", "\x00", strings.Repeat("x", 90), "230 \r\r\n", "\r\r\n",
	"230\r\r\r\n", "999 \r\n", "000-\r\n", "000 \r\n"}

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
		q.MaxLine, q.MaxLines, q.MaxReply = 1+i.IntN(40), 1+i.IntN(4), 1+i.IntN(80)
	}
	return q
}
