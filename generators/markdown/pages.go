package markdown

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/replycodes/replycodes/generators/prose"
	"github.com/replycodes/replycodes/generators/view"
	"github.com/replycodes/replycodes/spec"
)

// Pages are the Markdown pages of a registry as another page sees them. Their methods give Markdown, in which a link
// stands only where there is something to link to.
type Pages struct {
	view.Registry
	// Base is where the pages are: a folder, from the page that links to them, or a web address; "." is the folder of the
	// page. There are no links to the pages where it is empty.
	Base string
}

// NewPages returns the pages of a registry.
func NewPages(registry *spec.Registry, base string) Pages {
	return Pages{view.Registry{Registry: registry}, base}
}

// CodesTable is what the definition table-codes shows: one row a reply, one column for each of CodeColumns that is
// named.
type CodesTable struct {
	Pages
	Replies []*spec.Reply
	Columns []string
}

// CodeColumns are the columns that a table of replies can have, by the name that chooses them, with what stands above.
var CodeColumns = map[string]string{
	"code": "Code", "name": "Name", "text": "Text", "class": "Class", "group": "Group", "status": "Status",
	"doc": "Meaning", "source": "Source", "commands": "Commands",
}

// CodeSection is what the definition section-code shows: all about one reply, under a heading of a level from 1 to 5;
// its variants are one level below.
type CodeSection struct {
	Pages
	Reply *spec.Reply
	Level int
}

// A TextSection is a part of a CodeSection: the reply's own text, or one of its variants.
type TextSection struct {
	Pages
	Reply   *spec.Reply
	Variant *spec.Variant
}

// Of returns the part about one of the reply's texts.
func (s CodeSection) Of(v *spec.Variant) TextSection { return TextSection{s.Pages, s.Reply, v} }

// CommandTable is what the definition table-command shows: the replies that a command may get, one row each.
type CommandTable struct {
	Pages
	Command *spec.Command
}

// SequenceDiagram is what the definition diagram shows: one sequence, drawn.
type SequenceDiagram struct {
	Pages
	Sequence *spec.Sequence
}

func columnTitle(column string) (string, error) {
	if title, ok := CodeColumns[column]; ok {
		return title, nil
	}
	return "", fmt.Errorf("a table of replies has no column %q", column)
}

// Cell returns what a column says of a reply.
func (t CodesTable) Cell(reply *spec.Reply, column string) string {
	var cell string
	switch column {
	case "code":
		cell = t.LinkCode(reply.Code)
	case "name":
		cell = "`" + string(reply.Name) + "`"
		if reply.Deprecated != "" {
			cell += ", deprecated"
		}
	case "text":
		cell = codeCell(strings.Join(reply.TextLines(), "\n"))
	case "class":
		cell = t.LinkClass(reply.Class)
	case "group":
		if reply.Group != nil {
			cell = t.LinkGroup(reply.Group)
		}
	case "status":
		cell = string(reply.Status)
	case "doc":
		cell = markdownText(prose.Sentence(reply.Doc))
	case "source":
		cell = citations(reply.Sources)
	case "commands":
		cell = t.LinkCommands(names(t.GotBy(reply.Code)), "and")
	}
	return cmp.Or(cell, none)
}

// none stands in a cell that has nothing to say.
const none = "–"

func citations(list []spec.Citation) string {
	links := make([]string, len(list))
	for i, c := range list {
		links[i] = markdownLink(c.String(), c.URL())
	}
	return strings.Join(links, ", ")
}

func names(commands []*spec.Command) []string {
	list := make([]string, len(commands))
	for i, c := range commands {
		list[i] = c.Name
	}
	return list
}
