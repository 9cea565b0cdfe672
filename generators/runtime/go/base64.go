package goruntime

import "encoding/base64"

// base64 reads octets in base64 with padding (RFC 4648 section 4).
func (r *textReader) base64() []byte {
	start, rest := r.at, r.rest()
	n := run(rest, isBase64)
	n += min(run(rest[n:], isPadding), 2)
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

func (w *textWriter) writeBase64(field string, v []byte) {
	if w.require(len(v) > 0, field, "one or more octets") {
		w.to = base64.StdEncoding.AppendEncode(w.to, v)
	}
}
