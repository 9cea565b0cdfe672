package golden_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/golden_test/internal/repository"
	"github.com/replycodes/replycodes/spec"
)

// replyLists are, by command and stage, the codes that a document lists, in its order; the greeting has no name.
type replyLists map[string]map[spec.Stage][]spec.Code

// TestCommandReplies compares the replies that RFC 959 lists with those of the spec and those of the published JSON.
func TestCommandReplies(t *testing.T) {
	want := printedReplies(t)
	const commands, codes = 33 + 1, 271 // the RFC prints 273, of which 220 stands twice in the greeting and in REIN
	if got := want.codes(); len(want) != commands || got != codes {
		t.Fatalf("the table has %d commands with %d codes, wanted %d with %d", len(want), got, commands, codes)
	}
	if d := gocmp.Diff(want, specReplies(t)); d != "" {
		t.Errorf("- the RFC, + the spec:\n%s", d)
	}
	if d := gocmp.Diff(want, publishedReplies(t)); d != "" {
		t.Errorf("- the RFC, + out/json/ftp.json:\n%s", d)
	}
}

func (l replyLists) add(command string, stage spec.Stage, code spec.Code) {
	if l[command] == nil {
		l[command] = map[spec.Stage][]spec.Code{}
	}
	l[command][stage] = append(l[command][stage], code)
}

func (l replyLists) codes() int {
	n := 0
	for _, stages := range l {
		for _, codes := range stages {
			n += len(codes)
		}
	}
	return n
}

var (
	commandLine = regexp.MustCompile(`^ {15}([A-Z]{3,4})$`)
	replyLine   = regexp.MustCompile(`^ *[(]?\d{3}[)]?(?:,? \d{3})*$`)
	digits      = regexp.MustCompile(`\d{3}`)
)

// printedReplies reads the table as the RFC prints it.
func printedReplies(t *testing.T) replyLists {
	t.Helper()
	table, err := os.ReadFile("testdata/command-replies.txt")
	if err != nil {
		t.Fatal(err)
	}
	lists, command, indent := replyLists{}, "", 15
	for _, line := range strings.Split(string(table), "\n") {
		if m := commandLine.FindStringSubmatch(line); m != nil {
			command, indent = m[1], 18
		}
		if !replyLine.MatchString(line) {
			continue
		}
		follows := len(line)-len(strings.TrimLeft(line, " ")) > indent
		for _, code := range digits.FindAllString(line, -1) {
			n, err := strconv.Atoi(code)
			if err != nil {
				t.Fatal(err)
			}
			lists.addOnce(command, printedStage(code, follows), spec.Code(n))
		}
	}
	return lists
}

// addOnce adds a code that the table may have before and after 120.
func (l replyLists) addOnce(command string, stage spec.Stage, code spec.Code) {
	if !slices.Contains(l[command][stage], code) {
		l.add(command, stage, code)
	}
}

func printedStage(code string, follows bool) spec.Stage {
	switch {
	case code[0] == '1':
		return spec.Preliminary
	case code[0] == '2':
		return spec.Success
	case code[0] == '3':
		return spec.Intermediate
	case follows:
		return spec.LateFailure
	}
	return spec.Failure
}

// specReplies returns the lists of the commands of the spec that cite the table.
func specReplies(t *testing.T) replyLists {
	t.Helper()
	registry, lists := repository.Builtin(t), replyLists{}
	for _, c := range append(registry.Live(), registry.Greeting) {
		if len(c.Listed) != 1 || c.SameAs != "" || c.Listed[0].String() != "RFC 959 section 5.4" {
			continue
		}
		for _, reply := range c.Replies {
			if reply.Listed {
				lists.add(c.Name, reply.Stage, reply.Code)
			}
		}
	}
	return lists
}

// publishedReplies reads the same from the published file, which package spec does not read.
func publishedReplies(t *testing.T) replyLists {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(repository.Root, "out/json/ftp.json"))
	if err != nil {
		t.Fatal(err)
	}
	type command struct {
		Name, SameAs string
		Listed       []struct{ Title string }
		Replies      []struct {
			Code   spec.Code
			Stage  spec.Stage
			Listed bool
		}
	}
	var file struct {
		Greeting command
		Commands []command
	}
	if err := json.Unmarshal(content, &file); err != nil {
		t.Fatal(err)
	}
	lists := replyLists{}
	for _, c := range append(file.Commands, file.Greeting) {
		if len(c.Listed) != 1 || c.SameAs != "" || c.Listed[0].Title != "RFC 959 section 5.4" {
			continue
		}
		for _, reply := range c.Replies {
			if reply.Listed {
				lists.add(c.Name, reply.Stage, reply.Code)
			}
		}
	}
	return lists
}
