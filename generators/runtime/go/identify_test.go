package goruntime

import "testing"

// TestIdentify tries the texts for the command first, then those for any command, each in their order, and no others.
// Without a command it tries all.
func TestIdentify(t *testing.T) {
	variants := []textVariant{
		{literal: "OK a."},
		{name: "entry", commands: "SITE,PASV", read: readAs[entryText]},
		{name: "plain", commands: "SITE,NOOP", literal: `7 = "a"`},
		{name: "any", literal: `7 = "b"`},
		{name: "okay", commands: "NOOP", literal: "ok a"},
	}
	const a, b = `7 = "a"`, `7 = "b"`
	for _, c := range []struct {
		command, text string
		want          string // "-" is none
	}{
		{"", "OK a.", ""}, {"SITE", "OK a.", ""}, {"NOOP", "OK a.", "okay"}, {"noop", "OK a.", "okay"},
		{"", "no", "-"}, {"SITE", "no", "-"},
		{"", a, "entry"}, {"SITE", a, "entry"}, {"site", a, "entry"}, {"pasv", a, "entry"}, {"NOOP", a, "plain"},
		{"STOR", a, "-"},
		{"", b, "entry"}, {"SITE", b, "entry"}, {"STOR", b, "any"}, {"NOOP", b, "any"},
		{"PAS", a, "-"}, {"PASVE", a, "-"}, {"SITE,PASV", a, "-"}, {",", a, "-"}, {"\u017fITE", a, "-"},
		{"STOR", "OK A", ""},
	} {
		name, values, ok := identify(variants, c.command, []byte(c.text))
		if ok != (c.want != "-") || ok && name != c.want || !ok && name != "" {
			t.Errorf("%q %q is %q, %t, wanted %q", c.command, c.text, name, ok, c.want)
		}
		if entry, isEntry := values.(entryText); isEntry != (c.want == "entry") || isEntry && entry.String() != c.text {
			t.Errorf("%q %q has the values %v", c.command, c.text, values)
		}
	}
	if name, values, ok := identify(nil, "", nil); name != "" || values != nil || ok {
		t.Errorf("of no texts, %q fits", name)
	}
}

// TestIdentifyLiteral reads a text without values as other texts are read: letters in any case, and around it spaces,
// tabs and a full stop that may be missing.
func TestIdentifyLiteral(t *testing.T) {
	for _, literal := range []string{"Logged out", "Logged out."} {
		v := textVariant{literal: literal}
		for text, want := range map[string]bool{
			"Logged out": true, "logged OUT.": true, " \tLogged out. ": true, "Logged out..": false,
			"Logged  out":     false,
			"Logged out, bye": false, "Logged": false, "": false, "x Logged out": false, "\nLogged out": false,
		} {
			if values, ok := v.parse([]byte(text)); ok != want || values != nil {
				t.Errorf("%q is %q: %t, %v", text, literal, ok, values)
			}
		}
	}
	if _, ok := (textVariant{literal: "."}).parse([]byte(" ")); !ok {
		t.Error("an empty text does not fit")
	}
}

// TestReadAs gives the values, or none where the text does not fit.
func TestReadAs(t *testing.T) {
	if values, ok := readAs[entryText]([]byte(`8 = "b"`)); !ok || values != (entryText{8, "b"}) {
		t.Errorf("%v, %t", values, ok)
	}
	if _, ok := readAs[entryText]([]byte("x")); ok {
		t.Error("fits")
	}
}

func TestEqualFold(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"", "", true}, {"STOR", "stor", true}, {"STOR", "STOR", true}, {"STOR", "STO", false},
		{"STO", "STOR", false}, {"STOR", "STOU", false},
		{"", "A", false}, {"@", "`", false}, {"[", "{", false}, {"K", "\u212a", false}, {"s", "\u017f", false},
		{"SIZE", "MIZE", false},
	} {
		if got := equalFold(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %t", c.a, c.b, got)
		}
	}
}

// TestUpper: only ASCII letters have two cases, and a name in upper case is not copied.
func TestUpper(t *testing.T) {
	for name, want := range map[string]string{
		"": "", "STOR": "STOR", "stor": "STOR", "sToR": "STOR", "get num": "GET NUM",
		"\u017ftor": "\u017fTOR", "m\u212ad": "M\u212aD", "\u00fcser": "\u00fcSER",
	} {
		if got := upper(name); got != want {
			t.Errorf("%q is %q, wanted %q", name, got, want)
		}
	}
	if n := testing.AllocsPerRun(10, func() { _ = upper("STOR") }); n > 0 {
		t.Errorf("STOR allocates %v times", n)
	}
}
