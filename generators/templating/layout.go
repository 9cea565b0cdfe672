package templating

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// fit returns the first of several forms of which no line has more than width characters, or else the last.
func fit(width int, forms ...string) string {
	tooLong := func(line string) bool { return utf8.RuneCountInString(line) > width }
	for _, form := range forms {
		if !slices.ContainsFunc(strings.Split(form, "\n"), tooLong) {
			return form
		}
	}
	return forms[len(forms)-1]
}
