package generators

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
)

const (
	// Reserved is a part of the names of files that package output keeps for itself.
	Reserved = ".replycodes."
	// ManifestSuffix ends the name of a manifest: ftp-go.replycodes.sum.
	ManifestSuffix = Reserved + "sum"
)

// notOnWindows matches the names that a file cannot have on Windows. It has devices, whatever the extension of their
// names, and drops spaces and full stops at the end.
var notOnWindows = regexp.MustCompile(`(?i)[\p{Cc}<>:"|?*\\]|[ .]$|` +
	`^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)`)

// CheckPath reports the path of a file, separated by slashes, that leads out of the folder of its language or into what
// Git keeps, that is reserved, or that not every system can have.
func CheckPath(name string) error {
	if !fs.ValidPath(name) || name == "." {
		return fmt.Errorf("%q is not a path below the folder of the language", name)
	}
	for part := range strings.SplitSeq(name, "/") {
		if strings.Contains(strings.ToLower(part), Reserved) {
			return fmt.Errorf("%q: a name with %q is that of a manifest or a temporary file", name, Reserved)
		}
		if strings.EqualFold(part, ".git") {
			return fmt.Errorf("%q: what is in %s belongs to Git, which may run it", name, part)
		}
		if notOnWindows.MatchString(part) {
			return fmt.Errorf("%q: Windows cannot have a file %q", name, part)
		}
	}
	return nil
}

// Disjoint reports two files that are one, also where a disk does not tell upper from lower case, and a file that is a
// folder of another.
func Disjoint(files Files) error {
	taken := map[string]string{} // the paths, by their lower case
	for _, f := range files {
		switch other, ok := taken[strings.ToLower(f.Path)]; {
		case other == f.Path:
			return fmt.Errorf("two files have the path %s", f.Path)
		case ok:
			return fmt.Errorf("%s and %s are one file on some disks", other, f.Path)
		}
		taken[strings.ToLower(f.Path)] = f.Path
	}
	for _, f := range files {
		for i := range f.Path {
			if other, ok := taken[strings.ToLower(f.Path[:i])]; ok && f.Path[i] == '/' {
				return fmt.Errorf("%s is both a file and a folder", other)
			}
		}
	}
	return nil
}
