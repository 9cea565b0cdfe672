package spec

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// Digest returns a hash of all that a spec says, and of its file's name. Its comments and its layout do not count.
func (r *Registry) Digest() (string, error) {
	content, err := json.Marshal(r)
	sum := sha256.Sum256(append(content, r.Spec...))
	return hex.EncodeToString(sum[:]), err
}
