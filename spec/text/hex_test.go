package text_test

import (
	"testing"

	"github.com/replycodes/replycodes/spec/internal/spectest"
	"github.com/replycodes/replycodes/spec/text"
)

// TestHex reads the digests of RFC 1321 appendix A.5 and RFC 3174 section 7.3, and digits that are not octets. ProFTPD
// writes a checksum without the zeros that it begins with.
func TestHex(t *testing.T) {
	for parameter, texts := range map[string]map[string]any{
		"type: hex": {
			"00": text.Digest{0}, "d4": text.Digest{0xd4}, "D4": text.Digest{0xd4}, "d4.": text.Digest{0xd4}, "1D8cd9": text.Digest{0x1d, 0x8c, 0xd9},
			"bc1": text.Digest{0x0b, 0xc1}, "1": text.Digest{1}, "0": text.Digest{0},
			"": fails, "g": fails, "d4 1d": fails, "0xd4": fails, "d4g": fails, "-1": fails, "é": fails,
		},
		"type: hex, even: true":     {"0bc1": text.Digest{0x0b, 0xc1}, "bc1": fails, "1": fails},
		"type: hex, min: 2, max: 3": {"bc1": text.Digest{0x0b, 0xc1}, "0bc1": text.Digest{0x0b, 0xc1}, "bc": fails, "1234567": fails},
	} {
		v := spectest.NewVariant(t, `text: "{v}"`, "parameters: {v: {"+parameter+"}}")
		for sent, want := range texts {
			checkValue(t, v, parameter, sent, want)
		}
	}
}

// TestHexIsFoundWhole: a searched value is not a part of a word, a number or a list.
func TestHexIsFoundWhole(t *testing.T) {
	v := spectest.NewVariant(t, `text: "MD5 {v}"`, `find: "{v}$"`, "parameters: {v: {type: hex, min: 4}}")
	checkReadings(t, v, []reading{
		{"MD5 d41d8cd9", text.Values{"v": text.Digest{0xd4, 0x1d, 0x8c, 0xd9}}}, {"d41d8cd9.", text.Values{"v": text.Digest{0xd4, 0x1d, 0x8c, 0xd9}}},
		{"xd41d8cd9", nil}, {"-d41d8cd9", nil}, {"1,d41d8cd9", nil}, {"d41d8cd9x", nil}, {"cafe", nil},
	})
}

// TestHexWritten: the case is the spec's, and limits count octets.
func TestHexWritten(t *testing.T) {
	for parameter, want := range map[string]string{"type: hex": "0bc1", "type: hex, upper: true": "0BC1"} {
		v := spectest.NewVariant(t, `text: "{v}"`, "parameters: {v: {"+parameter+"}}")
		if got, err := v.Write(text.Values{"v": text.Digest{0x0b, 0xc1}}); err != nil || got != want {
			t.Errorf("%s: %q, %v; wanted %q", parameter, got, err, want)
		}
	}
	v := spectest.NewVariant(t, `text: "{v}"`, "parameters: {v: {type: hex, min: 2, max: 3}}")
	for _, value := range []any{text.Digest{}, text.Digest{1}, text.Digest{1, 2, 3, 4}, "0bc1", nil} {
		if got, err := v.Write(text.Values{"v": value}); err == nil {
			t.Errorf("%v was written as %q, wanted an error", value, got)
		}
	}
}
