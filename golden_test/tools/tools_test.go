package tools

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

// required reports whether a tool that is missing is a failure, as in make test. Without that a test is skipped which
// needs one, or which takes long.
func required() bool { return os.Getenv("REPLYCODES_REQUIRE_TOOLS") != "" }

// missing skips or fails the test for want of a tool, and says how it is to be had.
func missing(t testing.TB, tool, remedy string) {
	t.Helper()
	if required() {
		t.Fatalf("%s is missing; %s", tool, remedy)
	}
	t.Skipf("%s is missing; %s", tool, remedy)
}

const (
	makeInstalls = "make test installs it"
	youInstall   = "install it"
)

// takesLong skips a test that has all that it needs, but takes up to a minute, or downloads what it uses.
func takesLong(t testing.TB, why string) {
	t.Helper()
	if !required() {
		t.Skipf("it %s; make test runs it", why)
	}
}

const downloads = "downloads from the registries of Go, npm or Python"

// needsNode skips or fails a test that uses one of the pinned Node tools, before it does anything else.
func needsNode(t testing.TB, tool string) {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		missing(t, "Node.js 20.19 or later", youInstall)
	}
	if !exists(nodeFile("node_modules/.installed")) {
		missing(t, tool+", a pinned Node tool,", makeInstalls)
	}
}

// nodeTool returns the arguments that run a script of the pinned Node tools.
func nodeTool(t testing.TB, script string, args ...string) []string {
	t.Helper()
	needsNode(t, script)
	return append([]string{"node", nodeFile(filepath.Join("node_modules", script))}, args...)
}

// nodeFile returns a file that is run by Node.js, or that configures its tools.
func nodeFile(name string) string {
	return filepath.Join(repository.Root, "golden_test/tools/node", name)
}

// needsPython is the same for the pinned Python tools.
func needsPython(t testing.TB, tool string) {
	t.Helper()
	if !exists(pythonFile(".venv/.installed")) {
		missing(t, tool+", a pinned Python tool,", makeInstalls)
	}
}

// pythonTool returns the arguments that run a program of the pinned Python tools.
func pythonTool(t testing.TB, program string, args ...string) []string {
	t.Helper()
	needsPython(t, program)
	return append([]string{pythonFile(filepath.Join(".venv/bin", program))}, args...)
}

// pythonFile returns a file that is run by Python, or that configures its tools.
func pythonFile(name string) string {
	return filepath.Join(repository.Root, "golden_test/tools/python", name)
}

// staticcheck returns the arguments that run the pinned staticcheck.
func staticcheck(t testing.TB, args ...string) []string {
	t.Helper()
	file := filepath.Join(repository.Root, "golden_test/tools/bin/staticcheck")
	if !exists(file) {
		missing(t, "staticcheck", makeInstalls)
	}
	return append([]string{file}, args...)
}

// chromium returns the browser. It is none of the pinned tools: it comes from the system, or from the environment
// variable CHROMIUM. The names are those of install-chromium.
func chromium(t testing.TB) string {
	t.Helper()
	if browser := os.Getenv("CHROMIUM"); browser != "" {
		return browser
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	missing(t, "Chromium", makeInstalls)
	return ""
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
