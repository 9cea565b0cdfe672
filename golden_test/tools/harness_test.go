package tools

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"testing"
	"text/template"

	"github.com/replycodes/replycodes/golden_test/internal/program"
	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
	"github.com/replycodes/replycodes/spec"
)

// A question is put to the readers and writers of all languages. It is one of these, a JSON object a line, in which each
// character of a text is one octet:
//
//	{"code": 227, "variant": "", "text": "..."}         {"values": {...}, "written": "..."} or {"offset": 5, "expected": "..."}
//	{"code": 213, "command": "SIZE", "text": "..."}     {"variant": "size", "values": {...} or null} or null
//	{"code": 227, "variant": "", "write": {...}}        {"text": "..."} or {"error": true}
//	{"wire": "...", "chunk": 3, "maxLine": 0}           {"replies": [{"code": 220, "lines": ["220 ..."]}, {"error": "malformed"}]}
//
// or, where the spec has commands, one of those of steps_test.go:
//
//	{"next": "STOR", "code": 426}                       {"action": "retry", "commands": []}
//	{"replies": "STOR"}                                 [{"code": 125, "stage": "preliminary", "listed": true, "doc": ""}, ...]
//
// Values are in the notation of a spec. A limit of 0 is the default one.
type question struct {
	Code     spec.Code         `json:"code,omitempty"`
	Variant  *string           `json:"variant,omitempty"`
	Command  *string           `json:"command,omitempty"`
	Text     *string           `json:"text,omitempty"`
	Write    map[string]any    `json:"write,omitzero"`
	Types    map[string]string `json:"types,omitempty"` // of the values: a parameter's type, or "bigint"
	Wire     *string           `json:"wire,omitempty"`
	Chunk    int               `json:"chunk,omitempty"`
	MaxLine  int               `json:"maxLine,omitempty"`
	MaxLines int               `json:"maxLines,omitempty"`
}

func (q question) line() []byte { return append(inJSON(q), '\n') }

// inJSON returns v as JSON that escapes nothing that it need not.
func inJSON(v any) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		panic(err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// latin1 returns the octets of a text as characters, octets does the reverse.
func latin1(text string) string {
	characters := make([]rune, len(text))
	for i := range len(text) {
		characters[i] = rune(text[i])
	}
	return string(characters)
}

func octets(text string) string {
	b := make([]byte, 0, len(text))
	for _, r := range text {
		b = append(b, byte(r))
	}
	return string(b)
}

// A harness is a program that answers questions.
type harness struct {
	name   string
	in     *bufio.Writer
	out    *bufio.Reader
	stderr *bytes.Buffer
}

// start starts a harness; it ends with its input.
func start(t testing.TB, name, dir string, argv ...string) *harness {
	t.Helper()
	c := exec.Command(argv[0], argv[1:]...)
	c.Dir = dir
	c.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1")
	in, errIn := c.StdinPipe()
	out, errOut := c.StdoutPipe()
	h := &harness{name, bufio.NewWriterSize(in, 1<<16), bufio.NewReaderSize(out, 1<<16), &bytes.Buffer{}}
	c.Stderr = h.stderr
	if err := c.Start(); errIn != nil || errOut != nil || err != nil {
		t.Fatalf("%q: %v %v %v", argv, errIn, errOut, err)
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

// sameAnswer compares JSON. A member that is null is as good as none.
func sameAnswer(a, b []byte) bool {
	return bytes.Equal(a, b) || reflect.DeepEqual(decoded(a), decoded(b))
}

func decoded(answer []byte) any {
	decoder := json.NewDecoder(bytes.NewReader(answer))
	decoder.UseNumber()
	var v any
	if err := decoder.Decode(&v); err != nil {
		return err
	}
	if object, ok := v.(map[string]any); ok {
		for name, member := range object {
			if member == nil {
				delete(object, name)
			}
		}
	}
	return v
}

// harnesses starts those of all languages, for the packages of a registry whose protocol is ftp.
func harnesses(t testing.TB, registry *spec.Registry) []*harness {
	t.Helper()
	building, _ := builds.LoadOrStore(registry.Spec, &build{})
	b := building.(*build)
	b.Do(func() { b.make(t, registry) })
	if b.python == "" {
		t.Fatal("the packages cannot be built; another test tells why")
	}
	src := filepath.Join(b.pythonFolder, "ftp-reply-codes/src")
	all := []*harness{
		start(t, "Go", ".", b.program),
		start(t, "Python", ".", b.python, "-X", "utf8", filepath.Join(repository.Root, "golden_test/tools/python/differential.py"), src),
	}
	if script := filepath.Join(repository.Root, "golden_test/tools/node/differential.mjs"); exists(script) {
		all = append(all, start(t, "TypeScript", b.typescript, "node", script))
	}
	return all
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// A build is what the harnesses of a registry run. The tests share it.
type build struct {
	sync.Once
	program      string // of Go
	typescript   string // a project that has the package
	pythonFolder string
	python       string // the interpreter
}

var builds sync.Map // by the name of the spec

func (b *build) make(t testing.TB, registry *spec.Registry) {
	dir, err := os.MkdirTemp(filepath.Dir(repository.Command), "harness")
	if err != nil {
		t.Fatal(err)
	}
	b.program = buildGoHarness(t, registry, filepath.Join(dir, "go"))
	if exists(filepath.Join(repository.Root, "golden_test/tools/node/differential.mjs")) {
		b.typescript = filepath.Join(dir, "typescript")
		buildTypeScript(t, registry, b.typescript)
	}
	b.pythonFolder = filepath.Join(dir, "python")
	tree.Replace(t, b.pythonFolder, repository.BuiltinFiles(t, "python", registry))
	found := pythons(t)
	b.python = found[len(found)-1].executable
}

// buildTypeScript makes a folder a project that has the compiled package of a registry.
func buildTypeScript(t testing.TB, registry *spec.Registry, dir string) {
	t.Helper()
	tree.Replace(t, filepath.Join(dir, "node_modules"), repository.BuiltinFiles(t, "typescript", registry))
	folder := filepath.Join(dir, "node_modules/ftp-reply-codes")
	if out, err := program.Try(folder, nodeTool(t, "typescript/bin/tsc")...); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

// buildGoHarness builds a program that answers with the Go package of a registry.
func buildGoHarness(t testing.TB, registry *spec.Registry, dir string) string {
	t.Helper()
	sources := repository.BuiltinFiles(t, "go", registry)
	var data struct {
		Package  string
		Texts    []goText
		Commands bool
	}
	data.Commands = len(registry.Commands) > 0
	types := map[string]string{} // by their names in lower case: the initialisms of Go are not ours to know
	for name, content := range sources {
		data.Package = filepath.Dir(name)
		for _, m := range goTextType.FindAllSubmatch(content, -1) {
			types[strings.ToLower(string(m[1]))] = string(m[1])
		}
	}
	sources["go.mod"] = []byte("module harness\n\ngo 1.25\n")
	for _, reply := range registry.Replies {
		for _, v := range reply.Texts() {
			if len(v.Parameters) > 0 {
				name := types[strings.ToLower(reply.Name.Join(v.Name).Pascal()+"Text")]
				data.Texts = append(data.Texts, goText{reply.Code, v, name})
			}
		}
	}
	var main bytes.Buffer
	if err := goHarness.Execute(&main, data); err != nil {
		t.Fatal(err)
	}
	sources["main.go"] = main.Bytes()
	tree.Replace(t, dir, sources)
	binary := filepath.Join(dir, "harness")
	if out, err := program.Try(dir, "go", "build", "-o", binary, "."); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return binary
}

var goTextType = regexp.MustCompile(`(?m)^type (\w+Text) struct`)

type goText struct {
	Code spec.Code
	*spec.Variant
	Type string
}

var goHarness = template.Must(template.New("differential.go.tmpl").Funcs(template.FuncMap{
	"key": func(code spec.Code, v *spec.Variant) string { return fmt.Sprintf("%d %s", code, v.Name) },
}).ParseFiles("testdata/differential.go.tmpl"))
