package markdown

import "testing"

func TestMarkdown(t *testing.T) {
	tests := []struct {
		name, got, want string
	}{
		{"text", markdownText("a_b  *c* <d> | [e] `f` #1 \\"), `a\_b \*c\* \<d\> \| \[e\] \` + "`f\\`" + ` \#1 \\`},
		{"entity", markdownText("AT&T &amp; &#65;"), `AT&T &amp;amp; &\#65;`},
		{"list", markdownText("- a"), `\- a`},
		{"numbered list", markdownText("12. a"), `12\. a`},
		{"number", markdownText("4.2 a"), `4.2 a`},
		{"address", markdownText("See https://a.b/c_d."), `See <https://a.b/c_d>.`},
		{"address with a pipe", markdownText("https://a/b|c"), `[https\://a/b\|c](https://a/b%7Cc)`},
		{"address after an exclamation mark", markdownText("Wow!https://a/b|c"), `Wow\![https\://a/b\|c](https://a/b%7Cc)`},
		{"exclamation marks", markdownText("a! ![b]!!"), `a! !\[b\]!\!`},
		{"bare links", markdownText("www.a.b c@d.e"), `www\.a.b c\@d.e`},
		{"link", markdownLink("A [b]", "https://a/(b)?c=1&copy;=2"), `[A \[b\]](https://a/%28b%29?c=1&amp;copy;=2)`},
		{"link to a path with spaces", markdownLink("a", "docs/x y"), `[a](docs/x%20y)`},
		{"code", codeSpan("a|b *c*"), "`a|b *c*`"},
		{"code with backticks", codeSpan("`a``b"), "``` `a``b ```"},
		{"code with spaces", codeSpan(" a_ "), `&#32;a\_&#32;`},
		{"code with a space in a list", codeSpan("1. "), `1\.&#32;`},
		{"no code", codeSpan(""), ""},
		{"cell", codeCell("a|b"), "`a\\|b`"},
		{"cell with backslash and pipe", codeCell(`a\|b`), `a\\\|b`},
		{"cell with backslash at the end", codeCell(`a\`), "`a\\`"},
		{"block", codeBlock("a"), "```text\na\n```"},
		{"block with a fence", codeBlock("````"), "`````text\n````\n`````"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, tt.got, tt.want)
		}
	}
}
