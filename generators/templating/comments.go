package templating

import (
	"fmt"
	"strings"

	"github.com/replycodes/replycodes/spec"
)

// jsdocLink returns a citation as an inline link of JSDoc.
func jsdocLink(c spec.Citation) string {
	return fmt.Sprintf("{@link %s | %s}", jsdocURL.Replace(c.URL()), jsdocLabel.Replace(c.String()))
}

var (
	// jsdoc keeps text from ending a comment, and from being read as one of its tags or as Markdown.
	jsdoc = strings.NewReplacer(`\`, `\\`, "*/", `\*\/`, "*", `\*`, "`", "\\`", "<", `\<`, "@", `\@`)
	// jsdocURL and jsdocLabel keep the two parts of a JSDoc link from ending it or the comment.
	jsdocURL   = strings.NewReplacer("*/", "%2A/", "{", "%7B", "|", "%7C", "}", "%7D")
	jsdocLabel = strings.NewReplacer("*/", "*&#47;", "@", "&#64;", "{", "&#123;", "|", "&#124;", "}", "&#125;")
	// docstring keeps text from ending a Python docstring in triple quotes. Linters want no backslash there but for the
	// escapes of Unicode.
	docstring = strings.NewReplacer(`\`, `\u005c`, `"""`, `\"\"\"`, "\u200b", `\u200b`)
)
