// Package golden_test proves the outputs: that they are what the specs say, that the tools of each language accept
// them, and that they behave alike. It uses the packages and the command as a user would.
//
//	testdata/cases/NAME/spec.yaml          a spec,
//	testdata/cases/NAME/templates/         templates laid over the built-in ones, where the case has some,
//	testdata/cases/NAME/want/LANGUAGE/...  and every file of every language that must come out; -update rewrites it
//	testdata/errors/NAME.yaml              a spec with "# ERROR rule message" in each guilty line
//	testdata/script/NAME.txtar             a session with the command
//	testdata/behaviour.tsv                 what every language must say of a code
//	testdata/walks.tsv                     commands and replies in order, and where every language must come with them
//	testdata/command-replies.txt           the replies that RFC 959 lists for each command, as it prints them
//	node/, python/                         the tools of those languages, pinned, and what runs inside them
package golden_test

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "rewrite what the golden cases want")

// root is the top of the repository; tests run in the folder of their package.
var root, _ = filepath.Abs("..")

// command is the built cmd/replycodes.
var command string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		flag.Parse()
		dir, err := os.MkdirTemp("", "replycodes")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer os.RemoveAll(dir)
		command = filepath.Join(dir, "replycodes")
		if out, err := exec.Command("go", "build", "-o", command, "../cmd/replycodes").CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "%s%v\n", out, err)
			return 1
		}
		return m.Run()
	}())
}
