package text

import (
	"encoding/base64"
	"errors"
)

// Base64 is octets in base64 with padding (RFC 4648 section 4). A value is a []byte.
const Base64 Type = "base64"

var base64Type = descriptor{
	doc:       "octets in base64 with padding",
	expected:  "base64",
	begins:    base64Octets,
	continues: paddedOctets,
	holds:     base64Octets,
	start:     Base64Edge,
	end:       Base64Edge,
	scan:      scanBase64,
	write:     writeBase64,
	parse:     parseBase64,
	sample:    func(word string, _ int, _ *Parameter) any { return []byte(word) },
}

func scanBase64(s string, _ *Parameter) (any, int) {
	n := run(s, base64Octets.Has)
	n += min(run(s[n:], isPadding), 2)
	v, err := base64.StdEncoding.Strict().DecodeString(s[:n])
	if err != nil {
		return nil, 0
	}
	return v, n
}

func writeBase64(dst []byte, value any, _ *Parameter) ([]byte, error) {
	v, ok := value.([]byte)
	if !ok || len(v) == 0 {
		return nil, errors.New("one or more octets")
	}
	return base64.StdEncoding.AppendEncode(dst, v), nil
}

func parseBase64(w Written) (any, error) {
	b, err := base64.StdEncoding.DecodeString(w.Scalar)
	return b, explain(err, "base64 with padding")
}
