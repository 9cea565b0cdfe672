package inject

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// A line looks like a marker where a comment begins, of HTML or of a language near to Markdown, and its first two
// words are one like BEGIN or END and one like replycodes; or where the line begins with these words and a comment of
// HTML ends.
var markerForms = []*regexp.Regexp{
	regexp.MustCompile(`(^|[^\\])(<!-*|<-+|\{?/\*|\{#|\[[^\]\s]*\]:)` + twoWords),
	regexp.MustCompile(`^(\s*)(!--+|\.\.|//|%%)` + twoWords),
	regexp.MustCompile(`^(\s*)()` + twoWords + `.*--\s*>`),
}

const twoWords = `\s*[^\pL\pN]{0,6}([\pL\pN\p{Cf}]+)(?:\s+|[^\pL\pN]{1,3})((?i:reply[ _-]codes?)|[\pL\pN\p{Cf}]+)`

// likeMarker returns the offset of what looks like a marker on a line, whether it is one or not.
func likeMarker(content string) (start int, ok bool) {
	for _, form := range markerForms {
		for _, at := range form.FindAllStringSubmatchIndex(content, -1) {
			first, second := content[at[6]:at[7]], content[at[8]:at[9]]
			if isEdge(first) && isTool(second) || isTool(first) && isEdge(second) {
				return at[4], true
			}
		}
	}
	text := strings.TrimLeft(content, " \t")
	return len(content) - len(text), edits(text[:min(len(text), 30)], 1) <= 2
}

// remainsOfMarker reports whether a line may have been a marker before it was damaged. It is asked only of the lines
// inside a part, where a marker that is lost costs the reader what follows it.
func remainsOfMarker(content string) bool { return edits(content, 0) <= 6 }

// edits returns how many bytes of a line have to be put in, left out or changed to make a marker somewhere on it. Each
// byte before the marker costs as much as skipped says.
func edits(content string, skipped int) int {
	fewest := math.MaxInt
	for _, m := range []string{"<!-- BEGIN replycodes", "<!-- END replycodes -->"} {
		row := make([]int, len(content)+1) // the edits that make the start of the marker of what ends here
		for j := range row {
			row[j] = j * skipped
		}
		for i := range len(m) {
			diagonal := row[0]
			row[0] = i + 1
			for j := range len(content) {
				change := diagonal
				if m[i] != content[j] {
					change++
				}
				diagonal = row[j+1]
				row[j+1] = min(change, row[j]+1, diagonal+1)
			}
		}
		fewest = min(fewest, slices.Min(row))
	}
	return fewest
}

// isTool reports whether a word is the name of the tool, or one that differs from it in two letters.
func isTool(word string) bool { return difference(letters(strings.ToLower(word)), "replycodes") <= 2 }

// isEdge reports whether a word means a beginning or an end. A misspelt one counts only in capitals: otherwise it can
// be a word of a sentence.
func isEdge(word string) bool {
	switch word = letters(word); strings.ToUpper(word) {
	case "BEGIN", "START", "END", "STOP":
		return true
	}
	return word == strings.ToUpper(word) && (difference(word, "BEGIN") <= 2 || difference(word, "END") <= 1)
}

// letters returns the letters of a word.
func letters(word string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return r
	}, word)
}

// difference returns how many letters only one of two words has, whatever the order of the letters.
func difference(a, b string) int {
	counts := map[rune]int{}
	for _, r := range a {
		counts[r]++
	}
	for _, r := range b {
		counts[r]--
	}
	sum := 0
	for _, n := range counts {
		sum += max(n, -n)
	}
	return sum
}
