package templating

import (
	"cmp"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/generators"
	"github.com/replycodes/replycodes/spec"
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
func packageOf(registry *spec.Registry, options generators.Options) Package {
	return Package{
		Name:       cmp.Or(options.Name, string(registry.Protocol)+"-reply-codes"),
		Version:    cmp.Or(options.Version, "0.0.0"),
		Repository: cmp.Or(options.Repository, registry.Repository),
	}
}

// published returns the template function that returns a name or a version for a manifest, or an error if it does not
// match what the language's registry of packages takes. Nothing is published of sources alone: a folder may have any
// name.
func published(options generators.Options) func(what, pattern, value string) (string, error) {
	return func(what, pattern, value string) (string, error) {
		allowed, err := regexp.Compile("^(?:" + pattern + ")$")
		if err != nil || options.Shape == generators.SourcesOnly || allowed.MatchString(value) {
			return value, err
		}
		return "", fmt.Errorf("%q is not a %s", value, what)
	}
}
