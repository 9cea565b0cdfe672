package markdown

import (
	"bytes"
	"html"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafe "github.com/yuin/goldmark/renderer/html"
)

// TestShown: any text is shown unchanged wherever it stands, with no tags except those of the page and of links
// to addresses.
func TestShown(t *testing.T) {
	pieces := []string{
		"a", "b c", "!", "![x](y)", "[", "]", "(", ")", "<", ">", "<b>", "</b>", "<script>alert(1)</script>", "<!--",
		"-->", "&amp;", "&#65;", "&", "#",
		"*", "**", "_", "~~", "`", "``", "\\", "|", "-", "+", "1.", "2)", "=", ":", "^", "$", "{", "}", "https://a.b/c",
		"http://x/y|z", "ftp://h/(a)",
		"www.a.b", "c@d.e", "javascript:x", "mailto:x@y", "[^1]", "[x]: y", ":smile:", "\u00e9", "\u2028", "\u00a0", "---",
		"===", "\"", "'", "%", "@",
	}
	page := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote),
		goldmark.WithRendererOptions(unsafe.WithUnsafe()))
	places := map[string]struct{ before, after, shown string }{
		"paragraph":     {"", "", "$"},
		"heading":       {"## ", "", "$"},
		"list":          {"- ", "", "$"},
		"cell":          {"| ü |\n| - |\n| ", " |", "ü $"},
		"before a link": {"", "[Z](z)", "$Z"},
		"label":         {"[", "](z)", "$"},
		"in a sentence": {"Z ", " Z", "Z $ Z"},
	}
	random := rand.New(rand.NewPCG(17, 4))
	for range 5_000 {
		text := ""
		for range 1 + random.IntN(6) {
			text += pieces[random.IntN(len(pieces))] + strings.Repeat(" ", random.IntN(3)/2)
		}
		plain := strings.Join(strings.Fields(text), " ")
		for name, place := range places {
			escaped := markdownText(text)
			if name == "label" {
				escaped = markdownEscape(plain)
			}
			var b bytes.Buffer
			if err := page.Convert([]byte(place.before+escaped+place.after), &b); err != nil {
				t.Fatal(err)
			}
			got, tags := shown(b.String())
			want := strings.Join(strings.Fields(strings.Replace(place.shown, "$", plain, 1)), " ")
			if got != want || tags != "" {
				t.Fatalf("%s: %q\nis %q\nand shows %q with the tags %s, wanted %q", name, text, escaped, got, tags, want)
			}
		}
	}
}

var (
	anyTag     = regexp.MustCompile(`<[^>]*>`)
	ofThePages = regexp.MustCompile(`^</?(?:p|h2|ul|li|table|thead|tbody|tr|th|td|a)(?: (?:id|href)="[^"<>]*")?>$`)
)

// shown returns the text of a page, and the tags that no page has.
func shown(page string) (text, tags string) {
	for _, tag := range anyTag.FindAllString(page, -1) {
		if !ofThePages.MatchString(tag) || strings.Contains(tag, `="javascript:`) {
			tags += tag
		}
	}
	return strings.Join(strings.Fields(html.UnescapeString(anyTag.ReplaceAllString(page, ""))), " "), tags
}
