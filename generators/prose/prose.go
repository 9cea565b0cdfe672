// Package prose makes sentences and paragraphs, for every language and for the command.
//
// Plain text comes in, and plain text goes out: nothing here knows the syntax of a language.
package prose

import (
	"strings"
	"unicode/utf8"
)

// Wrap breaks text into lines of at most width characters, each after prefix; a longer word has a line of its own.
func Wrap(prefix string, width int, text string) string {
	var lines []string
	line := prefix
	for _, word := range strings.Fields(text) {
		if line != prefix && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			lines = append(lines, line)
			line = prefix
		}
		if line != prefix {
			line += " "
		}
		line += word
	}
	return strings.Join(append(lines, line), "\n")
}

// Sentence ends text with a full stop if it does not end like a sentence.
func Sentence(text string) string {
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}
