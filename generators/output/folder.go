// Package output keeps the files of a language in a folder on disk: it tells how each file there stands to what would
// be generated, and replaces those that are ours. It is the only package that writes.
//
// A [Folder] with the files that were generated comes in, and its [Change]s go out, or those that [Write] has made. A
// manifest in the folder lists what was written before; any other file belongs to the user, and is never touched.
// [Replace] writes a page that people write too.
//
// Read change.go first for the states of a file, then compare.go for how they are found, and write.go with lock.go for
// how a run that is killed, or another at the same time, does no harm.
package output

import (
	"path/filepath"

	"github.com/replycodes/replycodes/generators"
)

// A Folder is where the files of one protocol in one language belong.
type Folder struct {
	Dir      string
	Language string
	Protocol string
	Spec     string           // the digest of the spec
	Files    generators.Files // ascending by path
	Whole    bool             // it is meant to hold generated files only
}

// Changes returns what is not as it would be generated, ascending by path; the manifest where no file is to be written.
// Nothing is written.
func (f Folder) Changes() ([]Change, error) {
	c := newComparison(f)
	err := c.compare()
	return c.changes, err
}

// path returns where a file of the folder is, as the operating system names it.
func (f Folder) path(name string) string { return filepath.Join(f.Dir, filepath.FromSlash(name)) }

// manifest returns the name of the folder's manifest.
func (f Folder) manifest() string { return f.Protocol + "-" + f.Language + generators.ManifestSuffix }
