package markdown

import (
	"fmt"
	"strings"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/text"
)

// LinkCode returns a code that links to its section.
func (p Pages) LinkCode(code spec.Code) string {
	page := "replies.md"
	if p.Registry.Reply(code) == nil {
		page = "retired.md"
	}
	digits := p.FormatCode(code)
	return p.link(digits, page, "reply-"+digits)
}

// LinkVariant returns the name of a variant that links to its section.
func (p Pages) LinkVariant(code spec.Code, v *spec.Variant) string {
	return p.link(string(v.Name), "replies.md", "reply-"+p.FormatCode(code)+"-"+string(v.Name))
}

// LinkCommand returns the name of a command that links to its section; the greeting has no name.
func (p Pages) LinkCommand(name string) string {
	if name == "" {
		return p.link("greeting", "commands.md", "greeting")
	}
	page := "commands.md"
	if c := p.Command(name); c == nil {
		return markdownEscape(name)
	} else if c.Status == spec.RetiredCommand {
		page = "retired.md"
	}
	return p.link(markdownEscape(name), page, commandAnchor(name))
}

// LinkCommands returns the names of commands, each with its link, and a word before the last.
func (p Pages) LinkCommands(names []string, word string) string {
	links := make([]string, len(names))
	for i, name := range names {
		links[i] = p.LinkCommand(name)
	}
	return enumerate(links, word)
}

// LinkSequence returns the title of a sequence that links to its section.
func (p Pages) LinkSequence(s *spec.Sequence) string {
	return p.link(markdownEscape(s.Title), "sequences.md", "sequence-"+string(s.Name))
}

// LinkClass returns the title of a class that links to its replies.
func (p Pages) LinkClass(class *spec.Class) string {
	return p.link(markdownEscape(class.Title), "replies.md", fmt.Sprintf("class-%d", class.Digit))
}

// LinkGroup returns the title of a function group that links to what it is.
func (p Pages) LinkGroup(group *spec.Group) string {
	return p.link(markdownEscape(group.Title), "README.md", fmt.Sprintf("group-%d", group.Digit))
}

// LinkType returns the name of a type of parameters that links to what its values are.
func (p Pages) LinkType(t text.Type) string {
	return p.link(string(t), "replies.md", "type-"+string(t))
}

// Then tells what a client does, in words with links.
func (p Pages) Then(next spec.NextStep) string {
	if next.Action == spec.Send && len(next.Commands) > 0 {
		return "send " + p.LinkCommands(next.Commands, "or")
	}
	return next.Action.Brief()
}

// After tells what is answered at a step of a sequence.
func (p Pages) After(s *spec.Sequence, step *spec.Step) string {
	switch {
	case len(step.Commands) > 0:
		return p.LinkCommands(step.Commands, "or")
	case p.opens(s):
		return p.LinkCommand("")
	}
	return "each command"
}

// Patterns tells which replies have an outcome: 2xx or 500.
func (p Pages) Patterns(o Outcome) string { return enumerate(o.Patterns, "or") }

// link returns a link to an anchor of one of the pages. The text is Markdown.
func (p Pages) link(text, page, anchor string) string {
	switch p.Base {
	case "":
		return text
	case ".":
		return "[" + text + "](" + page + "#" + anchor + ")"
	}
	return "[" + text + "](" + linkAddress(strings.TrimSuffix(p.Base, "/")) + "/" + page + "#" + anchor + ")"
}

func commandAnchor(name string) string {
	return "command-" + strings.ReplaceAll(strings.ToLower(name), " ", "-")
}

// enumerate returns a list in words, with a word before the last item: RETR, STOR or APPE.
func enumerate(items []string, word string) string {
	last := len(items) - 1
	if last < 1 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:last], ", ") + " " + word + " " + items[last]
}

// A Page is one of the generated pages.
type Page struct{ Title, Path string }

// Others returns the pages that there are besides the overview.
func (p Pages) Others() []Page {
	pages := []Page{{"Replies", "replies.md"}}
	if len(p.Commands) > 0 {
		pages = append(pages,
			Page{"Commands", "commands.md"}, Page{"Sequences", "sequences.md"}, Page{"Matrix", "matrix.md"})
	}
	return append(pages, Page{"Retired", "retired.md"})
}
