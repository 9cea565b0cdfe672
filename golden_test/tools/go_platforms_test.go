package tools

import (
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

// TestGoPlatforms builds the package for systems of every kind, also those of 32 bits,
// and runs its examples under the race detector.
func TestGoPlatforms(t *testing.T) {
	t.Parallel()
	takesLong(t, "builds the standard library for four other systems")
	for _, platform := range []string{"linux/386", "windows/amd64", "darwin/arm64", "js/wasm"} {
		system, architecture, _ := strings.Cut(platform, "/")
		program.Check(t, repository.Root, "env", "GOOS="+system, "GOARCH="+architecture, "go", "build", "./out/go/ftpreply")
	}
	program.Check(t, repository.Root, "env", "CGO_ENABLED=1", "go", "test", "-race", "-count=1", "./out/go/ftpreply")
}
