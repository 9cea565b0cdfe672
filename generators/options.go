package generators

import (
	"cmp"
	"fmt"
	"go/token"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/spec"
)

// Options say in what shape a language is generated. The zero value is a package to be published, with all names made
// from the protocol's.
type Options struct {
	Shape      Shape
	Name       string // of the package; empty for the protocol's, such as ftp-reply-codes, or ftpreply in Go
	Version    string // of the package; empty for 0.0.0
	Repository string // the web address where the package is developed; empty for the one that the spec names
}

// A Shape tells how much of a package is generated.
type Shape int

const (
	WholePackage Shape = iota // in a folder of its own, with a manifest, a README and a licence
	SourcesOnly               // to be a part of another package
)

// Package is what templates know of the package they are part of.
type Package struct {
	Name       string // such as ftp-reply-codes, or @scope/ftp-reply-codes
	Version    string
	Repository string // empty if that is not said
}

// Folder returns the name without a scope.
func (p Package) Folder() string { return path.Base(p.Name) }

// GitURL returns where git finds the repository: a web address that ends in .git.
func (p Package) GitURL() string { return strings.TrimSuffix(p.Repository, ".git") + ".git" }

// hosts are those that have the issues of a repository at its address and /issues.
var hosts = []string{"github.com", "gitlab.com", "codeberg.org"}

// Issues returns the address of the repository's issues, or "" where the host does not tell it.
func (p Package) Issues() string {
	address, err := url.Parse(p.Repository)
	if err != nil || !slices.Contains(hosts, strings.ToLower(address.Host)) {
		return ""
	}
	return strings.TrimSuffix(strings.TrimSuffix(p.Repository, "/"), ".git") + "/issues"
}

// Module returns the folder's name as an identifier in lower case: ftp_reply_codes.
func (p Package) Module() string {
	return strings.ToLower(strings.NewReplacer("-", "_", ".", "_").Replace(p.Folder()))
}

// packageOf returns what templates know of the package of a protocol.
func (o Options) packageOf(registry *spec.Registry) Package {
	return Package{
		Name:       cmp.Or(o.Name, string(registry.Protocol)+"-reply-codes"),
		Version:    cmp.Or(o.Version, "0.0.0"),
		Repository: cmp.Or(o.Repository, registry.Repository),
	}
}

// published returns a name or a version for a manifest, or an error if it does not match what the language's registry of
// packages takes. Nothing is published of sources alone: a folder may have any name.
func (o Options) published(what, pattern, value string) (string, error) {
	allowed, err := regexp.Compile("^(?:" + pattern + ")$")
	if err != nil || o.Shape == SourcesOnly || allowed.MatchString(value) {
		return value, err
	}
	return "", fmt.Errorf("%q is no %s", value, what)
}

// goName returns the name of the Go package of a protocol.
func (o Options) goName(protocol spec.Name) string { return cmp.Or(o.Name, goPackageName(protocol)) }

var (
	packageName    = regexp.MustCompile(`^(?:@[a-z0-9][a-z0-9._-]*/)?[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$`)
	packageVersion = regexp.MustCompile(`^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:[-+.]?[0-9A-Za-z]+(?:[-+.][0-9A-Za-z]+)*)?$`)
	webPage        = regexp.MustCompile(`^https?://[!-~]+$`)
)

// FolderName returns the name of a package whose sources are in a folder of that name; "" where it cannot be one.
func FolderName(language, folder string) string {
	if language == golang {
		folder = strings.ToLower(strings.NewReplacer("-", "", "_", "", ".", "").Replace(folder))
	}
	if (Options{Name: folder}).Check(language) != nil {
		return ""
	}
	return folder
}

// Check reports an option that the language cannot have.
func (o Options) Check(language string) error {
	switch {
	case o.Name != "" && language == golang && !isGoPackageName(o.Name):
		return fmt.Errorf("%q is no name of a Go package; allowed: lower-case letters and digits, beginning with a letter, and no keyword", o.Name)
	case o.Name != "" && !packageName.MatchString(o.Name):
		return fmt.Errorf("%q is no name of a package; allowed: ASCII letters, digits, and dots, hyphens and underscores between them, with an @scope/ before it or not", o.Name)
	case o.Version != "" && !packageVersion.MatchString(o.Version):
		return fmt.Errorf("%q is no version; allowed: three numbers parted by dots, such as 1.2.3", o.Version)
	case o.Repository != "" && !webPage.MatchString(o.Repository):
		return fmt.Errorf("%q is no repository; allowed: an http or https URL", o.Repository)
	}
	return nil
}

func isGoPackageName(name string) bool {
	return regexp.MustCompile(`^[a-z][a-z0-9]*$`).MatchString(name) && !token.IsKeyword(name)
}

// sourcesRoot is the definition of a language's templates that gives the folder where the sources of a package are.
// Without it all files are sources.
const sourcesRoot = "sources"

// below returns the files of a folder with their paths from there.
func (files Files) below(folder string) Files {
	var kept Files
	for _, f := range files {
		if name, ok := strings.CutPrefix(f.Path, strings.Trim(folder, "/")+"/"); ok {
			f.Path = name
			kept = append(kept, f)
		}
	}
	return slices.Clip(kept)
}
