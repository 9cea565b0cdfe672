package output

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

// An owner is what writes a file.
type owner struct{ language, path string }

// Apart reports a file that two folders would write, or that one has where another needs a folder: the two are one
// folder, or one is inside the other.
func Apart(folders []Folder) error {
	owners := map[string]owner{}
	for _, f := range folders {
		for _, file := range f.Files {
			full, err := f.full(file.Path)
			if err != nil {
				return err
			}
			if other, taken := owners[full]; taken {
				return fmt.Errorf("%s is a file of %s and of %s", f.path(file.Path), other.language, f.Language)
			}
			owners[full] = owner{f.Language, f.path(file.Path)}
		}
	}
	for _, full := range slices.Sorted(maps.Keys(owners)) {
		for parent := filepath.Dir(full); parent != filepath.Dir(parent); parent = filepath.Dir(parent) {
			if other, taken := owners[parent]; taken {
				return fmt.Errorf("%s is a file of %s and a folder of %s", other.path, other.language, owners[full].language)
			}
		}
	}
	return nil
}

// full returns the absolute path of a file, the same for two that are one where a disk does not tell upper from lower
// case.
func (f Folder) full(name string) (string, error) {
	dir, err := filepath.Abs(f.Dir)
	return filepath.Join(dir, filepath.FromSlash(strings.ToLower(name))), err
}
