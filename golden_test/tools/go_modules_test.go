package tools

import (
	"archive/zip"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/snippets"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

const (
	module  = "github.com/replycodes/replycodes"
	release = "v0.1.0" // what this tree is published as, in the proxy of these tests
)

// proxy makes a folder a module proxy that has this tree as it is now, and returns its address.
func proxy(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	versions := filepath.Join(dir, filepath.FromSlash(module), "@v")
	goMod, err := os.ReadFile(filepath.Join(repository.Root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	tree.Replace(t, versions, tree.Files{
		"list":            []byte(release + "\n"),
		release + ".info": []byte(`{"Version": "` + release + `"}`),
		release + ".mod":  goMod,
		release + ".zip":  nil,
		"../@latest":      []byte(`{"Version": "` + release + `"}`),
	})
	file, err := os.Create(filepath.Join(versions, release+".zip"))
	if err != nil {
		t.Fatal(err)
	}
	archive := zip.NewWriter(file)
	names := program.Run(t, repository.Root, "git", "ls-files", "-z", "-co", "--exclude-standard")
	for _, name := range strings.Split(strings.Trim(names, "\x00"), "\x00") {
		content, err := os.ReadFile(filepath.Join(repository.Root, name))
		if os.IsNotExist(err) || !zippable.MatchString(name) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		w, err := archive.Create(module + "@" + release + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return "file://" + filepath.ToSlash(dir)
}

// zippable is what names of files in a module may have.
var zippable = regexp.MustCompile(`^[A-Za-z0-9 !#$%&()+,\-.=@\[\]^_{}~/]+$`)

// registries are the variables that tell programs where they are, and how the registries are reached.
var registries = []string{
	"PATH", "GOROOT", "HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS",
	"npm_config_registry", "NPM_CONFIG_REGISTRY", "PIP_CERT", "PIP_INDEX_URL", "REQUESTS_CA_BUNDLE",
}

// A downstream is a module that uses this one, on a machine that has nothing of it.
type downstream struct {
	dir string
	env []string
}

func newDownstream(t *testing.T, proxy string) *downstream {
	t.Helper()
	d := &downstream{dir: t.TempDir()}
	home := t.TempDir()
	for _, variable := range registries {
		if value, ok := os.LookupEnv(variable); ok {
			d.env = append(d.env, variable+"="+value)
		}
	}
	others := strings.TrimSpace(program.Run(t, repository.Root, "go", "env", "GOPROXY"))
	d.env = append(d.env,
		"HOME="+home, "GOCACHE="+strings.TrimSpace(program.Run(t, repository.Root, "go", "env", "GOCACHE")),
		"GOMODCACHE="+filepath.Join(home, "mod"),
		"GOFLAGS=-modcacherw -buildvcs=false", "GOTOOLCHAIN=local", "GOPROXY="+proxy+","+others, "GONOSUMDB="+module,
		"GONOSUMCHECK=1")
	if sumdb := strings.TrimSpace(program.Run(t, repository.Root, "go", "env", "GOSUMDB")); sumdb != "" {
		d.env = append(d.env, "GOSUMDB="+sumdb)
	}
	tree.Write(t, d.dir, "go.mod", "module example.com/server\n\ngo 1.25\n")
	return d
}

// run runs a program in the module, which must succeed.
func (d *downstream) run(t *testing.T, argv ...string) string {
	t.Helper()
	out, err := d.try(argv...)
	if err != nil {
		t.Fatalf("%q: %v\n%s", argv, err, out)
	}
	return out
}

func (d *downstream) try(argv ...string) (string, error) {
	c := exec.Command(argv[0], argv[1:]...)
	c.Dir, c.Env = d.dir, d.env
	out, err := c.CombinedOutput()
	return string(out), err
}

// requirement is a line of go.mod or go.sum.
var requirement = regexp.MustCompile(`(?m)^(?:\t|require )?(\S+\.\S+/\S+|gopkg\.in/\S+) v\S+`)

// modules returns the modules that a file of the module names, each once, sorted.
func (d *downstream) modules(t *testing.T, file string) []string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(d.dir, file))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var names []string
	for _, m := range requirement.FindAllStringSubmatch(string(content), -1) {
		names = append(names, m[1])
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// names compares the modules that a file of the module names with those that the README says.
func (d *downstream) names(t *testing.T, file string, want []string) {
	t.Helper()
	slices.Sort(want)
	if got := d.modules(t, file); !slices.Equal(got, want) {
		t.Errorf("%s names\n%v\nand the README says\n%v", file, got, want)
	}
}

const useOfCodes = `package server

import (
	"testing"

	"example.com/server/internal/ftpreply"
)

//go:generate go tool replycodes generate go=internal/ftpreply

func TestCodes(t *testing.T) {
	if c := ftpreply.NeedPassword; c != 331 || c.Class() != ftpreply.ClassPositiveIntermediate {
		t.Error(c)
	}
}
`

const useOfMailCodes = `package codes

import "testing"

func TestCodes(t *testing.T) {
	if MailboxSize != 210 {
		t.Error(MailboxSize)
	}
}
`

// TestGoTool makes the command a tool of another module, generates with the built-in spec and with one of its own, and
// checks as its CI would.
func TestGoTool(t *testing.T) {
	t.Parallel()
	takesLong(t, downloads)
	d := newDownstream(t, proxy(t))
	d.run(t, "go", "get", "-tool", module+"/cmd/replycodes")
	requirements := readmeModules(t, "Tool requirements")
	if len(requirements) > 6 {
		t.Errorf("the tool adds %d modules, wanted at most 6", len(requirements))
	}
	d.names(t, "go.mod", requirements)
	d.names(t, "go.sum", append(requirements, readmeModules(t, "Tool checksums")...))
	tree.Write(t, d.dir, "server_test.go", useOfCodes)
	d.run(t, "go", "generate", "./...")
	d.run(t, "go", "build", "./...")
	d.run(t, "go", "test", "./...")
	d.run(t, "go", "mod", "verify")
	d.run(t, "go", "tool", "replycodes", "check", "go=internal/ftpreply")

	tree.Write(t, d.dir, "internal/ftpreply/codes.go", "package ftpreply\n")
	out, err := d.try("go", "tool", "replycodes", "check", "--format", "github", "go=internal/ftpreply")
	if err == nil || !strings.Contains(out, "::error file=internal/ftpreply/codes.go,title=edited by hand::") {
		t.Errorf("an edit by hand gives %v\n%s", err, out)
	}

	tree.Write(t, d.dir, "codes/pop.yaml", snippets.Named(t, "pop.yaml"))
	tree.Write(t, d.dir, "codes/generate.go",
		"package codes\n\n//go:generate go tool replycodes --spec pop.yaml generate go=.\n")
	d.run(t, "go", "generate", "./codes")
	tree.Write(t, d.dir, "codes/codes_test.go", useOfMailCodes)
	d.run(t, "go", "test", "./codes")
}

// TestGoImport imports the published package: it costs a module no checksum but that of this module.
func TestGoImport(t *testing.T) {
	t.Parallel()
	takesLong(t, downloads)
	d := newDownstream(t, proxy(t))
	tree.Write(t, d.dir, "main.go", snippets.Only(t, "go"))
	d.run(t, "go", "mod", "tidy")
	if got, want := d.run(t, "go", "run", "."), wantOutput(t, snippets.Only(t, "go")); got != want {
		t.Errorf("prints\n%s\nwanted\n%s", got, want)
	}
	for _, file := range []string{"go.mod", "go.sum"} {
		if got := d.modules(t, file); !slices.Equal(got, []string{module}) {
			t.Errorf("%s names %v, wanted %s alone", file, got, module)
		}
	}
	goMod, err := os.ReadFile(filepath.Join(d.dir, "go.mod"))
	if err != nil || !strings.Contains(string(goMod), "\ngo 1.25\n") {
		t.Errorf("the module wants another Go now: %v\n%s", err, goMod)
	}
}

// readmeModules returns the modules of a list of the README, by what is written before it.
func readmeModules(t *testing.T, heading string) []string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(repository.Root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(fmt.Sprintf(`(?s)\* %s: (.*?)\.\n`, heading)).FindSubmatch(content)
	if m == nil {
		t.Fatalf("the README has no list %q", heading)
	}
	var names []string
	for _, name := range regexp.MustCompile("`([^`]+)`").FindAllSubmatch(m[1], -1) {
		names = append(names, string(name[1]))
	}
	slices.Sort(names)
	return names
}
