package tools

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

// missing skips the test for want of a tool; where the tools are required, as in make test, it fails it.
func missing(t testing.TB, tool string) {
	t.Helper()
	if os.Getenv("REPLYCODES_REQUIRE_TOOLS") != "" {
		t.Fatalf("%s is missing; make tools installs it", tool)
	}
	t.Skipf("%s is missing; make test installs what the tests need", tool)
}

// nodeTool returns the arguments that run a script of the pinned Node tools.
func nodeTool(t testing.TB, script string, args ...string) []string {
	t.Helper()
	file := filepath.Join(repository.Root, "golden_test/tools/node/node_modules", script)
	if _, err := os.Stat(file); err != nil {
		missing(t, script)
	}
	return append([]string{"node", file}, args...)
}

// nodeConfig returns a configuration file of the Node tools.
func nodeConfig(name string) string {
	return filepath.Join(repository.Root, "golden_test/tools/node", name)
}

// pythonTool returns the arguments that run a program of the pinned Python tools.
func pythonTool(t *testing.T, program string, args ...string) []string {
	t.Helper()
	file := filepath.Join(repository.Root, "golden_test/tools/python/.venv/bin", program)
	if _, err := os.Stat(file); err != nil {
		missing(t, program)
	}
	return append([]string{file}, args...)
}

// pythonConfig returns a configuration file of the Python tools.
func pythonConfig(name string) string {
	return filepath.Join(repository.Root, "golden_test/tools/python", name)
}

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
