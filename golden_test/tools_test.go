package golden_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// missing skips the test for want of a tool; where the tools are required, as in make test, it fails it.
func missing(t testing.TB, tool string) {
	t.Helper()
	if os.Getenv("REPLYCODES_REQUIRE_TOOLS") != "" {
		t.Fatalf("%s is missing; make tools installs it", tool)
	}
	t.Skipf("%s is missing; make test installs what the tests need", tool)
}

// run runs a program and returns what it printed; the test fails if the program does.
func run(t testing.TB, dir string, argv ...string) string {
	t.Helper()
	out, err := try(dir, argv...)
	if err != nil {
		t.Fatalf("%q: %v\n%s", argv, err, out)
	}
	return out
}

// check is run for a program that looks for mistakes: what it prints of them is the failure.
func check(t *testing.T, dir string, argv ...string) string {
	t.Helper()
	out, err := try(dir, argv...)
	if err != nil {
		t.Errorf("%s: %v\n%s", filepath.Base(argv[min(1, len(argv)-1)]), err, out)
	}
	return out
}

func try(dir string, argv ...string) (string, error) {
	c := exec.Command(argv[0], argv[1:]...)
	c.Dir = dir
	c.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1")
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	err := c.Run()
	return out.String(), err
}

// nodeTool returns the arguments that run a script of the pinned Node tools.
func nodeTool(t testing.TB, script string, args ...string) []string {
	t.Helper()
	file := filepath.Join(root, "golden_test/node/node_modules", script)
	if _, err := os.Stat(file); err != nil {
		missing(t, script)
	}
	return append([]string{"node", file}, args...)
}

// nodeConfig returns a configuration file of the Node tools.
func nodeConfig(name string) string { return filepath.Join(root, "golden_test/node", name) }

// pythonTool returns the arguments that run a program of the pinned Python tools.
func pythonTool(t *testing.T, program string, args ...string) []string {
	t.Helper()
	file := filepath.Join(root, "golden_test/python/.venv/bin", program)
	if _, err := os.Stat(file); err != nil {
		missing(t, program)
	}
	return append([]string{file}, args...)
}

// pythonConfig returns a configuration file of the Python tools.
func pythonConfig(name string) string { return filepath.Join(root, "golden_test/python", name) }

// chromium returns the browser. It is none of the pinned tools: it comes from the system, or from the environment
// variable CHROMIUM.
func chromium(t testing.TB) string {
	t.Helper()
	browser := os.Getenv("CHROMIUM")
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); browser == "" && err == nil {
			browser = path
		}
	}
	if browser == "" {
		missing(t, "Chromium")
	}
	return browser
}

// copyTree copies a folder into a new temporary one, for tools that write beside what they read.
func copyTree(t testing.TB, dir string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), filepath.Base(dir))
	replaceTree(t, to, readTree(t, dir))
	return to
}

// packages returns the folders of all generated packages of a language: those of out/ and of every golden case.
func packages(t *testing.T, language string) map[string]string {
	t.Helper()
	found := map[string]string{}
	for name, parent := range map[string]string{
		"out":  filepath.Join(root, "out", language, "*"),
		"case": filepath.Join(root, "golden_test/testdata/cases/*/want", language, "*"),
	} {
		folders, err := filepath.Glob(parent)
		if err != nil || len(folders) == 0 {
			t.Fatalf("no %s package in %s: %v", language, parent, err)
		}
		for _, folder := range folders {
			if info, err := os.Stat(folder); err == nil && info.IsDir() {
				path, _ := filepath.Rel(root, folder)
				found[name+"/"+path] = folder
			}
		}
	}
	return found
}
