// Package tools proves with the tools of each language that they accept what is generated and that all of it behaves
// alike: compilers, linters, package managers, browsers, and programs that are asked and ended. It takes minutes.
//
//	testdata/behaviour.tsv   what every language must say of a code; -update adds new codes to it
//	testdata/walks.tsv       commands and replies in order, and where every language must come with them
//	testdata/wire.json       what servers send, and the replies that every language must cut it into
//	testdata/types.yaml      a spec with texts of every type
//	node/, python/           the tools of those languages, pinned, and what runs inside them
package tools

import (
	"flag"
	"os"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
)

var update = flag.Bool("update", false, "add the codes of the spec that testdata/behaviour.tsv lacks")

func TestMain(m *testing.M) { os.Exit(repository.Main(m)) }
