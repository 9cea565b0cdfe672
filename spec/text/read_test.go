package text_test

import (
	"errors"
	"net/netip"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/internal/spectest"
	"github.com/replycodes/replycodes/spec/text"
)

// A reading is a text and what it reads to; nil where it cannot be read.
type reading struct {
	text string
	want text.Values
}

func checkReadings(t *testing.T, v *spec.Variant, readings []reading) {
	t.Helper()
	for _, r := range readings {
		got, err := v.Read(r.text)
		if r.want == nil {
			if err == nil {
				t.Errorf("%q of %q reads as %v, wanted an error", r.text, v.Text, got)
			}
			continue
		}
		if err != nil {
			t.Errorf("%q of %q: %v", r.text, v.Text, err)
		} else if d := cmp.Diff(r.want, got, spectest.EqualValues); d != "" {
			t.Errorf("%q of %q: - wanted, + read:\n%s", r.text, v.Text, d)
		}
	}
}

// TestReadWhole: without find the whole text must fit: letters in any case, and outer whitespace and a final full stop
// are optional.
func TestReadWhole(t *testing.T) {
	markers := text.Values{"sender": "ssss", "receiver": "rrrr"}
	// RFC 1123 section 4.1.3.4: one space on each side of the sign.
	checkReadings(t, spectest.FTPText(t, 110, ""), []reading{
		{"MARK ssss = rrrr", markers}, {"mark ssss = rrrr", markers}, {" \tMARK ssss = rrrr\t ", markers},
		{"MARK ssss = rrrr.", text.Values{"sender": "ssss", "receiver": "rrrr."}}, // a marker may end in a full stop
		{"MARK ssss=rrrr", nil}, {"MARK  ssss = rrrr", nil}, {"MARK ssss = rr rr", nil}, {"MARK = rrrr", nil},
		{"MARK ssss = ", nil}, {"", nil},
		{"Restart: MARK ssss = rrrr", nil}, {"MARK = = =", text.Values{"sender": "=", "receiver": "="}},
	})
	checkReadings(t, spectest.NewVariant(t, `text: "Ready: {n} é."`, "parameters: {n: {type: integer}}"), []reading{
		{"Ready: 5 é.", text.Values{"n": uint64(5)}}, {"READY: 5 é", text.Values{"n": uint64(5)}}, {"Ready: 5 é .", nil},
		{"Ready: 5 é..", nil},
		{"Ready: 5 É.", nil}, {"ReadyZ 5 é.", nil}, {"Ready\x1a 5 é.", nil}, // only ASCII letters have a case
	})
	checkReadings(t, spectest.NewVariant(t, `text: "Okay"`), []reading{
		{"okay.", text.Values{}}, {"Okay", text.Values{}}, {"Okay, then", nil},
	})
	checkReadings(t, spectest.NewVariant(t, `text: "{{{n}}}: }}{{"`, "parameters: {n: {type: integer}}"), []reading{
		{"{5}: }{", text.Values{"n": uint64(5)}}, {"{{5}}: }{", nil},
	})
	checkReadings(t, spectest.NewVariant(t, `text: "{n}-{n}"`, "parameters: {n: {type: integer}}"), []reading{
		{"5-5", text.Values{"n": uint64(5)}}, {"5-05", text.Values{"n": uint64(5)}}, {"5-6", nil}, // the same both times
	})
}

// TestReadFind: with find, the leftmost place that fits counts.
func TestReadFind(t *testing.T) {
	at := func(address string) text.Values { return text.Values{"address": netip.MustParseAddrPort(address)} }
	// RFC 1123 section 4.1.2.6: "scan the reply for the first digit".
	checkReadings(t, spectest.FTPText(t, 227, ""), []reading{
		{"Entering Passive Mode (192,168,1,2,19,137).", at("192.168.1.2:5001")},
		{"192,168,1,2,19,137", at("192.168.1.2:5001")},
		{"=127,0,0,1,0,21", at("127.0.0.1:21")}, {"Passive Mode 2 (10,0,0,1,4,1", at("10.0.0.1:1025")},
		{"1,2 then 1,2,3,4,5,6 or 6,5,4,3,2,1", at("1.2.3.4:1286")},
		{"Entering Passive Mode", nil}, {"", nil}, {"1,2,3,4,5", nil}, {"(1192,168,1,2,19,137)", nil},
		{"(192,168,1,2,19,1370)", nil}, {"(192.168.1.2.19.137)", nil},
	})
	port := func(delimiter string, n uint64) text.Values { return text.Values{"delimiter": delimiter, "port": n} }
	checkReadings(t, spectest.FTPText(t, 229, ""), []reading{ // RFC 2428 section 3
		{"Entering Extended Passive Mode (|||6446|)", port("|", 6446)}, {"(!!!6446!)", port("!", 6446)},
		{"EPSV (see below) ok (|||1|).", port("|", 1)}, {"(((((21()", port("(", 21)},
		{"(|||6446!)", nil}, {"(||6446|)", nil}, {"(|||0|)", nil}, {"(|||65536|)", nil}, {"|||6446|", nil},
		{"(||| 6446|)", nil}, {"(|1|10.0.0.1|6446|)", nil}, {"(11164461)", nil},
	})
	minutes := func(n uint64) text.Values { return text.Values{"minutes": n} }
	// A space of a pattern stands for any whitespace, also none.
	checkReadings(t, spectest.FTPText(t, 120, ""), []reading{
		{"Service ready in 5 minutes.", minutes(5)}, {"in 5min", minutes(5)}, {"in 5 \t MINUTES", minutes(5)},
		{"in 3 hours and 5 minutes", minutes(5)}, {"in 65536 minutes", nil}, {"soon", nil},
	})
	path := func(s string) text.Values { return text.Values{"pathname": s} }
	checkReadings(t, spectest.FTPText(t, 257, ""), []reading{ // RFC 959 appendix II
		{`"/usr/dm/foo""bar" directory created`, path(`/usr/dm/foo"bar`)}, {`Directory "a" and "b"`, path("a")},
		{`"" is here`, path("")},
		{`"a`, nil}, {`a" "b" "`, path(" ")}, {`x"a""b" "c"`, path(`a"b`)}, {"no quotes", nil}, {`"""`, nil},
	})
	system := func(s string) text.Values { return text.Values{"system": s} }
	checkReadings(t, spectest.FTPText(t, 215, ""), []reading{ // ^ and a space: the first word
		{"UNIX Type: L8", system("UNIX")}, {" UNIX", system("UNIX")}, {"is UNIX", system("is")}, {"", nil},
	})
}

// TestReadFindLast: with find-last the rightmost place counts.
func TestReadFindLast(t *testing.T) {
	size := func(n uint64) text.Values { return text.Values{"size": n} }
	checkReadings(t, spectest.FTPText(t, 150, "size"), []reading{
		{"Opening BINARY mode data connection for a (5 bytes).txt (7 bytes).", size(7)}, {"(1 byte)", size(1)},
		{"(10.0.0.1,20) (545 bytes)", size(545)},
		{"a (5 bytes).txt (unknown size)", size(5)}, {"(5bytes)", size(5)}, {"5 bytes", nil}, {"(5 files)", nil},
		{"( 5 bytes)", nil},
	})
	n := spectest.NewVariant(t, `text: "{n}"`, `find-last: "{n}"`, "parameters: {n: {type: integer}}")
	checkReadings(t, n, []reading{{"1 22 333", text.Values{"n": uint64(333)}}, {"1 22 x", text.Values{"n": uint64(22)}}})
}

// TestReadAnchors: ^ ties a pattern to the start of the text, $ to its end, where a full stop and whitespace are
// optional.
func TestReadAnchors(t *testing.T) {
	n := func(v uint64) text.Values { return text.Values{"n": v} }
	for find, readings := range map[string][]reading{
		"{n}$":  {{"5 6", n(6)}, {"5 6 ", n(6)}, {"6.", n(6)}, {"6..", nil}, {"6 x", nil}, {"56", n(56)}},
		"{n} $": {{"5 6 ", n(6)}, {"6", n(6)}},
		"^{n}$": {{"5", n(5)}, {"5 ", n(5)}, {" 5", nil}, {"", nil}},
		"^ {n}": {{" 5 6", n(5)}, {"5", n(5)}, {"x 5", nil}},
	} {
		v := spectest.NewVariant(t, `text: "{n}"`, `find: "`+find+`"`, "parameters: {n: {type: integer}}")
		checkReadings(t, v, readings)
	}
}

// TestReadFindNumber: a number that is searched has no sign, and is no part of a word, of a fraction or of a list.
func TestReadFindNumber(t *testing.T) {
	n := func(v uint64) text.Values { return text.Values{"n": v} }
	v := spectest.NewVariant(t, `text: "{n}"`, `find: "{n}"`, "parameters: {n: {type: integer}}")
	checkReadings(t, v, []reading{
		{"-5", nil}, {"+5", nil}, {"x5", nil}, {"_5", nil}, {"1.5", nil}, {"5.5", nil}, {"1,5", n(1)}, {"5x", nil},
		{"5_0", nil}, {"1e3", nil}, {"5.", n(5)}, {"=5;", n(5)}, {"\u0665", nil},
	})
}

// TestReadError checks where a reading is said to fail, and what was expected there.
func TestReadError(t *testing.T) {
	marker, size := spectest.FTPText(t, 110, ""), spectest.FTPText(t, 213, "size")
	for _, c := range []struct {
		variant  *spec.Variant
		text     string
		offset   int
		expected string
	}{
		{marker, "MARC ssss = rrrr", 0, `"MARK "`},
		{marker, "MARK ", 5, "a word"},
		{marker, "MARK ssss : rrrr", 9, `" = "`},
		{marker, "MARK ssss = rrrr and more", 17, "the end of the text"},
		{size, " x", 1, "an integer"},
		{size, "18446744073709551616", 0, "an integer"},
		{size, "5 octets", 2, "the end of the text"},
		{spectest.NewVariant(t, `text: "é{n}-{n}"`, "parameters: {n: {type: integer}}"), "é5-6", 4, "n again"},
	} {
		_, err := c.variant.Read(c.text)
		var got *text.ReadError
		if !errors.As(err, &got) {
			t.Errorf("%q: the error is %v", c.text, err)
		} else if d := cmp.Diff(&text.ReadError{Offset: c.offset, Expected: c.expected}, got); d != "" {
			t.Errorf("%q: - wanted, + got:\n%s", c.text, d)
		}
	}
}

// TestWriteDefault: a parameter with a default may be left out, any other may not.
func TestWriteDefault(t *testing.T) {
	v := spectest.FTPText(t, 229, "")
	got, err := v.Write(text.Values{"port": uint64(6446)})
	if err != nil || got != "Entering Extended Passive Mode (|||6446|)" {
		t.Errorf("wrote %q, %v", got, err)
	}
	for _, values := range []text.Values{
		{}, {"delimiter": "|"}, {"port": uint64(1), "host": "x"}, {"port": uint64(1), "delimiter": "1"},
	} {
		if got, err := v.Write(values); err == nil {
			t.Errorf("%v was written as %q, wanted an error", values, got)
		}
	}
}

// TestWriteErrorsHaveOneOrder: which of several wrong values an error names never depends on the order of a map.
func TestWriteErrorsHaveOneOrder(t *testing.T) {
	v := spectest.FTPText(t, 229, "")
	for range 50 {
		_, err := v.Write(text.Values{"d": "x", "c": "x", "b": "x", "a": "x"})
		if err == nil || err.Error() != "a is not one of the parameters" {
			t.Fatalf("%v, wanted the first by name", err)
		}
	}
}
