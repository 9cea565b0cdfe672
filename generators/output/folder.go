// Package output keeps the files of a language in a folder on disk: it tells how each file there stands to what would be
// generated, and replaces those that are ours.
package output

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/generators"
)

// A State is how a file on disk stands to what would be generated.
type State int

const (
	Missing         State = iota // to be written
	SpecChanged                  // ours, and the spec has changed since it was written: to be replaced
	TemplateChanged              // ours, and a template or replycodes itself has changed since: to be replaced
	LeftOver                     // ours, and no longer generated: to be removed
	LineEnds                     // as it would be generated, but for line ends that a checkout has changed: no reason to touch it
	Edited                       // ours, but changed by hand since it was written: never touched
	Foreign                      // in the way of a file, and not ours: never touched
	Stray                        // not ours, in a folder that is meant to hold generated files only: never touched
)

// A Change is a file that is not as it would be generated.
type Change struct {
	Path     string // as the operating system names it
	State    State
	Old, New []byte // nil where there is no such file
}

// Blocks reports whether the change keeps anything from being written.
func (c Change) Blocks() bool { return c.State == Edited || c.State == Foreign }

// Harmless reports whether the file is as good as it would be generated.
func (c Change) Harmless() bool { return c.State == LineEnds }

// reasons are why a file is not as it would be generated, and what is done about it.
var reasons = [...]struct{ reason, remedy string }{
	Missing:         {"missing", "generate writes it"},
	SpecChanged:     {"spec changed", "generate writes it anew"},
	TemplateChanged: {"template changed", "or replycodes itself; generate writes it anew"},
	LeftOver:        {"left over", "generate removes it"},
	LineEnds:        {"line ends only", "it is as good as generated"},
	Edited:          {"edited by hand", "move the edit into the spec or a template, and delete the file"},
	Foreign:         {"not ours", "move it out of the way"},
	Stray:           {"not ours", "it stands among generated files"},
}

// Reason names why the file is not as it would be generated: missing, spec changed, template changed, left over, line
// ends only, edited by hand, or not ours.
func (c Change) Reason() string { return reasons[c.State].reason }

// Remedy says in a few words what is done about it, or is to be done.
func (c Change) Remedy() string { return reasons[c.State].remedy }

// A Result is what a run generated in one language.
type Result struct {
	Protocol string
	Spec     string // its digest
	Files    generators.Files
}

// A Folder is where one language's files of one protocol are kept.
type Folder struct {
	dir      string
	manifest string   // its path
	known    manifest // what was written before
	wanted   manifest // what the files are
	files    generators.Files
	changes  []Change
}

// Open compares a folder with the files of one language that belong into it. Nothing is written.
func Open(dir, language string, result Result) (*Folder, error) {
	name, files := result.Protocol+"-"+language, result.Files
	f := &Folder{dir: dir, manifest: filepath.Join(dir, name+generators.ManifestSuffix), wanted: manifestOf(result.Spec, files), files: files}
	content, err := os.ReadFile(f.manifest)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if f.known, err = parseManifest(f.manifest, content); err != nil {
		return nil, err
	}
	for _, file := range files {
		if !fs.ValidPath(file.Path) || strings.ContainsAny(name, `/\`) {
			return nil, &fs.PathError{Op: "open", Path: path.Join(name, file.Path), Err: fs.ErrInvalid}
		}
		if err := f.compare(file); err != nil {
			return nil, err
		}
	}
	for name := range f.known.sums {
		if f.wanted.sums[name] == nil {
			if err := f.leftover(name); err != nil {
				return nil, err
			}
		}
	}
	slices.SortFunc(f.changes, func(a, b Change) int { return cmp.Compare(a.Path, b.Path) })
	f.changes = slices.CompactFunc(f.changes, func(a, b Change) bool { return a.Path == b.Path }) // one thing may block many
	return f, nil
}

// Changes returns what is not as it would be generated, ascending by path; the manifest where nothing else is to be done.
func (f *Folder) Changes() []Change {
	wanted := f.wanted.bytes()
	harmless := !slices.ContainsFunc(f.changes, func(c Change) bool { return !c.Harmless() })
	if !harmless || bytes.Equal(f.known.bytes(), wanted) {
		return f.changes
	}
	change := Change{f.manifest, f.outdated(), f.known.bytes(), wanted}
	if len(f.known.sums) == 0 {
		change.State = Missing
	}
	return append(slices.Clone(f.changes), change)
}

// Size returns how many files belong into the folder.
func (f *Folder) Size() int { return len(f.files) }

// outdated tells what has changed since the folder was written.
func (f *Folder) outdated() State {
	if f.known.spec != f.wanted.spec {
		return SpecChanged
	}
	return TemplateChanged
}

func (f *Folder) compare(file generators.File) error {
	name := filepath.Join(f.dir, filepath.FromSlash(file.Path))
	if blocker := f.blocker(file.Path); blocker != "" {
		f.changes = append(f.changes, Change{Path: blocker, State: Foreign})
		return nil
	}
	old, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.changes = append(f.changes, Change{name, Missing, nil, file.Content})
	case err != nil:
		return err
	case !bytes.Equal(normalize(old), normalize(file.Content)):
		f.changes = append(f.changes, Change{name, f.state(file.Path, old, f.outdated()), old, file.Content})
	case !bytes.Equal(old, file.Content):
		f.changes = append(f.changes, Change{name, LineEnds, old, file.Content})
	}
	return nil
}

func (f *Folder) leftover(name string) error {
	if blocker := f.blocker(name); blocker != "" {
		f.changes = append(f.changes, Change{Path: blocker, State: Foreign})
		return nil
	}
	full := filepath.Join(f.dir, filepath.FromSlash(name))
	old, err := os.ReadFile(full)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	f.changes = append(f.changes, Change{full, f.state(name, old, LeftOver), old, nil})
	return nil
}

// state is ours if the manifest has the content's hash, and else tells how it is not.
func (f *Folder) state(name string, content []byte, ours State) State {
	sums := f.known.sums[name]
	switch {
	case sums == nil:
		return Foreign
	case slices.Contains(sums, hash(content)):
		return ours
	default:
		return Edited
	}
}

// blocker returns what stands where a folder or a regular file is to be, or "". A symbolic link is neither: what it
// leads to may be anybody's.
func (f *Folder) blocker(name string) string {
	full := f.dir
	parts := strings.Split(name, "/")
	for i, part := range parts {
		full = filepath.Join(full, part)
		info, err := os.Lstat(full)
		last := i == len(parts)-1
		switch {
		case err != nil:
			return ""
		case last && !info.Mode().IsRegular(), !last && !info.IsDir():
			return full
		}
	}
	return ""
}
