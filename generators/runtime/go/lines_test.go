package goruntime

import (
	"fmt"
	"testing"
)

// TestLines passes over lines that are not like the others, and tells places in the whole text.
func TestLines(t *testing.T) {
	for text, want := range map[string]string{
		"Begin\n aa\r\n ab\n\nbb\r\n  cc\r\nEnd": `"ab"`,
		"\naa\nEnd":                              `"a"`,
		" aa\n bb\nEnd":                          `"b"`,
		"Begin\r\n aa\r\nEnd\r":                  `"a"`,
		"Begin":                                  `byte 5: expected another line`,
		"":                                       `byte 0: expected another line`,
		"Begin\n":                                `byte 6: expected "End"`,
		"Begin\n aa\nNo":                         `byte 10: expected "End"`,
		"Begin\r\n aa\r\n\r\n":                   `byte 14: expected "End"`,
		"Begin\n ab\nEnd":                        `byte 13: expected a line like " {a}{a}"`,
		"Begin\n a\"\"\"\n\nEnd":                 `byte 16: expected a line like " {a}{a}"`,
	} {
		read := listText{[]byte("before")}
		err := read.UnmarshalText([]byte(text))
		got := fmt.Sprintf("%q", read.values)
		if err != nil && got == `"before"` {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q: %s, %v, wanted %s", text, got, err, want)
		}
	}
}
