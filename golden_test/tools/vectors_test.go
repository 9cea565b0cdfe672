package tools

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
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
		put(question{Code: v.Code, Variant: &v.Variant, Text: &text}, v.reading(variant))
		if v.Written != nil {
			values := notationOf(variant, v.Values)
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
func (v vector) reading(variant *spec.Variant) []byte {
	if v.Values == nil {
		return inJSON(map[string]any{"offset": v.Offset, "expected": v.Expected})
	}
	answer := map[string]any{"values": notationOf(variant, v.Values)}
	if v.Written != nil {
		answer["written"] = latin1(*v.Written)
	}
	return inJSON(answer)
}

// notationOf returns the values of a vector as the harnesses write them.
func notationOf(variant *spec.Variant, values map[string]any) map[string]any {
	noted := characters(values).(map[string]any)
	for _, p := range variant.Parameters {
		switch p.Type {
		case text.Hex:
			noted[string(p.Name)] = each(noted[string(p.Name)], p.Repeated, base64OfHex)
		case text.Facts:
			noted[string(p.Name)] = each(noted[string(p.Name)], p.Repeated, pairs)
		}
	}
	return noted
}

// each changes a value, or each value of a repeated parameter.
func each(value any, repeated bool, change func(any) any) any {
	if !repeated {
		return change(value)
	}
	var list []any
	for _, one := range value.([]any) {
		list = append(list, change(one))
	}
	return list
}

func base64OfHex(digits any) any {
	octets, err := hex.DecodeString(digits.(string))
	if err != nil {
		panic(err)
	}
	return base64.StdEncoding.EncodeToString(octets)
}

func pairs(facts any) any {
	list := []any{}
	for _, fact := range facts.([]any) {
		f := fact.(map[string]any)
		list = append(list, []any{f["name"], f["value"]})
	}
	return list
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
