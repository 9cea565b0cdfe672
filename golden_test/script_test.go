package golden_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

// TestScripts runs each session with the command in a folder of its own. Besides the commands of testscript there are
//
//	status N PROGRAM ARG ...   runs a program, which must exit with N
//	age DIR                    makes every file below a folder old
//	old DIR [FILE ...]         fails unless every file below a folder is still old, and those named are not
//	same DIR DIR               fails unless two folders have the same files
//	umask N PROGRAM ARG ...    runs a program under a umask
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", filepath.Dir(repository.Command)+string(os.PathListSeparator)+env.Getenv("PATH"))
			env.Setenv("CASES", filepath.Join(repository.Root, "golden_test/testdata/cases"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status, "age": age, "old": old, "same": same, "umask": umask,
		},
	})
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N PROGRAM ARG ...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("%q exited with %d, wanted %d", args[1:], got, want)
	}
}

func umask(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: umask N PROGRAM ARG ...")
	}
	ts.Check(ts.Exec("sh", append([]string{"-c", `umask "$0"; exec "$@"`}, args...)...))
}

// long is when old files were written.
var long = time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)

func age(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: age DIR")
	}
	for _, file := range filesBelow(ts, args[0]) {
		ts.Check(os.Chtimes(file, long, long))
	}
}

func old(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: old DIR [FILE ...]")
	}
	for _, file := range filesBelow(ts, args[0]) {
		info, err := os.Stat(file)
		ts.Check(err)
		named := slices.ContainsFunc(args[1:], func(name string) bool { return ts.MkAbs(name) == file })
		if isOld := info.ModTime().Equal(long); isOld == named {
			ts.Fatalf("%s: old is %v, named is %v", file, isOld, named)
		}
	}
}

func same(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: same DIR DIR")
	}
	one, other := contents(ts, args[0]), contents(ts, args[1])
	for name := range one {
		if text, ok := other[name]; !ok || text != one[name] {
			ts.Fatalf("%s is not the same in %s and %s", name, args[0], args[1])
		}
		delete(other, name)
	}
	for name := range other {
		ts.Fatalf("%s is in %s alone", name, args[1])
	}
}

// contents returns the files below a folder, by their paths there.
func contents(ts *testscript.TestScript, dir string) map[string]string {
	files := map[string]string{}
	for _, file := range filesBelow(ts, dir) {
		name, err := filepath.Rel(ts.MkAbs(dir), file)
		ts.Check(err)
		content, err := os.ReadFile(file)
		ts.Check(err)
		files[name] = string(content)
	}
	return files
}

func filesBelow(ts *testscript.TestScript, dir string) []string {
	var files []string
	ts.Check(filepath.WalkDir(ts.MkAbs(dir), func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files = append(files, name)
		}
		return err
	}))
	if len(files) == 0 {
		ts.Fatalf("no files below %s", dir)
	}
	return files
}
