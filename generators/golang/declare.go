package golang

import (
	"github.com/dave/jennifer/jen"

	"github.com/replycodes/replycodes/generators/prose"
)

// docWidth is where lines of comments break, in characters and without their indent.
const docWidth = 110

// doc returns a comment of paragraphs, separated by empty lines. A paragraph that begins with a space is a list item or
// preformatted, and stays one line.
//
// Every line is given to jennifer with its //: it would take a line that itself begins so as a comment already.
func doc(paragraphs ...string) *jen.Statement {
	s := jen.Null()
	for i, text := range paragraphs {
		if i > 0 && !(isItem(text) && isItem(paragraphs[i-1])) {
			s.Comment("//").Line()
		}
		if isItem(text) {
			s.Comment("//" + text).Line()
			continue
		}
		s.Comment(prose.Wrap("// ", docWidth, text)).Line()
	}
	return s
}

func isItem(paragraph string) bool { return paragraph != "" && paragraph[0] == ' ' }

// lines is a brace-enclosed list with an item a line.
var lines = jen.Options{Open: "{", Close: "}", Separator: ",", Multi: true}

// declare adds a declaration after an empty line.
func declare(f *jen.File, comment *jen.Statement, declaration jen.Code) {
	f.Line()
	f.Add(comment).Add(declaration)
}
