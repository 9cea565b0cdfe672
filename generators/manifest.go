package generators

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// A manifest lists what replycodes wrote for one protocol in one folder, with the hash of each file. It is the proof
// that a file may be overwritten or removed, also where the format of the file has no comments; a hash that no longer
// fits tells an edit by hand from a change of the spec. Its lines are those of sha256sum.
//
// A path has two hashes only while files are being replaced: if that is interrupted, the old and the new file are both
// known to be ours.
type manifest map[string][]string

// manifestSuffix ends the name of a manifest: ftp-go.replycodes.sum.
const manifestSuffix = ".replycodes.sum"

// parseManifest reads the lines of a manifest.
func parseManifest(name string, content []byte) (manifest, error) {
	m := manifest{}
	for i, line := range strings.Split(string(normalize(content)), "\n") {
		if line == "" {
			continue
		}
		sum, path, ok := strings.Cut(line, "  ")
		if !ok || len(sum) != hex.EncodedLen(sha256.Size) || !fs.ValidPath(path) {
			return nil, fmt.Errorf("%s:%d: not a line of a manifest; restore the file, or delete it together with the files it lists", name, i+1)
		}
		m[path] = append(m[path], sum)
	}
	return m, nil
}

// manifestOf returns the manifest of files.
func manifestOf(files Files) manifest {
	m := manifest{}
	for _, f := range files {
		sum := f.Sum
		if sum == "" {
			sum = hash(f.Content)
		}
		m[f.Path] = []string{sum}
	}
	return m
}

// with returns a manifest that knows the files of both.
func (m manifest) with(other manifest) manifest {
	both := manifest{}
	for _, one := range []manifest{m, other} {
		for path, sums := range one {
			for _, sum := range sums {
				if !slices.Contains(both[path], sum) {
					both[path] = append(both[path], sum)
				}
			}
		}
	}
	return both
}

func (m manifest) bytes() []byte {
	var b bytes.Buffer
	for _, path := range slices.Sorted(maps.Keys(m)) {
		for _, sum := range m[path] {
			fmt.Fprintf(&b, "%s  %s\n", sum, path)
		}
	}
	return b.Bytes()
}

// hash does not change when a checkout turns line ends into CRLF.
func hash(content []byte) string {
	sum := sha256.Sum256(normalize(content))
	return hex.EncodeToString(sum[:])
}

func normalize(content []byte) []byte { return bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n")) }
