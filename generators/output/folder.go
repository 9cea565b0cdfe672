// Package output keeps the files of a language in a folder on disk: it tells how each file there stands to what would
// be generated, and replaces those that are ours.
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
