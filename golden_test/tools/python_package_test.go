package tools

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// A pythonPackage is a package, and what there is to know of it before it is made.
type pythonPackage struct {
	folder        string
	name, version string
	modules       string     // the sources, without .py
	metadata      []string   // what the metadata say of this package alone
	users         tree.Files // programs that use it
}

const ftpModules = `__init__ _base _base64 _character _codes _command_facts _commands _digits _docs _edge _error
	_expression _facts _hex _host_port _identify _integer _integers _line_cutter _lines _long_host_port _number _numbers
	_octets _parameter _quoted _read _reply _reply_error _search _sources _steps _text _texts _timestamp _values _variants
	_wire _word _word_enum _write`

const usePing = `from ping_reply_codes import ReplyCode, lookup

assert lookup(200) is ReplyCode.OKAY
`

// TestPythonPackage builds the package of out/, one of the same that has a name, a version and a repository of its own,
// and one of a protocol that has no groups, no values in its texts, and no commands.
func TestPythonPackage(t *testing.T) {
	t.Parallel()
	needsPython(t, "build")
	needsNode(t, "pyright")
	named := t.TempDir()
	program.Run(t, named, repository.Command, "generate", "--package", "--name", "My.codes", "--version", "1.2.3rc1",
		"--repository", "https://example.org/me/codes", "python=.")
	const ours = "https://github.com/replycodes/replycodes"
	for _, p := range []pythonPackage{{
		folder: filepath.Join(repository.Root, "out/python/ftp-reply-codes"),
		name:   "ftp-reply-codes", version: "0.0.0", modules: ftpModules,
		metadata: []string{
			"Keywords: ftp,reply-code", "Summary: Every File Transfer Protocol reply code, with its text, class and source",
			"Project-URL: Issues, " + ours + "/issues", "Project-URL: Repository, " + ours,
		},
		users: tree.Files{
			"commands.py": pythonUser(t, "commands.py", "ftp_reply_codes"),
			"vectors.py":  pythonUser(t, "vectors.py", "ftp_reply_codes"),
		},
	}, {
		folder: filepath.Join(named, "My.codes"), name: "My.codes", version: "1.2.3rc1", modules: ftpModules,
		metadata: []string{
			"Keywords: ftp,reply-code", "Summary: Every File Transfer Protocol reply code, with its text, class and source",
			"Project-URL: Repository, https://example.org/me/codes",
		},
		users: tree.Files{"vectors.py": pythonUser(t, "vectors.py", "my_codes")},
	}, {
		folder: filepath.Join(repository.NamedCase(t, "minimal").Output(t, "python"), "ping-reply-codes"),
		name:   "ping-reply-codes", version: "0.0.0",
		modules: "__init__ _codes _digits _docs _line_cutter _number _reply _reply_error _sources _texts _wire",
		metadata: []string{
			"Keywords: ping,reply-code", "Summary: Every Ping Protocol reply code, with its text, class and source",
		},
		users: tree.Files{"ping.py": []byte(usePing)},
	}} {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			p.publish(t)
		})
	}
}

// pythonUser returns a program that uses the package, which has a module of that name.
func pythonUser(t *testing.T, program, module string) []byte {
	t.Helper()
	source, err := os.ReadFile(pythonFile(program))
	if err != nil {
		t.Fatal(err)
	}
	return bytes.ReplaceAll(source, []byte("ftp_reply_codes"), []byte(module))
}

// module returns the name that is imported.
func (p pythonPackage) module() string {
	return strings.NewReplacer("-", "_", ".", "_").Replace(strings.ToLower(p.name))
}

// publish builds the sdist and the wheel as the author of the package would, and uses them in empty environments.
func (p pythonPackage) publish(t *testing.T) {
	t.Helper()
	first, second := buildPython(t, p.folder), buildPython(t, p.folder)
	if d := gocmp.Diff(tree.Read(t, first), tree.Read(t, second)); d != "" {
		t.Error("two builds differ in their bytes")
	}
	base := filepath.Join(first, p.module()+"-"+p.version)
	wheel, sdist := base+"-py3-none-any.whl", base+".tar.gz"
	program.Check(t, first, pythonTool(t, "twine", "check", "--strict", wheel, sdist)...)
	p.holds(t, wheel, sdist)
	found := pythons(t)
	for i, python := range found {
		t.Run(python.version, func(t *testing.T) {
			t.Parallel()
			dir, interpreter := p.install(t, python, wheel)
			if i == len(found)-1 || len(p.users) > 1 {
				p.checkTypes(t, dir, interpreter)
			}
			p.install(t, python, sdist)
		})
	}
}

// buildPython builds the sdist, and the wheel from it, and returns their folder.
func buildPython(t *testing.T, folder string) string {
	t.Helper()
	dist := t.TempDir()
	build := pythonTool(t, "pyproject-build", "--no-isolation", "--outdir", dist, tree.Copy(t, folder))
	program.Run(t, dist, append([]string{"env", "SOURCE_DATE_EPOCH=1700000000"}, build...)...)
	return dist
}

// install installs a wheel or an sdist where nothing else is, and runs the users of the package.
func (p pythonPackage) install(t *testing.T, python python, archive string) (dir, interpreter string) {
	t.Helper()
	dir = t.TempDir()
	program.Run(t, dir, python.executable, "-m", "venv", "--without-pip", "venv")
	interpreter = filepath.Join(dir, "venv/bin/python")
	pip := pythonTool(t, "pip", "--python", interpreter, "install", "--quiet", "--no-index", "--no-build-isolation",
		archive)
	program.Run(t, dir, append([]string{"env", "PYTHONPATH=" + backend(t)}, pip...)...)
	tree.Replace(t, filepath.Join(dir, "src"), p.users)
	json := filepath.Join(repository.Root, "out/json")
	for name := range p.users {
		program.Run(t, dir, interpreter, "src/"+name, filepath.Join(json, "ftp-vectors.json"),
			filepath.Join(json, "ftp-steps.json"))
	}
	return dir, interpreter
}

// backend returns a folder that has flit_core alone, for the interpreters that build from an sdist.
func backend(t *testing.T) string {
	t.Helper()
	found, err := filepath.Glob(pythonFile(".venv/lib/python*/site-packages/flit_core"))
	if err != nil || len(found) == 0 {
		t.Fatalf("flit_core is not among the pinned Python tools: %v", err)
	}
	return filepath.Dir(tree.Copy(t, found[0]))
}

// checkTypes has the type checkers at their strictest look at the users of the package, and at it as installed.
func (p pythonPackage) checkTypes(t *testing.T, dir, interpreter string) {
	t.Helper()
	program.Check(t, dir, pythonTool(t, "mypy", "--strict", "--cache-dir", os.DevNull, "--python-executable", interpreter,
		"src")...)
	tree.Write(t, dir, "pyrightconfig.json", fmt.Sprintf(`{"extends": %q, "include": ["src"]}`,
		pythonFile("pyrightconfig.strict.json")))
	program.Check(t, dir, nodeTool(t, "pyright/index.js", "-p", dir, "--pythonpath", interpreter)...)
}

// TestPythonSources generates the sources alone into a package of somebody's own, which the type checkers then look at.
func TestPythonSources(t *testing.T) {
	t.Parallel()
	needsPython(t, "mypy")
	needsNode(t, "pyright")
	dir := t.TempDir()
	program.Run(t, dir, repository.Command, "generate", "python=src/app/codes")
	tree.Write(t, dir, "src/app/__init__.py", "")
	tree.Write(t, dir, "src/app/main.py", `from app.codes import Action, ReplyCode, next_step

step = next_step("USER", ReplyCode.NEED_PASSWORD)
assert step.action is Action.SEND and [str(command) for command in step.commands] == ["PASS"]
`)
	for _, python := range pythons(t) {
		program.Run(t, dir, "env", "PYTHONPATH=src", python.executable, "-m", "app.main")
	}
	program.Check(t, filepath.Join(dir, "src"), pythonTool(t, "mypy", "--strict", "--cache-dir", os.DevNull, "-p",
		"app")...)
	pyright(t, dir)
}
