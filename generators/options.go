package generators

import (
	"fmt"
	"regexp"
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

var (
	packageVersion = regexp.MustCompile(`^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)` +
		`(?:[-+.]?[0-9A-Za-z]+(?:[-+.][0-9A-Za-z]+)*)?$`)
	webPage = regexp.MustCompile(`^https?://[!-~]+$`)
)

// Check reports an option that the language cannot have.
func (o Options) Check(language Language) error {
	if o.Name != "" {
		if err := language.CheckPackageName(o.Name); err != nil {
			return err
		}
	}
	if o.Version != "" && !packageVersion.MatchString(o.Version) {
		return fmt.Errorf("%q is not a version; allowed: three numbers separated by dots, such as 1.2.3", o.Version)
	}
	if o.Repository != "" && !webPage.MatchString(o.Repository) {
		return fmt.Errorf("%q is not a repository; allowed: an http or https URL", o.Repository)
	}
	return nil
}
