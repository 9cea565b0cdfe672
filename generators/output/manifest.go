package output

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/generators"
)

// A manifest lists what replycodes wrote for one protocol in one folder, with the hash of each file, and the digest of
// the spec. A file may be overwritten or removed only if its hash is listed. A hash that no longer fits tells an edit
// by hand from a change of the spec or of a template; the digest tells these two apart. A header in each file could say
// as much, but it would change in every file with every change of the spec.
//
// Its lines are those of sha256sum, which passes over the first one as a comment.
type manifest struct {
	spec string // the digest
	// A path has two hashes only while files are being replaced: if that is interrupted, the old and the new file are
	// both known to be ours.
	sums map[string][]string
}

// specLine begins the line of the digest.
const specLine = "# spec "

// readManifest reads a manifest, which is empty where there is no file.
func readManifest(name string) (manifest, error) {
	content, err := os.ReadFile(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return manifest{}, err
	}
	return parseManifest(name, content)
}

// parseManifest reads the lines of a manifest.
func parseManifest(name string, content []byte) (manifest, error) {
	m := manifest{sums: map[string][]string{}}
	for i, line := range strings.Split(string(normalize(content)), "\n") {
		if digest, ok := strings.CutPrefix(line, specLine); ok && i == 0 {
			m.spec = digest
			continue
		}
		if line == "" {
			continue
		}
		sum, file, ok := strings.Cut(line, "  ")
		if !ok || len(sum) != hex.EncodedLen(sha256.Size) || generators.CheckPath(file) != nil {
			const remedy = "restore the file, or delete it together with the files it lists"
			return manifest{}, fmt.Errorf("%s:%d: not a line of a manifest; %s", name, i+1, remedy)
		}
		m.sums[file] = append(m.sums[file], sum)
	}
	return m, nil
}

// manifestOf returns the manifest of files.
func manifestOf(specDigest string, files generators.Files) manifest {
	m := manifest{specDigest, map[string][]string{}}
	for _, f := range files {
		m.sums[f.Path] = []string{hash(f.Content)}
	}
	return m
}

// with returns a manifest that knows the files of both, and is of the same spec.
func (m manifest) with(other manifest) manifest {
	both := manifest{m.spec, map[string][]string{}}
	for _, one := range []manifest{m, other} {
		for file, sums := range one.sums {
			for _, sum := range sums {
				if !slices.Contains(both.sums[file], sum) {
					both.sums[file] = append(both.sums[file], sum)
				}
			}
		}
	}
	return both
}

func (m manifest) bytes() []byte {
	var b bytes.Buffer
	if m.spec != "" {
		fmt.Fprintf(&b, "%s%s\n", specLine, m.spec)
	}
	for _, file := range slices.Sorted(maps.Keys(m.sums)) {
		for _, sum := range m.sums[file] {
			fmt.Fprintf(&b, "%s  %s\n", sum, file)
		}
	}
	return b.Bytes()
}

// hash returns the hash of a file, which is the same when a checkout has turned line ends into CRLF.
func hash(content []byte) string {
	sum := sha256.Sum256(normalize(content))
	return hex.EncodeToString(sum[:])
}

func normalize(content []byte) []byte {
	if !bytes.Contains(content, []byte("\r\n")) {
		return content
	}
	return bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n"))
}

// withoutComments reports whether files of a name have no comments, and so no header that tells where they come from.
func withoutComments(name string) bool {
	extensions := []string{".csv", ".json", ".tsv", ".txt", ".typed"}
	return slices.Contains(extensions, path.Ext(name)) || path.Base(name) == "LICENSE"
}
