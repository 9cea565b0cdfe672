// Package markdown has what Markdown is made of: the tables and sections that pages show, the links between them, and
// the escaping that lets plain text stand anywhere. Templates call it.
//
// A registry comes in with [Functions], and what the shared definitions of the language markdown take goes out; they
// are in the folder _shared of its templates.
//
// Read this file first, then pages.go for what the definitions take, and escape.go for the escaping.
package markdown

import "github.com/replycodes/replycodes/spec"

// Functions returns what templates can call to write Markdown, and to build what the shared definitions of the language
// markdown take.
func Functions(registry *spec.Registry) map[string]any {
	here := NewPages(registry, ".")
	return map[string]any{
		"markdown":  markdownText,
		"link":      markdownLink,
		"codespan":  codeSpan,
		"codecell":  codeCell,
		"codeblock": codeBlock,
		"mermaid":   mermaidLabel,
		"anchor":    commandAnchor,
		"citations": citations,
		"pages":     func() Pages { return here },
		"codesTable": func(replies []*spec.Reply, columns ...string) CodesTable {
			return CodesTable{here, replies, columns}
		},
		"codeSection":     func(reply *spec.Reply, level int) CodeSection { return CodeSection{here, reply, level} },
		"commandTable":    func(command *spec.Command) CommandTable { return CommandTable{here, command} },
		"sequenceDiagram": func(s *spec.Sequence) SequenceDiagram { return SequenceDiagram{here, s} },
		"columnTitle":     columnTitle,
	}
}
