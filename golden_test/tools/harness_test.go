package tools

import (
	"bufio"
	"bytes"
	"fmt"
	"os/exec"
	"testing"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/spec"
)

// A harness is a program that answers questions with the package of a language.
type harness struct {
	name   string
	in     *bufio.Writer
	out    *bufio.Reader
	stderr *bytes.Buffer
}

// harnessOf starts the harness of a language for a registry whose protocol is ftp; it ends with its input.
func harnessOf(t testing.TB, name string, registry *spec.Registry) *harness {
	t.Helper()
	b := built(t, name, registry)
	c := exec.Command(b.argv[0], b.argv[1:]...)
	c.Dir, c.Env = b.dir, program.Environment()
	in, errIn := c.StdinPipe()
	out, errOut := c.StdoutPipe()
	h := &harness{name, bufio.NewWriterSize(in, 1<<16), bufio.NewReaderSize(out, 1<<16), &bytes.Buffer{}}
	c.Stderr = h.stderr
	if err := c.Start(); errIn != nil || errOut != nil || err != nil {
		t.Fatalf("%q: %v %v %v", b.argv, errIn, errOut, err)
	}
	t.Cleanup(func() {
		in.Close()
		if err := c.Wait(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, h.stderr)
		}
	})
	return h
}

// ask puts questions, and returns as many answers.
func (h *harness) ask(questions [][]byte) ([][]byte, error) {
	written := make(chan error, 1)
	go func() {
		for _, q := range questions {
			_, _ = h.in.Write(q) // Flush has the error
		}
		written <- h.in.Flush()
	}()
	answers := make([][]byte, len(questions))
	for i := range answers {
		line, err := h.out.ReadBytes('\n')
		if err != nil {
			return nil, fmt.Errorf("%s gave no answer to %.300q: %w\n%s", h.name, questions[i], err, h.stderr)
		}
		answers[i] = bytes.TrimSuffix(line, []byte("\n"))
	}
	if err := <-written; err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", h.name, err, h.stderr)
	}
	return answers, nil
}

// harnessLanguages are the languages that have a harness.
var harnessLanguages = []string{"Go", "Python", "TypeScript"}

// withEach runs a subtest for each language, which is skipped where a tool for it is missing.
func withEach(t *testing.T, registry *spec.Registry, test func(*testing.T, *harness)) {
	t.Helper()
	for _, language := range harnessLanguages {
		t.Run(language, func(t *testing.T) { test(t, harnessOf(t, language, registry)) })
	}
}
