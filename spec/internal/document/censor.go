package document

import (
	"gopkg.in/yaml.v3"

	"github.com/replycodes/replycodes/spec/diagnostic"
)

const (
	maxDepth = 32      // mappings and lists within each other; the schema needs 9
	maxNodes = 500_000 // scalars, mappings and lists; the spec of FTP has some 18,000
)

// A censor reports what would make a spec mean something else than it shows, and what no spec needs.
type censor struct {
	file  string
	nodes int
	errs  diagnostic.Errors
}

func (c *censor) refuse(n *yaml.Node, depth int) {
	at := diagnostic.Position{File: c.file, Line: n.Line, Column: n.Column}
	c.nodes++
	switch {
	case c.nodes > maxNodes:
		if c.nodes == maxNodes+1 {
			c.errs.Report(at, diagnostic.TooLarge, "more than %d values", maxNodes)
		}
		return
	case n.Kind == yaml.AliasNode:
		c.errs.Report(at, diagnostic.Alias, "*%s; write out what it stands for", n.Value)
		return
	case n.Anchor != "":
		c.errs.Report(at, diagnostic.Anchor, "&%s; anchors are not allowed", n.Anchor)
	case n.Style&yaml.TaggedStyle != 0:
		c.errs.Report(at, diagnostic.Tag, "%s; tags are not allowed", n.Tag)
	case depth > maxDepth:
		c.errs.Report(at, diagnostic.TooDeep, "nested more than %d levels", maxDepth)
		return
	}
	for _, child := range n.Content {
		c.refuse(child, depth+1)
	}
}
