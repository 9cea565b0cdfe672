package golden_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// buildPython builds the sdist and the wheel of a package, as its author would, and returns their folder.
func buildPython(t *testing.T, folder string) string {
	t.Helper()
	dist := t.TempDir()
	build := pythonTool(t, "pyproject-build", "--no-isolation", "--outdir", dist, copyTree(t, folder))
	run(t, dist, append([]string{"env", "SOURCE_DATE_EPOCH=1700000000"}, build...)...)
	return dist
}

// TestPythonPackage builds the package of out/, installs it into an empty environment of each Python, and uses it there.
func TestPythonPackage(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(root, "out/python/ftp-reply-codes")
	first, second := buildPython(t, folder), buildPython(t, folder)
	const wheel, sdist = "ftp_reply_codes-0.0.0-py3-none-any.whl", "ftp_reply_codes-0.0.0.tar.gz"
	if d := gocmp.Diff(readTree(t, first), readTree(t, second)); d != "" {
		t.Error("two builds differ in their bytes")
	}
	check(t, first, pythonTool(t, "twine", "check", "--strict", wheel, sdist)...)
	again := t.TempDir()
	run(t, again, append([]string{"env", "SOURCE_DATE_EPOCH=1700000000"}, pythonTool(t, "pip", "wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", filepath.Join(first, sdist))...)...)
	if !bytes.Equal(readTree(t, again)[wheel], readTree(t, first)[wheel]) {
		t.Error("the wheel that is made from the sdist differs from the other")
	}
	wheelHolds(t, filepath.Join(first, wheel))
	for _, python := range pythons(t) {
		t.Run(python.version, func(t *testing.T) {
			t.Parallel()
			useWheel(t, python, filepath.Join(again, wheel))
		})
	}
}

// wheelHolds compares the files of a wheel with those that it should have.
func wheelHolds(t *testing.T, wheel string) {
	t.Helper()
	archive, err := zip.OpenReader(wheel)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	var got []string
	for _, f := range archive.File {
		got = append(got, f.Name)
	}
	var want []string
	for _, name := range strings.Fields("__init__ _codes _command_facts _commands _digits _docs _number _parse _reader _reply _sources _steps _texts _types _values _wire _word") {
		want = append(want, "ftp_reply_codes/"+name+".py")
	}
	const info = "ftp_reply_codes-0.0.0.dist-info/"
	want = append(want, "ftp_reply_codes/py.typed", info+"METADATA", info+"RECORD", info+"WHEEL", info+"licenses/LICENSE")
	slices.Sort(got)
	slices.Sort(want)
	if d := gocmp.Diff(want, got); d != "" {
		t.Errorf("the wheel: - wanted, + there:\n%s", d)
	}
}

// useWheel installs a wheel where nothing else is, reads the vectors, and has the type checkers look at a user of it.
func useWheel(t *testing.T, python python, wheel string) {
	t.Helper()
	dir := t.TempDir()
	run(t, dir, python.executable, "-m", "venv", "--without-pip", "venv")
	interpreter := filepath.Join(dir, "venv/bin/python")
	run(t, dir, pythonTool(t, "pip", "--python", interpreter, "install", "--quiet", "--no-index", "--no-deps", wheel)...)
	for _, name := range []string{"commands.py", "vectors.py"} {
		source, err := os.ReadFile(pythonConfig(name))
		if err != nil {
			t.Fatal(err)
		}
		write(t, dir, "src/"+name, string(source))
	}
	run(t, dir, interpreter, "src/commands.py")
	json := filepath.Join(root, "out/json")
	run(t, dir, interpreter, "src/vectors.py", filepath.Join(json, "ftp-vectors.json"), filepath.Join(json, "ftp-steps.json"))
	check(t, dir, pythonTool(t, "mypy", "--strict", "--cache-dir", os.DevNull, "--python-executable", interpreter, "src/commands.py", "src/vectors.py")...)
	write(t, dir, "pyrightconfig.json", fmt.Sprintf(`{"extends": %q, "include": ["src"]}`, pythonConfig("pyrightconfig.strict.json")))
	check(t, dir, nodeTool(t, "pyright/index.js", "-p", dir, "--pythonpath", interpreter)...)
}

// TestPythonSources generates the sources alone into a package of somebody's own.
func TestPythonSources(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	run(t, dir, command, "generate", "python=app/codes")
	write(t, dir, "app/__init__.py", "")
	for _, python := range pythons(t) {
		run(t, dir, python.executable, "-c", "from app.codes import ReplyCode; assert ReplyCode.NEED_PASSWORD == 331")
	}
	check(t, dir, pythonTool(t, "mypy", "--strict", "--cache-dir", os.DevNull, "-p", "app")...)
}
