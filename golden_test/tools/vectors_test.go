package tools

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/spec"
)

// A vector is what a user of out/json/ftp-vectors.json has of one; values stay JSON.
type vector struct {
	Code     spec.Code
	Variant  string
	Commands []string
	Text     string
	Values   map[string]any
	Written  *string
	Offset   *int
	Expected *string
}

// readVectors reads the published file, as any reader of JSON that keeps large integers does.
func readVectors(t *testing.T) []vector {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(repository.Root, "out/json/ftp-vectors.json"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Vectors []vector }
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.UseNumber()
	if err := decoder.Decode(&file); err != nil {
		t.Fatal(err)
	}
	if len(file.Vectors) < 100 {
		t.Fatalf("%d vectors, wanted at least 100", len(file.Vectors))
	}
	return file.Vectors
}

// TestVectors has the readers and writers of all languages do what the published vectors say.
func TestVectors(t *testing.T) {
	t.Parallel()
	registry := repository.Builtin(t)
	reference := newReference(registry)
	var questions []question
	var lines, want [][]byte
	put := func(q question, answer []byte) {
		questions, lines, want = append(questions, q), append(lines, q.line()), append(want, answer)
	}
	for _, v := range readVectors(t) {
		text := latin1(v.Text) // the octets of UTF-8
		variant := reference.texts[textKey{v.Code, v.Variant}]
		for _, command := range append([]string{""}, v.Commands...) {
			q := question{Code: v.Code, Command: &command, Text: &text}
			put(q, reference.answer(t, q))
		}
		if len(variant.Parameters) == 0 {
			continue // it has no reader of its own
		}
		put(question{Code: v.Code, Variant: &v.Variant, Text: &text}, v.reading())
		if v.Written != nil {
			values := characters(v.Values).(map[string]any)
			q := question{Code: v.Code, Variant: &v.Variant, Write: values, Types: typesOf(variant)}
			put(q, inJSON(map[string]any{"text": latin1(*v.Written)}))
		}
	}
	t.Run("reference", func(t *testing.T) {
		for i, q := range questions {
			if got := reference.answer(t, q); !sameAnswer(got, want[i]) {
				t.Errorf("%s\n   got %s\nwanted %s", lines[i], got, want[i])
			}
		}
	})
	withEach(t, registry, func(t *testing.T, h *harness) {
		answers, err := h.ask(lines)
		if err != nil {
			t.Fatal(err)
		}
		for i, got := range answers {
			if !sameAnswer(got, want[i]) {
				t.Errorf("%s\n   got %s\nwanted %s", lines[i], got, want[i])
			}
		}
	})
}

// reading is the answer that a reader must give.
func (v vector) reading() []byte {
	if v.Values == nil {
		return inJSON(map[string]any{"offset": v.Offset, "expected": v.Expected})
	}
	answer := map[string]any{"values": characters(v.Values)}
	if v.Written != nil {
		answer["written"] = latin1(*v.Written)
	}
	return inJSON(answer)
}

// characters returns a value with each octet of its strings as a character.
func characters(value any) any {
	switch v := value.(type) {
	case string:
		return latin1(v)
	case []any:
		list := []any{}
		for _, item := range v {
			list = append(list, characters(item))
		}
		return list
	case map[string]any:
		object := map[string]any{}
		for name, item := range v {
			object[name] = characters(item)
		}
		return object
	}
	return value
}
