package tools

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/snippets"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// TestTogether starts two runs into the same folders at nearly the same moment, 120 times. Both succeed, and in the end
// all files are those of one of them, with nothing beside.
func TestTogether(t *testing.T) {
	takesLong(t, "starts 246 runs of the command")
	t.Parallel()
	dir := t.TempDir()
	for _, title := range []string{"first", "second"} {
		spec := strings.Replace(snippets.Named(t, "pop.yaml"), "title: Post", "title: "+title+" Post", 1)
		tree.Write(t, dir, title+"/pop.yaml", spec)
	}
	first := []string{repository.Command, "--spec", filepath.Join(dir, "first/pop.yaml"), "generate"}
	second := []string{repository.Command, "--spec", filepath.Join(dir, "second/pop.yaml"), "generate"}
	folders := []string{"go=a", "json=a", "markdown=a/d", "python=b", "typescript=c"}
	options := func(options ...string) []string { return append(append(first[:4:4], options...), folders...) }
	for name, pair := range map[string][2][]string{
		"specs":   {first, second},
		"options": {options("--package", "--name", "one"), options("--package", "--name", "two", "--version", "1.2.3")},
		"shapes":  {options("--package"), options("--name", "sources")},
	} {
		t.Run(name, func(t *testing.T) { together(t, pair, 40) })
	}
}

// together runs a pair of commands a number of times, in a folder that is new or has what the pair before has made.
func together(t *testing.T, pair [2][]string, times int) {
	t.Helper()
	var wants [2]tree.Files
	var whole time.Duration
	for i, argv := range pair {
		dir, start := t.TempDir(), time.Now()
		program.Run(t, dir, argv...)
		whole = max(whole, time.Since(start))
		wants[i] = tree.Read(t, dir)
	}
	random := rand.New(rand.NewPCG(1, 20))
	dir := t.TempDir()
	for n := range times {
		if n%2 == 0 {
			dir = t.TempDir()
		}
		var group sync.WaitGroup
		for i, argv := range pair {
			delay := time.Duration(random.Int64N(int64(whole)/2 + 1))
			group.Go(func() {
				time.Sleep(delay)
				if out, err := program.Try(dir, argv...); err != nil {
					t.Errorf("pair %d: run %d: %v\n%s", n, i, err, out)
				}
			})
		}
		group.Wait()
		got := tree.Read(t, dir)
		if !maps.EqualFunc(got, wants[0], bytes.Equal) && !maps.EqualFunc(got, wants[1], bytes.Equal) {
			t.Errorf("pair %d: the files are neither those of one run nor those of the other", n)
			tree.Compare(t, got, wants[0])
		}
		if t.Failed() {
			return
		}
	}
}
