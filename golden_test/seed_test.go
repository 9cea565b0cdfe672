package golden_test

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/spec"
)

// testdata/seed.txt is the blog table that this project began with. Its 39 codes are those of RFC 959 section 4.2, and
// ten of its texts are garbled. Each difference must be one of these, and for its reason.
var seedErrata = map[spec.Code]func(seed, ours string, texts map[spec.Code]string) bool{
	110: curlyQuotes, // and "Where" inside a sentence became "where"
	214: spaceLost,
	221: sentenceLost("Logged out if appropriate."),
	230: foreignSentence(221, "Logged out if appropriate."),
	257: curlyQuotes,
	350: fullStopLost,
	421: spaceLost,
	425: curlyQuotes,
	450: sentenceLost("File unavailable (e.g., file busy)."),
	452: foreignSentence(450, "File unavailable (e.g., file busy)."),
}

// TestSeed compares the spec with the table: it has every code, and its texts differ in the ten garbled entries only.
func TestSeed(t *testing.T) {
	seed := readSeed(t)
	if len(seed) != 39 {
		t.Fatalf("the table has %d codes, wanted the 39 of RFC 959 section 4.2", len(seed))
	}
	registry, ours := repository.Builtin(t), map[spec.Code]string{}
	for code, text := range seed {
		reply := registry.Reply(code)
		if reply == nil {
			t.Errorf("%d is not in the spec", code)
			continue
		}
		ours[code] = asPrinted(reply, text)
	}
	var differ []spec.Code
	for _, code := range slices.Sorted(maps.Keys(seed)) {
		if seed[code] == ours[code] {
			continue
		}
		differ = append(differ, code)
		if reason := seedErrata[code]; reason == nil || !reason(seed[code], ours[code], ours) {
			t.Errorf("%d differs, and not for the reason that is known of it:\nseed %s\nours %s", code, seed[code], ours[code])
		}
	}
	if d := gocmp.Diff(slices.Sorted(maps.Keys(seedErrata)), differ); d != "" {
		t.Errorf("- known to be garbled, + differ:\n%s", d)
	}
}

var seedLine = regexp.MustCompile(`(?m)^- (\d{3})#(.*)$`)

func readSeed(t *testing.T) map[spec.Code]string {
	t.Helper()
	content, err := os.ReadFile("testdata/seed.txt")
	if err != nil {
		t.Fatal(err)
	}
	seed := map[spec.Code]string{}
	for _, m := range seedLine.FindAllStringSubmatch(strings.ReplaceAll(string(content), "\r\n", "\n"), -1) {
		code, err := strconv.Atoi(m[1])
		if err != nil {
			t.Fatal(err)
		}
		seed[spec.Code(code)] = m[2]
	}
	return seed
}

// printedHoles are the holes as RFC 959 section 4.2.1 prints them.
var printedHoles = strings.NewReplacer("{address}", "h1,h2,h3,h4,p1,p2", "{minutes}", "nnn", "{system}", "NAME",
	"{pathname}", `"PATHNAME"`, "{sender}", "yyyy", "{receiver}", "mmmm")

// restartMarker is what RFC 959 says around the text of 110, the one text that it makes exact.
const restartMarker = "Restart marker reply. In this case, the text is exact and not left to the particular " +
	"implementation; it must read: %s Where yyyy is User-process data stream marker, and mmmm server's equivalent " +
	`marker (note the spaces between markers and "=").`

// asPrinted returns our text as RFC 959 prints it. RFC 959 explains some texts in a second sentence; where the table
// has such a sentence or has lost it, it is taken from the beginning of our doc.
func asPrinted(reply *spec.Reply, seed string) string {
	text := printedHoles.Replace(reply.Text)
	if reply.Code == 110 {
		return strings.Replace(restartMarker, "%s", text, 1)
	}
	if slices.Contains([]spec.Code{214, 215, 221, 226, 421, 500}, reply.Code) {
		text += " " + explanation(reply.Doc, seed)
	}
	return text
}

// explanation returns the sentences at the beginning of a doc that the seed has too, or else the first.
func explanation(doc, seed string) string {
	sentences := strings.SplitAfter(doc, ". ")
	n := 1
	for n < len(sentences) && strings.Contains(seed, strings.TrimSpace(sentences[n])) {
		n++
	}
	return strings.TrimSpace(strings.Join(sentences[:n], ""))
}

var straight = strings.NewReplacer("“", `"`, "”", `"`, "’", "'")

// curlyQuotes: the table has typographic quotes, in 257 even in the place of protocol syntax.
func curlyQuotes(seed, ours string, _ map[spec.Code]string) bool {
	return strings.ContainsAny(seed, "“”’") &&
		straight.Replace(seed) == strings.Replace(ours, " Where ", " where ", 1)
}

// spaceLost: no space after a full stop.
func spaceLost(seed, ours string, _ map[spec.Code]string) bool {
	at := strings.Index(ours, ". ")
	return at >= 0 && seed == ours[:at+1]+ours[at+2:]
}

func fullStopLost(seed, ours string, _ map[spec.Code]string) bool { return seed+"." == ours }

// sentenceLost: the table has only the first of our sentences.
func sentenceLost(lost string) func(string, string, map[spec.Code]string) bool {
	return func(seed, ours string, _ map[spec.Code]string) bool { return seed+" "+lost == ours }
}

// foreignSentence: the table has our text and then a sentence that belongs to another code, which lacks it there.
func foreignSentence(of spec.Code, sentence string) func(string, string, map[spec.Code]string) bool {
	return func(seed, ours string, texts map[spec.Code]string) bool {
		rest, ends := strings.CutSuffix(seed, sentence)
		return ends && strings.TrimRight(rest, " ") == ours && strings.HasSuffix(texts[of], sentence) &&
			!strings.Contains(ours, sentence)
	}
}
