package golang

import (
	"fmt"
	"go/token"
	"regexp"
	"slices"
	"strings"

	"github.com/replycodes/replycodes/spec"
)

// packageName returns the name of a protocol's package: ftp gives ftpreply.
func packageName(protocol spec.Name) string {
	return strings.Join(protocol.Words(), "") + "reply"
}

// CheckPackageName reports what cannot be the name of a Go package.
func (Language) CheckPackageName(name string) error {
	if !lowerCase.MatchString(name) || token.IsKeyword(name) {
		return fmt.Errorf("%q is not a name of a Go package; "+
			"allowed: lower-case letters and digits, beginning with a letter, but not a keyword", name)
	}
	return nil
}

var lowerCase = regexp.MustCompile(`^[a-z][a-z0-9]*$`)

// PackageNameFor returns the name of a package whose sources are in a folder; "" where it cannot be called so.
func (l Language) PackageNameFor(folder string) string {
	name := strings.ToLower(strings.NewReplacer("-", "", "_", "", ".", "").Replace(folder))
	if l.CheckPackageName(name) != nil {
		return ""
	}
	return name
}

// identifier returns the exported identifier of a name, with the initialisms that Go spells in capitals: invalid-url
// gives InvalidURL.
func identifier(n spec.Name) string {
	var b strings.Builder
	for _, word := range n.Words() {
		if upper := strings.ToUpper(word); slices.Contains(initialisms, upper) {
			b.WriteString(upper)
			continue
		}
		b.WriteString(spec.Name(word).Pascal())
	}
	return b.String()
}

// initialisms are the words that Go's linters want in capitals.
var initialisms = strings.Fields(`
	ACL API ASCII CPU CSS DB DNS EOF GID GUID HTML HTTP HTTPS ID IP JSON QPS RAM RPC SIP SLA SMTP SQL SSH TCP TLS TTL
	UDP UI UID URI URL UTF8 UUID VM XML`)
