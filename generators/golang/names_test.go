package golang

import (
	"testing"

	"github.com/replycodes/replycodes/spec"
)

// TestIdentifier: exported identifiers with the initialisms in capitals, as Go's linters want them.
func TestIdentifier(t *testing.T) {
	for name, want := range map[spec.Name]string{
		"need-password": "NeedPassword", "class": "Class", "a-1": "A1", "urls": "Urls",
		"invalid-url": "InvalidURL", "url-list": "URLList", "tls-failed": "TLSFailed", "utf8": "UTF8",
		"http-id": "HTTPID", "http-s": "HTTPS", "https": "HTTPS", "ids-of-ip": "IdsOfIP",
	} {
		if got := identifier(name); got != want {
			t.Errorf("%s is %s, wanted %s", name, got, want)
		}
	}
	for protocol, want := range map[spec.Name]string{"ftp": "ftpreply", "my-mail": "mymailreply", "s3": "s3reply"} {
		if got := packageName(protocol); got != want {
			t.Errorf("the package of %s is %s, wanted %s", protocol, got, want)
		}
	}
}
