package generators

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/gob"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/google/renameio/v2/maybe"

	"github.com/replycodes/replycodes/spec"
)

// A Cache keeps what was generated, so that a run whose command, spec and templates are those of a run before has
// only to compare. It is a help and never in the way: where it cannot be read or written, everything is generated.
type Cache struct {
	dir string
	key string // the hash of all that decides what is generated
}

// A Result is what a run generated in one language.
type Result struct {
	Protocol string
	Spec     string // its digest
	Files    Files
}

// NewResult generates one language.
func NewResult(language Language, registry *spec.Registry, options Options) (Result, error) {
	digest, err := SpecDigest(registry)
	if err != nil {
		return Result{}, err
	}
	files, err := Generate(language, registry, options)
	return Result{string(registry.Protocol), digest, files}, err
}

// cacheAge is after how long a result that was not asked for again is dropped.
const cacheAge = 7 * 24 * time.Hour

// OpenCache returns the cache of a command, which its executable stands for, for a spec and templates.
func OpenCache(dir, executable, specFile string, src []byte, templates fs.FS) (*Cache, error) {
	info, err := os.Stat(executable)
	if err != nil {
		return nil, err
	}
	key := sha256.New()
	fmt.Fprintf(key, "%d %d %q %d\n", info.Size(), info.ModTime().UnixNano(), specFile, len(src))
	key.Write(src)
	err = fs.WalkDir(templates, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(templates, name)
		fmt.Fprintf(key, "\n%q %d\n", name, len(content))
		key.Write(content)
		return err
	})
	return &Cache{dir, fmt.Sprintf("%x", key.Sum(nil)[:16])}, err
}

// Load returns the result of an earlier run, if there is one.
func (c *Cache) Load(language string, options Options) (Result, bool) {
	name := c.name(language, options)
	content, err := os.ReadFile(name)
	if err != nil || len(content) < 4 || binary.BigEndian.Uint32(content) != crc32.ChecksumIEEE(content[4:]) {
		return Result{}, false
	}
	var result Result
	if err := gob.NewDecoder(bytes.NewReader(content[4:])).Decode(&result); err != nil {
		return Result{}, false
	}
	_ = os.Chtimes(name, time.Time{}, time.Now()) // it may be dropped early otherwise, no more
	return result, true
}

// Store keeps a result for later runs, and drops those that nobody asked for in a while.
func (c *Cache) Store(language string, options Options, result Result) error {
	result.Files = slices.Clone(result.Files)
	for i := range result.Files {
		result.Files[i].Sum = hash(result.Files[i].Content)
	}
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(result); err != nil {
		return err
	}
	if err := os.MkdirAll(c.dir, 0o700); err != nil {
		return err
	}
	old, err := os.ReadDir(c.dir) // with what runs that were killed have left behind
	if err != nil {
		return err
	}
	for _, e := range old {
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > cacheAge {
			_ = os.Remove(filepath.Join(c.dir, e.Name())) // another run may have removed it
		}
	}
	content := binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(b.Bytes()))
	return maybe.WriteFile(c.name(language, options), append(content, b.Bytes()...), 0o600)
}

func (c *Cache) name(language string, options Options) string {
	key := sha256.Sum256(fmt.Appendf(nil, "%s %s %#v", c.key, language, options))
	return filepath.Join(c.dir, hex.EncodeToString(key[:16])+".gob")
}
