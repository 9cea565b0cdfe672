package tools

import (
	"bytes"
	"encoding/json"
	"reflect"

	"github.com/replycodes/replycodes/spec"
)

// A question is put to the readers and writers of all languages. It is one of these, a JSON object a line, in which
// each character of a text is one octet:
//
//	{"code": 227, "variant": "", "text": "..."}      {"values": {...}, "written": "..."}, or a refusal:
//	                                                 {"offset": 5, "expected": "..."}
//	{"code": 213, "command": "SIZE", "text": "..."}  {"variant": "size", "values": {...} or null} or null
//	{"code": 227, "variant": "", "write": {...}}     {"text": "..."} or {"error": true}
//	{"wire": "...", "chunk": 3, "maxLine": 0}        {"replies": [{"code": 220, "lines": [...]}, {"error": "malformed"}]}
//	{"about": 227}                                   {"known": true, "name": "entering-passive-mode", "doc": "...", ...}
//
// or, where the spec has commands, one of those of steps_test.go:
//
//	{"next": "STOR", "code": 426}                    {"action": "retry", "commands": []}
//	{"describe": "STOR"}                             {"known": true, "doc": "...", "syntax": "...", ...}
//	{"replies": "STOR"}                              [{"code": 125, "stage": "preliminary", "listed": true, ...}, ...]
//
// Values are in the notation of a spec. A limit of 0 is the default one.
type question struct {
	Code     spec.Code         `json:"code,omitempty"`
	Variant  *string           `json:"variant,omitempty"`
	Command  *string           `json:"command,omitempty"`
	Text     *string           `json:"text,omitempty"`
	Write    map[string]any    `json:"write,omitzero"`
	Types    map[string]string `json:"types,omitempty"` // of the values: a parameter's type, or "bigint"
	Wire     *string           `json:"wire,omitempty"`
	Chunk    int               `json:"chunk,omitempty"`
	MaxLine  int               `json:"maxLine,omitempty"`
	MaxLines int               `json:"maxLines,omitempty"`
	MaxReply int               `json:"maxReply,omitempty"`
}

func (q question) line() []byte { return append(inJSON(q), '\n') }

// inJSON returns v as JSON that escapes nothing that it need not.
func inJSON(v any) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		panic(err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// latin1 returns the octets of a text as characters, octets does the reverse.
func latin1(text string) string {
	characters := make([]rune, len(text))
	for i := range len(text) {
		characters[i] = rune(text[i])
	}
	return string(characters)
}

func octets(text string) string {
	b := make([]byte, 0, len(text))
	for _, r := range text {
		b = append(b, byte(r))
	}
	return string(b)
}

// sameAnswer compares JSON. A member that is null is as good as none.
func sameAnswer(a, b []byte) bool {
	return bytes.Equal(a, b) || reflect.DeepEqual(decoded(a), decoded(b))
}

func decoded(answer []byte) any {
	decoder := json.NewDecoder(bytes.NewReader(answer))
	decoder.UseNumber()
	var v any
	if err := decoder.Decode(&v); err != nil {
		return err
	}
	if object, ok := v.(map[string]any); ok {
		for name, member := range object {
			if member == nil {
				delete(object, name)
			}
		}
	}
	return v
}
