package tools

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// flows is what a user does in a new shell: the four ways to use this project, from the registries alone. Its argument
// is this tree.
const flows = `set -eu
tree=$1
mkdir go npm python pages

cd go
go mod init example.com/server
go get -tool github.com/replycodes/replycodes/cmd/replycodes
go tool replycodes generate go=internal/ftpreply > log
go build ./...
go tool replycodes check go=internal/ftpreply
cd ..

cp -r "$tree/out/typescript/ftp-reply-codes" npm/package
cd npm/package
npm install --silent --no-audit --no-fund
npm pack --silent --pack-destination .. > log
mkdir ../user
cd ../user
npm init --yes > log
npm install --silent --no-audit --no-fund ../*.tgz
node --input-type=module --eval 'import { classOf } from "ftp-reply-codes"; console.log(classOf(559));'
cd ../..

cp -r "$tree/out/python/ftp-reply-codes" python/package
python3 -m venv python/venv
python/venv/bin/pip install --quiet --disable-pip-version-check python/package
python/venv/bin/python -c 'from ftp_reply_codes import reply_class; print(reply_class(559).name)'

cd go
printf '# Codes\n\n<!-- BEGIN replycodes codes class=1xx columns=code -->\n<!-- END replycodes -->\n' > README.md
go tool replycodes inject README.md
grep -c '^| 1' README.md
`

// TestFlows runs the four flows with an empty home and empty caches.
func TestFlows(t *testing.T) {
	t.Parallel()
	takesLong(t, downloads)
	d := newDownstream(t, proxy(t))
	if err := os.Remove(filepath.Join(d.dir, "go.mod")); err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	for i, variable := range d.env {
		name, _, _ := strings.Cut(variable, "=")
		switch name {
		case "HOME":
			d.env[i] = "HOME=" + home
		case "GOMODCACHE", "GOCACHE":
			d.env[i] = name + "=" + filepath.Join(home, name)
		}
	}
	tree.Write(t, d.dir, "flows.sh", flows)
	const said = "files as generated\npermanent-negative-completion\nPERMANENT_NEGATIVE_COMPLETION\nREADME.md\n4\n"
	if out := d.run(t, "bash", "flows.sh", repository.Root); !strings.HasSuffix(out, said) {
		t.Errorf("the flows say\n%s\nwanted at the end\n%s", out, said)
	}
}
