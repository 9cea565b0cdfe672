// Package prose makes sentences and paragraphs, for every language and for the command.
//
// Plain text comes in, and plain text goes out: nothing here knows the syntax of a language.
package prose

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Wrap breaks text into lines of at most width characters, each after prefix; a longer word has a line of its own.
// Several spaces in a row are part of a word: they stand in a format of the protocol.
func Wrap(prefix string, width int, text string) string {
	var lines []string
	line := prefix
	for _, word := range words(text) {
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

// words cuts text at its whitespace, but not at several spaces in a row.
func words(text string) []string {
	if !strings.Contains(text, "  ") {
		return strings.Fields(text)
	}
	return separated.FindAllString(text, -1)
}

var separated = regexp.MustCompile(`\S+(?: {2,}\S+)*`)

// Sentence ends text with a full stop if it does not end like a sentence.
func Sentence(text string) string {
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}

// Capitalize returns text with its first letter in upper case, if that is an ASCII letter.
func Capitalize(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
