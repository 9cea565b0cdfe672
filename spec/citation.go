package spec

import (
	"regexp"
	"strings"
)

// Cite returns citations as they read in a sentence: RFC 959 section 4.2.1; RFC 1123 section 4.1.2.6.
func Cite(citations []Citation) string {
	list := make([]string, len(citations))
	for i, c := range citations {
		list[i] = c.String()
	}
	return strings.Join(list, "; ")
}

// Citations returns the sources of the variant as they read in a sentence.
func (v *Variant) Citations() string { return Cite(v.Sources) }

// String returns the source's title and the place in it: RFC 959 section 4.2.1.
func (c Citation) String() string {
	if c.Locator == "" {
		return c.Source.Title
	}
	return c.Source.Title + " " + c.Locator
}

// URL returns the address of the place in the source, where that follows from the locator: of a numbered section,
// whose fragment has the name that IETF documents give it, and of a file, an issue or a pull request in a repository
// on GitHub. Otherwise it is the address of the source.
func (c Citation) URL() string {
	if section := numberedSection.FindStringSubmatch(c.Locator); section != nil {
		return c.Source.URL + "#section-" + section[1]
	}
	if !gitHub.MatchString(c.Source.URL) {
		return c.Source.URL
	}
	repository := strings.TrimSuffix(c.Source.URL, "/")
	if issue := numberedIssue.FindStringSubmatch(c.Locator); issue != nil {
		return repository + "/" + issueFolders[issue[1]] + "/" + issue[2]
	}
	if filePath.MatchString(c.Locator) {
		return repository + "/blob/HEAD/" + c.Locator
	}
	return c.Source.URL
}

var (
	numberedSection = regexp.MustCompile(`^section ([0-9]+(?:\.[0-9]+)*)$`)

	gitHub        = regexp.MustCompile(`^https://github\.com/[^/?#]+/[^/?#]+/?$`)
	numberedIssue = regexp.MustCompile(`^(issue|pull request) ([0-9]+)$`)
	// filePath has a folder: a name alone may be that of a file in any folder.
	filePath = regexp.MustCompile(`^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$`)
)

var issueFolders = map[string]string{"issue": "issues", "pull request": "pull"}
