package goruntime

import (
	"encoding"
	"strings"
)

// A Text is the values of a text: one of the types of this package whose names end in Text.
type Text interface {
	encoding.TextAppender
	encoding.TextMarshaler
	String() string
}

// A textVariant is one of the texts that a code can have.
type textVariant struct {
	name     string
	commands string // that it answers, separated by commas; "" is any
	literal  string // the whole text, if it has no values
	read     func([]byte) (Text, bool)
}

// identify returns the first of a code's texts that fits.
func identify(variants []textVariant, command string, text []byte) (string, Text, bool) {
	for _, own := range []bool{true, false} {
		for _, v := range variants {
			if !v.answers(command, own) {
				continue
			}
			if values, ok := v.parse(text); ok {
				return v.name, values, true
			}
		}
	}
	return "", nil, false
}

// answers reports whether the variant is for the command itself or, if own is false, for any command. If command is "",
// every variant is for the command itself.
func (v textVariant) answers(command string, own bool) bool {
	if command == "" || v.commands == "" {
		return own == (command == "")
	}
	for name := range strings.SplitSeq(v.commands, ",") {
		if own && equalFold(name, command) {
			return true
		}
	}
	return false
}

// equalFold reports whether two names are the same but for the case of ASCII letters.
func equalFold(a, b string) bool {
	for i := range min(len(a), len(b)) {
		if lower(a[i]) != lower(b[i]) {
			return false
		}
	}
	return len(a) == len(b)
}

// upper returns a name with its ASCII letters in upper case.
func upper(name string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return r - 'a' + 'A'
		}
		return r
	}, name)
}

func (v textVariant) parse(text []byte) (Text, bool) {
	if v.read != nil {
		return v.read(text)
	}
	in := textReader{from: text}
	in.spaces()
	in.literal(strings.TrimSuffix(v.literal, "."))
	in.stop()
	return nil, in.fits()
}

// readAs reads a text as the values of type T.
func readAs[T Text, P interface {
	*T
	encoding.TextUnmarshaler
}](text []byte) (Text, bool) {
	var t T
	err := P(&t).UnmarshalText(text)
	return t, err == nil
}
