package golden_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

var (
	exportOfTypeScript = regexp.MustCompile(`(?m)^export (?:function\*?|const|class|interface|type) (\w+)`)
	linkOfTypeScript   = regexp.MustCompile(`(?m)^(import|export)(?: type)? ([^;]*) from "(\.[^"]*)\.js";`)
)

// TestTypeScriptExports: whatever a module of a TypeScript package exports is imported by another one, or by users.
func TestTypeScriptExports(t *testing.T) {
	t.Parallel()
	for name, folder := range repository.Packages(t, "typescript") {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			modules := readModules(t, filepath.Join(folder, "src"))
			for module, content := range modules {
				for _, found := range exportOfTypeScript.FindAllStringSubmatch(content, -1) {
					if !isImported(modules, module, found[1]) {
						t.Errorf("%s: %s is exported, and nothing imports it", module, found[1])
					}
				}
			}
		})
	}
}

// readModules returns the sources by their paths without .ts.
func readModules(t *testing.T, src string) map[string]string {
	t.Helper()
	modules := map[string]string{}
	for _, pattern := range []string{"*.ts", "internal/*.ts"} {
		files, err := filepath.Glob(filepath.Join(src, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			name, _ := filepath.Rel(src, file)
			modules[strings.TrimSuffix(filepath.ToSlash(name), ".ts")] = string(content)
		}
	}
	if len(modules) == 0 {
		t.Fatalf("no modules in %s", src)
	}
	return modules
}

// isImported reports whether a module asks for a name of another one: by the name, as all, or as a member of all.
func isImported(modules map[string]string, module, name string) bool {
	word := regexp.MustCompile(`\b` + name + `\b`)
	for other, content := range modules {
		for _, link := range linkOfTypeScript.FindAllStringSubmatch(content, -1) {
			if filepath.ToSlash(filepath.Join(filepath.Dir(other), link[3])) != module {
				continue
			}
			all, isAll := strings.CutPrefix(link[2], "* as ")
			switch {
			case isAll && link[1] == "import":
				if regexp.MustCompile(`\b` + all + `\.` + name + `\b`).MatchString(content) {
					return true
				}
			case strings.HasPrefix(link[2], "*"), word.MatchString(link[2]):
				return true
			}
		}
	}
	return false
}
