package tools

import (
	"bytes"
	"cmp"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/golden_test/internal/tree"
	"github.com/replycodes/replycodes/out/go/ftpreply"
)

// facts are what every language must say of a code: a line of testdata/behaviour.tsv. What a language has no value for
// (undefined, None) is "".
type facts struct {
	Code                     int
	Known                    bool
	Name, Class, Group, Text string
}

// answers are what a language said: the facts of each code, the code of each name or nil, and all codes.
type answers struct {
	facts []facts
	codes map[string]*int
	all   []int
}

// TestBehaviour asks the packages of all languages about the codes of one table and about names. The table is written
// from the RFCs, and read by no generator; -update adds new codes to it.
func TestBehaviour(t *testing.T) {
	if *update {
		addBehaviour(t)
	}
	want := readBehaviour(t)
	t.Run("go", func(t *testing.T) { compareAnswers(t, want, askGo(want)) })
	t.Run("typescript", func(t *testing.T) {
		t.Parallel()
		dir := installTypeScript(t)
		ask := []string{"node", nodeFile("behaviour.mjs")}
		compareAnswers(t, want, askProgram(t, dir, want.questions(), ask...))
	})
	t.Run("python", func(t *testing.T) {
		src := tree.Copy(t, filepath.Join(repository.Root, "out/python/ftp-reply-codes/src"))
		for _, python := range pythons(t) {
			t.Run(python.version, func(t *testing.T) {
				t.Parallel()
				ask := []string{python.executable, "-X", "utf8", pythonFile("behaviour.py"), src}
				compareAnswers(t, want.inPython(), askProgram(t, t.TempDir(), want.inPython().questions(), ask...))
			})
		}
	})
}

// readBehaviour returns what the table wants, of names too: each of a known code, and some that no code has.
func readBehaviour(t *testing.T) answers {
	t.Helper()
	content, err := os.ReadFile("testdata/behaviour.tsv")
	if err != nil {
		t.Fatal(err)
	}
	want := answers{codes: map[string]*int{}}
	for _, name := range []string{"", "NEED_PASSWORD", "Need-Password", "needPassword", "constructor", "__proto__",
		"toString", "331", "mro"} {
		want.codes[name] = nil
	}
	for _, line := range strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")[1:] {
		column := strings.Split(line, "\t")
		code, err := strconv.Atoi(column[0])
		if err != nil || len(column) != 6 {
			t.Fatalf("not a line of the table: %q: %v", line, err)
		}
		f := facts{code, column[1] == "true", column[2], column[3], column[4], column[5]}
		want.facts = append(want.facts, f)
		if f.Known {
			want.codes[f.Name] = &code
			want.all = append(want.all, code)
		}
	}
	if len(want.all) < 69 {
		t.Fatalf("the table has %d known codes, wanted 69 at least: 41 standard ones, 20 of extensions, 8 de facto",
			len(want.all))
	}
	return want
}

// addBehaviour adds the codes of the spec that the table does not have yet. It never changes what the table says: a
// change of that is made by hand, from the document that says so.
func addBehaviour(t *testing.T) {
	t.Helper()
	const name = "testdata/behaviour.tsv"
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
	for _, reply := range repository.Builtin(t).Replies {
		code := strconv.Itoa(int(reply.Code)) + "\t"
		if slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(line, code) }) {
			continue
		}
		group := ""
		if reply.Group != nil {
			group = string(reply.Group.Name)
		}
		lines = append(lines, code+strings.Join([]string{"true", string(reply.Name), string(reply.Class.Name), group,
			reply.Text}, "\t"))
	}
	slices.SortStableFunc(lines[1:], func(a, b string) int { return cmp.Compare(codeOf(a), codeOf(b)) })
	if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")+"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
}

// codeOf returns the code at the start of a line of the table.
func codeOf(line string) int {
	code, _, _ := strings.Cut(line, "\t")
	n, _ := strconv.Atoi(code)
	return n
}

// inPython has the names as Python's enum has them.
func (a answers) inPython() answers {
	constants := map[string]*int{}
	for name, code := range a.codes {
		if code != nil {
			name = strings.ToUpper(strings.ReplaceAll(name, "-", "_"))
		}
		if _, there := constants[name]; !there || code != nil {
			constants[name] = code
		}
	}
	constants["need-password"] = nil
	return answers{a.facts, constants, a.all}
}

// questions are the codes and the names, a JSON value a line.
func (a answers) questions() []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	for _, f := range a.facts {
		_ = encoder.Encode(f.Code) // a buffer takes everything
	}
	for name := range a.codes {
		_ = encoder.Encode(name)
	}
	return b.Bytes()
}

// askGo asks the package itself.
func askGo(want answers) answers {
	got := answers{codes: map[string]*int{}}
	for _, f := range want.facts {
		c := ftpreply.Code(f.Code)
		got.facts = append(got.facts, facts{f.Code, c.Known(), c.Name(), string(c.Class()), string(c.Group()), c.Text()})
	}
	for name := range want.codes {
		got.codes[name] = nil
		if code, err := ftpreply.ParseCode(name); err == nil {
			number := int(code)
			got.codes[name] = &number
		}
	}
	for code := range ftpreply.All() {
		got.all = append(got.all, int(code))
	}
	return got
}

// askProgram puts the questions to a program and reads its answers.
func askProgram(t *testing.T, dir string, questions []byte, argv ...string) answers {
	t.Helper()
	for _, arg := range argv {
		_, _ = os.Stat(arg) // go test runs a test again when a file has changed that it looked at itself
	}
	c := exec.Command(argv[0], argv[1:]...)
	c.Dir, c.Stdin = dir, bytes.NewReader(questions)
	c.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1")
	var stderr bytes.Buffer
	c.Stderr = &stderr
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%q: %v\n%s", argv, err, stderr.String())
	}
	got := answers{codes: map[string]*int{}}
	for _, line := range bytes.Split(bytes.TrimSpace(out), []byte("\n")) {
		got.add(t, line)
	}
	return got
}

func (a *answers) add(t *testing.T, line []byte) {
	t.Helper()
	var one struct {
		facts
		Code  *int // nil for a name that no code has
		Known *bool
		All   []int
	}
	if err := json.Unmarshal(line, &one); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	switch {
	case one.All != nil:
		a.all = one.All
	case one.Known != nil:
		one.facts.Code, one.facts.Known = *one.Code, *one.Known
		a.facts = append(a.facts, one.facts)
	default:
		a.codes[one.Name] = one.Code
	}
}

func compareAnswers(t *testing.T, want, got answers) {
	t.Helper()
	if d := gocmp.Diff(want.facts, got.facts); d != "" {
		t.Errorf("facts of codes, - wanted, + said:\n%s", d)
	}
	if d := gocmp.Diff(want.codes, got.codes); d != "" {
		t.Errorf("codes of names, - wanted, + said:\n%s", d)
	}
	if d := gocmp.Diff(want.all, got.all); d != "" {
		const remedy = "go test ./golden_test/tools -run TestBehaviour -update adds new ones"
		t.Errorf("all codes, - wanted, + said; %s:\n%s", remedy, d)
	}
}
