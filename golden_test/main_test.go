// Package golden_test proves the outputs: that they are what the specs say. It uses the packages and the command as a
// user would, and takes seconds; package tools below it has what needs compilers, package managers and browsers.
//
//	testdata/cases/NAME/spec.yaml          a spec,
//	testdata/cases/NAME/templates/         templates laid over the built-in ones, where the case has some,
//	testdata/cases/NAME/want/LANGUAGE/...  and every file that must come out in a language that the case is about;
//	                                       -update rewrites those, and package tools compiles and asks all others too
//	testdata/errors/NAME.yaml              a spec with "# ERROR rule message" in each guilty line
//	testdata/script/NAME.txtar             a session with the command
//	testdata/command-replies.txt           the replies that RFC 959 lists for each command, as it prints them
//	testdata/seed.txt                      the table of FTP's texts that this project began with
//	internal/                              what the tests share, such as programs, specs and cases; and manual, which
//	                                       makes the reference of templates/README.md
//
// A case wants the languages that it is about, and no file that would prove what another proves: features has every
// field and type in all languages; minimal shows what a package leaves out; commands has what FTP's commands lack; the
// hostile cases show how pages quote, which no program can be asked, and rust-templates a language of one's own. The
// others want nothing: like all cases, they are compiled and asked by package tools.
package golden_test

import (
	"flag"
	"os"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

var update = flag.Bool("update", false, "rewrite what the golden cases want")

func TestMain(m *testing.M) { os.Exit(repository.Main(m)) }
