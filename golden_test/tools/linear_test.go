package tools

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

// A text 16 times as long may take at most 40 times as long to read; a quadratic reader takes 256 times as long. What
// takes less than noise is not measured.
const (
	longer = 16
	slower = 40
	noise  = 10 * time.Millisecond
)

// TestLinear has the readers of all languages read long texts that are made to be read again and again: the pieces that
// their patterns look for, repeated. With -differential=1000000 these are all such texts, of 64 KiB and 1 MiB; else a
// quarter of them, of 4 and 64 KiB.
func TestLinear(t *testing.T) {
	takesLong(t, "measures how long every reader takes for long texts")
	small, part := 4<<10, 4
	if *differential >= 1_000_000 {
		small, part = 64<<10, 1
	}
	for name, registry := range map[string]*spec.Registry{"ftp": repository.Builtin(t), "types": allTypes(t)} {
		questions := hostile(registry, small)
		t.Run(name, func(t *testing.T) {
			withEach(t, registry, func(t *testing.T, h *harness) {
				for i := 0; i < len(questions); i += part {
					questions[i].measure(t, h)
				}
			})
		})
	}
}

// A hostileText is a piece, repeated, for one text; or a wire.
type hostileText struct {
	name        string
	piece       string
	short, long question
}

// hostile makes texts for each pattern and each format, once.
func hostile(registry *spec.Registry, small int) []hostileText {
	i := newInputs(registry, rand.New(rand.NewPCG(1, 2)))
	var all []hostileText
	seen := map[string]bool{}
	for _, target := range i.targets {
		for _, piece := range target.pieces() {
			key := fmt.Sprintf("%s %s %s %s %v", target.Find, target.FindLast, target.TextLines(), piece, target.Exact)
			if seen[key] {
				continue
			}
			seen[key] = true
			make := func(size int) question { return target.read(latin1(strings.Repeat(piece, size/len(piece)))) }
			name := fmt.Sprintf("%d %s", target.code, target.Name)
			all = append(all, hostileText{name: name, piece: piece, short: make(small), long: make(longer * small)})
		}
	}
	for _, piece := range []string{"2", "220-", "220-\n", "220 \n", "\n", "\r", "x"} {
		for _, chunk := range []int{16, 4096} {
			make := func(size int) question {
				sent := strings.Repeat(piece, size/len(piece))
				return question{Wire: &sent, Chunk: chunk, MaxLine: 4 << 20, MaxLines: 1 << 20, MaxReply: 4 << 20}
			}
			name := fmt.Sprintf("wire, by %d", chunk)
			all = append(all, hostileText{name: name, piece: piece, short: make(small), long: make(longer * small)})
		}
	}
	return all
}

// pieces are what a reader of the text waits for: the starts of its literals, values of its types, whole texts.
func (t *target) pieces() []string {
	pieces := []string{" ", "0", "\n "}
	line := t.First
	if t.Pattern != nil {
		line = t.Pattern
	}
	for _, s := range slices.Concat(line, t.Repeated) {
		if s.Parameter == nil {
			pieces = append(pieces, s.Literal, s.Literal[:1])
			continue
		}
		pieces = append(pieces, hostilePieces[s.Parameter.Type]...)
	}
	if len(t.seeds) > 2 {
		pieces = append(pieces, t.seeds[2], t.seeds[2][:len(t.seeds[2])-1], t.seeds[2]+"\n")
	}
	pieces = slices.DeleteFunc(pieces, func(piece string) bool { return piece == "" })
	slices.Sort(pieces)
	return slices.Compact(pieces)
}

var hostilePieces = map[text.Type][]string{
	text.Integer:      {"1 ", "1", "01"},
	text.Character:    {"((((5", "||||1", "a"},
	text.Word:         {"a", "a ", `"`},
	text.Text:         {"a", "a\n "},
	text.Quoted:       {`"`, `""`, `"a`, `"" `, `"a"`},
	text.Timestamp:    {"19980615100045.", "1998061510004", "9"},
	text.Base64:       {"A", "A=", "AA==", "=", "ADAT="},
	text.Hex:          {"d4", "d", "1,d", "g"},
	text.Facts:        {"a=1;", "a=", ";", "=a"},
	text.Integers:     {"1,", ",", "1, ", "99999999999999999999,"},
	text.HostPort:     {"1,1,1,1,1,1 ", "255,", "256,", "1,   ", "0000000000,"},
	text.LongHostPort: {"4,255,", "1,1 ,", "0,", "255,"},
}

// measure compares the times of both, up to four times: other programs run on this machine too.
func (h *hostileText) measure(t *testing.T, to *harness) {
	t.Helper()
	var short, long time.Duration
	for range 4 {
		short, long = max(noise, h.time(t, to, h.short)), h.time(t, to, h.long)
		if long < slower*short {
			return
		}
	}
	t.Errorf("%s: %.60q repeated: %v and, %d times as long, %v", h.name, h.piece, short, longer, long)
}

func (h *hostileText) time(t *testing.T, to *harness, q question) time.Duration {
	t.Helper()
	line := [][]byte{q.line()}
	begin := time.Now()
	if _, err := to.ask(line); err != nil {
		t.Fatal(err)
	}
	return time.Since(begin)
}
