package tools

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
)

// A rewrite is a folder that is generated from one of two specs in turn, which give files of the same names and, nearly
// all of them, of other contents.
type rewrite struct {
	dir   string // of the work; the files are in its folder out
	specs [2]string
	trees [2]tree.Files // what each spec gives
}

func newRewrite(t *testing.T) *rewrite {
	t.Helper()
	r := &rewrite{dir: t.TempDir()}
	src, err := os.ReadFile(filepath.Join(repository.Root, "spec/ftp.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for i, title := range []string{"First", "Second"} {
		at := filepath.Join(r.dir, title)
		r.specs[i] = filepath.Join(at, "ftp.yaml")
		tree.Replace(t, at, tree.Files{"ftp.yaml": bytes.Replace(src, []byte("\ntitle: File"), []byte("\ntitle: "+title), 1)})
		program.Run(t, at, r.command(i)...)
		r.trees[i] = tree.Read(t, filepath.Join(at, "out"))
	}
	program.Run(t, r.dir, r.command(0)...)
	if r.made() != 0 {
		t.Fatal("the two folders are not made alike")
	}
	return r
}

func (r *rewrite) command(of int) []string {
	return []string{repository.Command, "--spec", r.specs[of], "generate"}
}

// files returns the files that are in the folder now, by their paths in it.
func (r *rewrite) files(t *testing.T) tree.Files { return tree.Read(t, filepath.Join(r.dir, "out")) }

// made returns which of the specs the folder is made from, to the last file; -1 for none.
func (r *rewrite) made() int {
	for i, want := range r.trees {
		got := tree.Files{}
		_ = filepath.WalkDir(filepath.Join(r.dir, "out"), func(name string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() {
				path, _ := filepath.Rel(filepath.Join(r.dir, "out"), name)
				got[filepath.ToSlash(path)], _ = os.ReadFile(name)
			}
			return nil
		})
		if maps.EqualFunc(got, want, bytes.Equal) {
			return i
		}
	}
	return -1
}

// isTemporary reports whether a path is one that only a run that has not ended needs.
func isTemporary(path string) bool {
	return strings.HasSuffix(path, "/.replycodes.tmp") || strings.HasSuffix(path, "/.replycodes.lock")
}

// eachOldOrNew reports a file that is neither as before nor as after, and one that is not there. A manifest may know
// both.
func (r *rewrite) eachOldOrNew(t *testing.T, files tree.Files) {
	t.Helper()
	for name, content := range files {
		switch {
		case isTemporary(name):
		case strings.HasSuffix(name, ".replycodes.sum"):
			for line := range strings.Lines(string(content)) {
				if !bytes.Contains(r.trees[0][name], []byte(line)) && !bytes.Contains(r.trees[1][name], []byte(line)) {
					t.Errorf("%s has the line %q, which is neither of before nor of after", name, line)
				}
			}
		case !bytes.Equal(content, r.trees[0][name]) && !bytes.Equal(content, r.trees[1][name]):
			t.Errorf("%s is neither as before nor as after", name)
		}
	}
	for name := range r.trees[0] {
		if _, ok := files[name]; !ok {
			t.Errorf("%s is not there", name)
		}
	}
}

// TestKilled ends generate at many moments. Each file is then as before or as after; the next run makes all of them as
// after, and leaves nothing else behind.
func TestKilled(t *testing.T) {
	takesLong(t, "ends a hundred runs of the command")
	r := newRewrite(t)
	outside := tree.Files{"mine.txt": []byte("mine"), "out.txt": []byte("mine")}
	for name, content := range outside {
		if err := os.WriteFile(filepath.Join(r.dir, name), content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	p := r.start(t, 1)
	r.untilWriting(p)
	rendering := time.Since(p.started)
	if err := <-p.ended; err != nil {
		t.Fatal(err)
	}
	writing := time.Since(p.started) - rendering
	random := rand.New(rand.NewPCG(9, 15))
	inside := 0
	for kills := 0; kills < 60 || inside < 10; kills++ {
		if kills == 600 {
			t.Fatalf("of %d runs only %d were ended during their work", kills, inside)
		}
		to := kills % 2
		p := r.start(t, to)
		if kills%4 == 0 {
			time.Sleep(time.Duration(random.Int64N(int64(rendering))))
		} else {
			r.untilWriting(p)
			time.Sleep(time.Duration(random.Int64N(int64(writing))))
		}
		ended := p.kill(t)
		files := r.files(t)
		r.eachOldOrNew(t, files)
		if ended && r.made() < 0 {
			inside++
		}
		if kills%3 > 0 {
			continue // the next run finds what several have left
		}
		program.Run(t, r.dir, r.command(to)...)
		if r.made() != to {
			tree.Compare(t, r.files(t), r.trees[to])
			t.Fatalf("after kill %d the next run did not make all as it should be", kills)
		}
	}
	t.Logf("%d of the runs were ended during their work", inside)
	for name, content := range outside {
		if got, err := os.ReadFile(filepath.Join(r.dir, name)); err != nil || !bytes.Equal(got, content) {
			t.Errorf("%s was touched: %q, %v", name, got, err)
		}
	}
}

// A process is a run of the command.
type process struct {
	*exec.Cmd
	started time.Time
	ended   chan error
}

func (r *rewrite) start(t *testing.T, to int) process {
	t.Helper()
	argv := r.command(to)
	p := process{exec.Command(argv[0], argv[1:]...), time.Now(), make(chan error, 1)}
	p.Dir = r.dir
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { p.ended <- p.Wait() }()
	return p
}

// untilWriting waits until a run has written its first file, or has ended.
func (r *rewrite) untilWriting(p process) {
	for len(p.ended) == 0 {
		info, err := os.Stat(filepath.Join(r.dir, "out/go/ftp-go.replycodes.sum"))
		if err == nil && info.ModTime().After(p.started) {
			return
		}
		time.Sleep(100 * time.Microsecond)
	}
}

// kill ends a run, and reports whether it had not ended by itself.
func (p process) kill(t *testing.T) bool {
	t.Helper()
	if err := p.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	return <-p.ended != nil
}

// TestDiskFull lets the disk become full, and then read-only, during a run: on a file system of its own, in a namespace
// of its own.
func TestDiskFull(t *testing.T) {
	if _, err := exec.LookPath("unshare"); err != nil {
		t.Skipf("the program that makes a namespace is missing: %v", err)
	}
	if out, err := program.Try(".", "unshare", "--map-root-user", "--mount", "true"); err != nil {
		t.Skipf("this machine lets no program make a file system of its own: %v\n%s", err, out)
	}
	r := newRewrite(t)
	const script = `set -eu
work=$1 replycodes=$2 disk=$1/disk
mkdir "$disk"
mount -t tmpfs -o size=16m none "$disk"
cd "$disk"
"$replycodes" --spec "$work/First/ftp.yaml" generate > "$work/log"
dd if=/dev/zero of=filler bs=1k 2> "$work/log" || true # until nothing is left
truncate -s -200k filler
! "$replycodes" --spec "$work/Second/ftp.yaml" generate > "$work/log" 2>&1
grep -q 'no space left' "$work/log"
cp -r out "$work/full"
rm filler
"$replycodes" --spec "$work/Second/ftp.yaml" generate > "$work/log"
cp -r out "$work/after"
mount -o remount,ro none "$disk"
! "$replycodes" --spec "$work/First/ftp.yaml" generate > "$work/log" 2>&1
grep -q 'read-only file system' "$work/log"
cp -r out "$work/read-only"
`
	program.Run(t, r.dir, "unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh", r.dir, repository.Command)
	full := tree.Read(t, filepath.Join(r.dir, "full"))
	r.eachOldOrNew(t, full)
	if maps.EqualFunc(full, r.trees[0], bytes.Equal) {
		t.Error("the disk was full before anything was written")
	}
	for _, name := range []string{"after", "read-only"} {
		tree.Compare(t, tree.Read(t, filepath.Join(r.dir, name)), r.trees[1])
	}
}
