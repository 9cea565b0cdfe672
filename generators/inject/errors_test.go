package inject_test

import (
	"strings"
	"testing"
	"unicode/utf16"
)

// TestInjectErrors has what is wrong with the words of a marker, and with the pairs that they make.
func TestInjectErrors(t *testing.T) {
	const closing = "\n" + end + "\n"
	for name, test := range map[string]struct{ src, want string }{
		"no end": {
			"a\n" + begin,
			"x.md:2:1: marker-unbalanced: the part has no end; write <!-- END replycodes --> below it",
		},
		"no beginning": {"a\n  " + end, "x.md:2:3: marker-unbalanced: no part begins above this end"},
		"nested": {
			begin + "\n" + begin + closing,
			"x.md:2:1: marker-nested: the part that begins in line 1 has not ended",
		},
		"other indent": {
			begin + "\n " + end,
			"x.md:2:2: marker-form: the end of the part is not indented like its beginning in line 1",
		},
		"words at the end": {
			begin + "\n<!-- END replycodes code -->\n",
			`x.md:2:1: marker-form: "code" stands after replycodes at the end`,
		},
		"no table": {
			"<!-- BEGIN replycodes -->" + closing,
			`x.md:1:23: marker-form: ""; allowed: the name of a table`,
		},
		"unknown table": {
			"<!-- BEGIN replycodes bodes -->" + closing,
			`x.md:1:23: unknown-table: "bodes"; allowed: codes, code, command, sequence`,
		},
		"no key": {"<!-- BEGIN replycodes codes 200 -->" + closing, `x.md:1:29: marker-form: "200"; allowed:`},
		"open quotes": {
			`<!-- BEGIN replycodes codes class="2xx -->` + closing,
			`x.md:1:29: marker-form: "class=\"2xx"; allowed:`,
		},
		"unknown key": {
			"<!-- BEGIN replycodes codes klass=2xx -->" + closing,
			`x.md:1:29: unknown-key: "klass" is not a key of codes; allowed: class,`,
		},
		"key twice": {
			"<!-- BEGIN replycodes codes class=2xx class=5xx -->" + closing,
			`x.md:1:39: duplicate-key: "class" is given twice`,
		},
		"unknown class": {
			"<!-- BEGIN replycodes codes class=7xx -->" + closing,
			`x.md:1:29: unknown-value: "7xx" is not a value of class; allowed: 2xx, good, 2, 5xx, bad, 5`,
		},
		"two of them": {
			"<!-- BEGIN replycodes codes class=7xx,8xx -->" + closing,
			"x.md:1:29: unknown-value: \"7xx\" is not a value of class; allowed: 2xx, good, 2, 5xx, bad, 5\n" +
				"x.md:1:29: unknown-value: \"8xx\"",
		},
		"unknown column": {
			"<!-- BEGIN replycodes codes columns=code,,text -->" + closing,
			`x.md:1:29: unknown-value: "" is not a value of columns; allowed: class,`,
		},
		"nothing chosen": {
			"<!-- BEGIN replycodes codes class=5xx status=extension -->" + closing,
			"x.md:1:23: unknown-value: no reply fits all of these keys",
		},
		"no level": {
			"<!-- BEGIN replycodes code code=200 level=6 -->" + closing,
			`x.md:1:37: unknown-value: "6" is not a value of level; allowed: 1 to 5`,
		},
		"missing code": {
			"<!-- BEGIN replycodes code -->" + closing,
			`x.md:1:23: unknown-value: code= is missing; allowed: 200,`,
		},
		"unknown command": {
			"<!-- BEGIN replycodes command command=PUT -->" + closing,
			`x.md:1:31: unknown-value: "PUT" is not a value of command; allowed: GET`,
		},
		"unknown sequence": {
			"<!-- BEGIN replycodes sequence sequence=two -->" + closing,
			`x.md:1:32: unknown-value: "two" is not a value of sequence; allowed: one-step`,
		},
	} {
		t.Run(name, func(t *testing.T) { wantInjectError(t, test.src, test.want) })
	}
}

// TestInjectMisplaced has markers where they cannot be one.
func TestInjectMisplaced(t *testing.T) {
	const closing = "\n" + end + "\n"
	for name, test := range map[string]struct{ src, want string }{
		"no part": {
			"a\n",
			"x.md:1:1: marker-missing: no part begins in the file; write <!-- BEGIN replycodes TABLE",
		},
		"empty": {"", "x.md:1:1: marker-missing: no part begins"},
		"only code": {
			"a\n```\n" + empty + "```\n",
			"x.md:1:1: marker-missing: no part begins in the file; write <!-- BEGIN replycodes TABLE key=value ... --> and " +
				"<!-- END replycodes -->, each on a line of its own; line 3 looks like a marker, but is code since line 2",
		},
		"text before": {
			"x <!-- END replycodes -->\n",
			`x.md:1:3: marker-form: "x <!-- END replycodes -->" is not a marker; write`,
		},
		"text after": {
			"<!-- END replycodes --> x\n",
			`x.md:1:1: marker-form: "<!-- END replycodes --> x" is not a marker`,
		},
		"in a block quote": {
			"> " + begin,
			`x.md:1:3: marker-form: "> <!-- BEGIN replycodes code code=200 -->" is not a marker`,
		},
		"two lines": {
			"<!-- BEGIN replycodes\ncode code=200 -->" + closing,
			`x.md:1:1: marker-form: "<!-- BEGIN replycodes" is not a marker`,
		},
		"ends within":       {`<!-- BEGIN replycodes codes base="a-->b" -->` + closing, "x.md:1:1: marker-form: "},
		"after byte marker": {"\uFEFF" + "<!-- END replycodes x -->\n", "x.md:1:1: marker-unbalanced"},
		"too deep in a list": {
			"- a\n\n          " + begin + "\n          " + end + "\n" + empty,
			"x.md:3:11: marker-form: the marker is code, because it is indented too far for its list item",
		},
		"in a paragraph": {
			"a\n    " + begin + closing,
			"x.md:2:5: marker-form: the marker continues the paragraph above it",
		},
		"in front matter": {"---\n" + empty + "---\n" + empty, "x.md:2:1: marker-form: the marker is in the front matter"},
		"not found again": {
			"<div>\n    " + begin + "\n    " + end + "\n",
			"x.md:2:5: marker-place: once this part is renewed, the markers would not be the same again",
		},
		"too long": {
			"<!-- BEGIN replycodes codes codes=" + strings.Repeat("200,",
				1024) + "200 -->" + closing,
			"x.md:1:1: marker-form: the marker has 4137 bytes; a marker has at most 4096",
		},
	} {
		t.Run(name, func(t *testing.T) { wantInjectError(t, test.src, test.want) })
	}
}

// TestInjectMisspelt has what people write for markers, in Markdown and in languages near to it.
func TestInjectMisspelt(t *testing.T) {
	for _, line := range []string{
		"<!-- begin replycodes code code=200 -->", "<!-- End ReplyCodes -->", "<!-- BEGN replycodes -->",
		"<!-- BEIGN replycodes -->",
		"<!-- ED replycodes -->", "<!-- EDN replycodes -->", "<!-- END replycode -->", "<!-- END reply-codes -->",
		"<!-- END reply codes -->",
		"<!-- BEGIN: replycodes code -->", "<!-- replycodes BEGIN code code=200 -->", "<!-- START replycodes -->",
		"<!-- replycodes:end -->",
		"<!- END replycodes -->", "<-- END replycodes -->", "!-- END replycodes -->", "END replycodes -->",
		"<!-- END replycodes --", "<!-- ENDreplycodes -->", "<!-- BEINreplycodes code -->", "<!---END replycodes-->",
		"<!--\u00a0END replycodes -->", "<!-- E\u200bND replycodes -->", "<!-- END\u00a0replycodes -->",
		"\u200b<!-- END replycodes -->",
		"{/* BEGIN replycodes code code=200 */}", "/* END replycodes */", "[//]: # (BEGIN replycodes code code=200)",
		`[//]: # "END replycodes"`,
		"[comment]: <> (END replycodes)", ".. BEGIN replycodes code", "// END replycodes", "%% END replycodes",
		"{# END replycodes #}",
		"| a | <!-- END replycodes --> |", "# <!-- END replycodes -->", "- <!-- END replycodes -->",
	} {
		_, err := newInjector(t).Inject("x.md", []byte(empty+"\n"+line+"\n\n"+empty))
		if err == nil || !strings.HasPrefix(err.Error(), "x.md:4:") || !strings.Contains(err.Error(), ": marker-form: ") {
			t.Errorf("%s: the error is %v", line, err)
		}
		_, err = newInjector(t).Inject("x.md", []byte(begin+"\n\n"+line+"\n\n"+end))
		if err == nil || !strings.Contains(err.Error(), "x.md:3:") {
			t.Errorf("%s inside a part: the error is %v", line, err)
		}
	}
}

// TestInjectOtherEncodings: a file of Windows may be UTF-16, with a byte order mark or without.
func TestInjectOtherEncodings(t *testing.T) {
	const want = "x.md:1:1: encoding: the file is UTF-16 or UTF-32; save it as UTF-8"
	for _, text := range []string{empty, "a text without a part\n", empty + strings.Repeat("\u8BED", 200)} {
		for _, mark := range []string{"", "\uFEFF"} {
			var little, big, long strings.Builder
			for _, unit := range utf16.Encode([]rune(mark + text)) {
				little.Write([]byte{byte(unit), byte(unit >> 8)})
				big.Write([]byte{byte(unit >> 8), byte(unit)})
				long.Write([]byte{byte(unit), byte(unit >> 8), 0, 0})
			}
			wantInjectError(t, little.String(), want)
			wantInjectError(t, big.String(), want)
			wantInjectError(t, long.String(), want)
		}
	}
}

func wantInjectError(t *testing.T, src, want string) {
	t.Helper()
	got, err := newInjector(t).Inject("x.md", []byte(src))
	if got != nil || err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %q and the error\n%v\nwanted\n%s", got, err, want)
	}
}
