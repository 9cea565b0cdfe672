package text_test

import (
	"fmt"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/internal/spectest"
	"github.com/replycodes/replycodes/spec/text"
)

// fails is the wanted value of a text that cannot be read.
var fails = struct{ fails bool }{true}

func utc(year int, month time.Month, day, hour, minute, second, millisecond int) time.Time {
	return time.Date(year, month, day, hour, minute, second, millisecond*1e6, time.UTC)
}

func octets(n int) []uint64 { return make([]uint64, n) }

// zeros writes n zeros, each with a comma before it.
func zeros(n int) string { return strings.Repeat(",0", n) }

// TestTypes reads texts that are one value and nothing else. What a value looks like on the wire is said by the RFCs
// that the comments name.
func TestTypes(t *testing.T) {
	for parameter, texts := range map[string]map[string]any{
		"type: integer": {
			"0": uint64(0), "00": uint64(0), "007": uint64(7), "5.": uint64(5), " 5\t": uint64(5),
			"18446744073709551615":     uint64(1<<64 - 1), // 2^64-1, and one more
			"18446744073709551616":     fails,
			"000018446744073709551615": uint64(1<<64 - 1),
			"99999999999999999999999":  fails,
			"":                         fails, "-1": fails, "+1": fails, "1 2": fails, "0x1": fails, "1e3": fails, "1_0": fails,
			"٣": fails, "5..": fails, "5 .": fails,
		},
		"type: integer, min: 1, max: 65535": {
			"0": fails, "1": uint64(1), "65535": uint64(65535), "065535": uint64(65535), "65536": fails,
		},
		// RFC 2428 section 3: "<d> is one of the ASCII characters in the range 33-126 inclusive".
		"type: character": {
			"|": "|", "!": "!", "~": "~", "0": "0", ".": ".", "a.": "a", " ": fails, "\x7f": fails, "é": fails, "||": fails,
			"": fails,
		},
		"type: word": {
			"a": "a", "é": "é", "\xff\x80": "\xff\x80", "a.": "a.", " a ": "a", "a b": fails, "a\tb": fails, "": fails,
			"a\x00": fails, "a\n": fails,
		},
		"type: text": {
			"a": "a", " a b ": " a b ", "a.": "a.", " ": " ", "\xff": "\xff", "": fails, "a\x00b": fails, "a\rb": fails,
			"a\n": fails,
		},
		// RFC 959 appendix II: "embedded double-quotes should be doubled".
		"type: quoted": {
			`"/usr/dm"`: "/usr/dm", `"foo""bar"`: `foo"bar`, `""`: "", `""""`: `"`, `""""""`: `""`, `"a\"`: `a\`, `" "`: " ",
			`"a`: fails, `a"`: fails, `"`: fails, `"""`: fails, `"a"b`: fails, `"a""`: fails, "\"a\x00\"": fails,
			"\"a\nb\"": fails, `'a'`: fails, `“a”`: fails,
		},
		// RFC 3659 section 2.3: YYYYMMDDHHMMSS and a fraction; the second may be 60, the year is from 1000 to 9999.
		"type: timestamp": {
			"19980615100045.014": utc(1998, 6, 15, 10, 0, 45, 14), "19980615100045": utc(1998, 6, 15, 10, 0, 45, 0),
			"19980615100045.1":                       utc(1998, 6, 15, 10, 0, 45, 100),
			"19980615100045.01499999999999999999999": utc(1998, 6, 15, 10, 0, 45, 14),
			"19980615100045.":                        utc(1998, 6, 15, 10, 0, 45, 0),
			"19980615100045.5.":                      utc(1998, 6, 15, 10, 0, 45, 500),
			"20000229000000":                         utc(2000, 2, 29, 0, 0, 0, 0),
			"20240229000000":                         utc(2024, 2, 29, 0, 0, 0, 0),
			"19000229000000":                         fails, "20230229000000": fails, "19990431000000": fails,
			"19990100000000": fails,
			"19991301000000": fails, "19990001000000": fails,
			"19981231235960": utc(1999, 1, 1, 0, 0, 0, 0), "19980615100060": utc(1998, 6, 15, 10, 1, 0, 0),
			"19980615100060.5": utc(1998, 6, 15, 10, 1, 0, 500),
			"19980615100061":   fails, "19980615240000": fails, "19980615106000": fails,
			"10000101000000": utc(1000, 1, 1, 0, 0, 0, 0), "09991231235959": fails,
			"99991231235959.999": utc(9999, 12, 31, 23, 59, 59, 999), "99991231235960": fails,
			"1998061510004": fails, "199806151000450": fails, "19980615100045Z": fails, "19980615100045,5": fails,
			"1998-06-15T10:00:45Z": fails,
		},
		// RFC 4648 section 4, and section 3.5: the bits after the last octet are zero, or a decoder may refuse them.
		"type: base64": {
			"AA==": []byte{0}, "AAA=": []byte{0, 0}, "AAAA": []byte{0, 0, 0}, "+/+/": []byte{0xfb, 0xff, 0xbf},
			"AA": fails, "AA=": fails, "AAA": fails, "AAAA=": fails, "AA==AA==": fails, "AB==": fails, "-_-_": fails,
			"A A=": fails, "=": fails, "====": fails, "": fails,
		},
		// RFC 1639 section 4 prints a space after each comma.
		"type: integers": {
			"1": []uint64{1}, "1,2": []uint64{1, 2}, "4, 6": []uint64{4, 6}, "01,0": []uint64{1, 0},
			"18446744073709551615,0": []uint64{1<<64 - 1, 0},
			"1,":                     fails, ",1": fails, "1,,2": fails, "1 ,2": fails, "1 2": fails, "1;2": fails,
			"18446744073709551616":   fails,
			"1,18446744073709551616": fails, "": fails,
		},
		// RFC 959 section 4.1.2, PORT: the high order bits of the internet host address first, a port of two octets.
		"type: host-port": {
			"192,168,1,2,19,137":      netip.MustParseAddrPort("192.168.1.2:5001"),
			"0,0,0,0,0,0":             netip.MustParseAddrPort("0.0.0.0:0"),
			"255,255,255,255,255,255": netip.MustParseAddrPort("255.255.255.255:65535"),
			"001,002,003,004,000,021": netip.MustParseAddrPort("1.2.3.4:21"),
			"256,0,0,0,0,0":           fails, "0,0,0,0,0,256": fails, "1,2,3,4,5": fails, "1,2,3,4,5,6,7": fails,
			"1,2,3,4,5,":  fails,
			"1.2.3.4.5.6": fails, "1,2,3,,5,6": fails, "-1,2,3,4,5,6": fails,
			"0,0,0,0,0,00000000000000000000000255": netip.MustParseAddrPort("0.0.0.0:255"),
		},
		// RFC 1639 section 3: family, host length, host, port length, port.
		"type: long-host-port": {
			"4,4,192,168,1,2,2,19,137": text.Address{
				Family: 4, Host: []uint64{192, 168, 1, 2}, Port: []uint64{19, 137},
			},
			"4, 4, 10, 0, 0, 1, 2, 0, 21": text.Address{
				Family: 4, Host: []uint64{10, 0, 0, 1}, Port: []uint64{0, 21},
			},
			"0,0,0":           text.Address{},
			"255,1,255,1,255": text.Address{Family: 255, Host: []uint64{255}, Port: []uint64{255}},
			"4,255" + zeros(255) + ",255" + zeros(255): text.Address{Family: 4, Host: octets(255), Port: octets(255)},
			"4,256" + zeros(256) + ",2,0,0":            fails, "4,255" + zeros(254) + ",2,0,0": fails,
			"4,0,256" + zeros(256): fails,
			"4,4,192,168,1,2,2,19": fails, "4,4,192,168,1,2,2,19,137,0": fails, "4,4,192,168,1,256,2,19,137": fails,
			"256,0,0": fails, "4": fails, "4,0": fails, "": fails,
		},
	} {
		v := spectest.NewVariant(t, `text: "{v}"`, "parameters: {v: {"+parameter+"}}")
		for sent, want := range texts {
			checkValue(t, v, parameter, sent, want)
		}
	}
}

func checkValue(t *testing.T, v *spec.Variant, parameter, sent string, want any) {
	t.Helper()
	values, err := v.Read(sent)
	switch {
	case want == any(fails) && err == nil:
		t.Errorf("%s: %q reads as %v, wanted an error", parameter, sent, values["v"])
	case want == any(fails):
	case err != nil:
		t.Errorf("%s: %q: %v", parameter, sent, err)
	default:
		if d := cmp.Diff(text.Values{"v": want}, values, spectest.EqualValues); d != "" {
			t.Errorf("%s: %q: - wanted, + read:\n%s", parameter, sent, d)
		}
		spectest.RoundTrip(t, v, values)
	}
}

// TestWriteRefuses writes values that their type does not have.
func TestWriteRefuses(t *testing.T) {
	for parameter, values := range map[string][]any{
		"type: integer, min: 1, max: 9": {uint64(0), uint64(10), 5, "5", nil},
		"type: character":               {"", "ab", " ", "\x7f", "é", 'x', nil},
		"type: word":                    {"", "a b", "a\t", "a\r", "a\n", "a\x00", 5, nil},
		"type: text":                    {"", "a\r", "a\n", "a\x00", nil},
		"type: quoted":                  {"a\r", "a\n", "a\x00", nil},
		"type: timestamp": {
			utc(999, 12, 31, 23, 59, 59, 0), utc(10000, 1, 1, 0, 0, 0, 0), time.Time{}, "19980615100045", nil,
		},
		"type: base64":    {[]byte{}, "AA==", nil},
		"type: integers":  {[]uint64{}, []int{1}, uint64(1), nil},
		"type: host-port": {netip.AddrPort{}, netip.MustParseAddrPort("[::1]:21"), "1.2.3.4:21", nil},
		"type: long-host-port": {
			text.Address{Family: 256}, text.Address{Host: octets(256)}, text.Address{Port: octets(256)},
			text.Address{Host: []uint64{256}}, nil,
		},
	} {
		v := spectest.NewVariant(t, `text: "{v}"`, "parameters: {v: {"+parameter+"}}")
		for _, value := range values {
			if sent, err := v.Write(text.Values{"v": value}); err == nil {
				t.Errorf("%s: %v was written as %q, wanted an error", parameter, value, sent)
			}
		}
	}
}

// TestWriteForm checks the one form that a value is written in.
func TestWriteForm(t *testing.T) {
	for want, values := range map[string]text.Values{
		"20000229235959":     {"timestamp": utc(2000, 2, 29, 23, 59, 59, 0)},
		"20000229235959.007": {"timestamp": utc(2000, 2, 29, 23, 59, 59, 7)},
		"20000229225959.100": {"timestamp": time.Date(2000, 2, 29, 23, 59, 59, 1e8, time.FixedZone("CET", 3600))},
		`"a""b"`:             {"quoted": `a"b`},
		"1,2,3":              {"integers": []uint64{1, 2, 3}},
		"10,0,0,1,0,21":      {"host-port": netip.MustParseAddrPort("10.0.0.1:21")},
		"4,1,9,2,0,21":       {"long-host-port": text.Address{Family: 4, Host: []uint64{9}, Port: []uint64{0, 21}}},
		"AP8=":               {"base64": []byte{0, 255}},
	} {
		for kind := range values {
			parameters := fmt.Sprintf("parameters: {%s: {type: %[1]s}}", kind)
			v := spectest.NewVariant(t, fmt.Sprintf(`text: "{%s}"`, kind), parameters)
			if got, err := v.Write(values); err != nil || got != want {
				t.Errorf("%s: wrote %q, %v, wanted %q", kind, got, err, want)
			}
		}
	}
}
