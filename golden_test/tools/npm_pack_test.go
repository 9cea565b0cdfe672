package tools

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// outTypeScript is the published package.
const outTypeScript = "out/typescript/ftp-reply-codes"

// A pack is what npm pack makes of a folder. The tests share it.
type pack struct {
	sync.Once
	by      string // the test that packs it
	tarball string
}

var packs sync.Map // by the folder

// packTypeScript returns the file that npm pack makes of a package, by the package's own prepack script and the pinned
// compiler.
func packTypeScript(t testing.TB, folder string) string {
	t.Helper()
	needsNode(t, "typescript")
	packing, _ := packs.LoadOrStore(folder, &pack{by: t.Name()})
	p := packing.(*pack)
	p.Do(func() { p.make(t, folder) })
	if p.tarball == "" {
		t.Fatalf("%s could not pack %s", p.by, folder)
	}
	return p.tarball
}

func (p *pack) make(t testing.TB, folder string) {
	dir, err := os.MkdirTemp(filepath.Dir(repository.Command), "pack")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(nodeTool(t, "typescript/bin/tsc")[1], filepath.Join(dir, "tsc")); err != nil {
		t.Fatal(err)
	}
	files := tree.Read(t, folder)
	files["dist/stale.js"] = []byte("// an older build made this\n")
	copied := filepath.Join(dir, filepath.Base(folder))
	tree.Replace(t, copied, files)
	path := dir + string(os.PathListSeparator) + os.Getenv("PATH")
	name := program.Run(t, copied, "env", "PATH="+path, "npm", "pack", "--silent", "--pack-destination", dir)
	p.tarball = filepath.Join(dir, strings.TrimSpace(name))
}

// installTypeScript returns a folder of a project that has the package of out/ installed.
func installTypeScript(t testing.TB) string {
	t.Helper()
	return installTarball(t, packTypeScript(t, filepath.Join(repository.Root, outTypeScript)))
}

// installTarball returns a folder of a project that has a packed package installed, and nothing else: what the package
// would depend on cannot be had.
func installTarball(t testing.TB, tarball string) string {
	t.Helper()
	dir := t.TempDir()
	tree.Write(t, dir, "package.json", `{"private": true, "type": "module"}`)
	program.Run(t, dir, "npm", "install", "--silent", "--offline", "--ignore-scripts", "--no-audit", "--no-fund",
		"--cache", t.TempDir(), tarball)
	return dir
}
