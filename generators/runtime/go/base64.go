package goruntime

import "encoding/base64"

// base64 reads octets in base64 with padding (RFC 4648 section 4).
func (r *textReader) base64() []byte {
	start, rest := r.at, r.rest()
	n := run(rest, isBase64)
	for pad := 0; pad < 2 && n < len(rest) && rest[n] == '='; pad++ {
		n++
	}
	encoded := r.take(n, "base64")
	if !r.fits() {
		return nil
	}
	v, err := base64.StdEncoding.Strict().AppendDecode(nil, encoded)
	if err != nil {
		r.fail(start, "base64")
		return nil
	}
	return v
}

func isBase64(b byte) bool          { return isDigit(b) || isLetter(b) || b == '+' || b == '/' }
func isBase64OrPadding(b byte) bool { return isBase64(b) || b == '=' }

func (w *textWriter) base64(field string, v []byte) {
	if w.require(len(v) > 0, field, "one or more octets") {
		w.text = base64.StdEncoding.AppendEncode(w.text, v)
	}
}
