package spec_test

import (
	"strings"
	"testing"

	"github.com/replycodes/replycodes/spec"
	"github.com/replycodes/replycodes/spec/internal/spectest"
)

// TestLookedUp: what people look up says why it comes and what to do, with texts that servers send.
func TestLookedUp(t *testing.T) {
	registry := spectest.Builtin(t)
	for _, code := range []spec.Code{421, 425, 426, 430, 450, 451, 452, 500, 501, 502, 503, 530, 550, 552, 553} {
		reply := registry.Reply(code)
		if reply.Cause == "" || reply.Remedy == "" {
			t.Errorf("%d has the cause %q and the remedy %q", code, reply.Cause, reply.Remedy)
		}
		if len(reply.Seen) == 0 && code != 430 && code != 452 { // of which no text was found that a known server sends
			t.Errorf("%d has no text that a server sends", code)
		}
		for _, seen := range reply.Seen {
			if seen.Text == "" || seen.Doc == "" || len(seen.Sources) == 0 {
				t.Errorf("%d: %q", code, seen)
			}
		}
	}
	for code, words := range map[spec.Code]string{
		425: "TLS", 450: "TLS session", 522: "require_ssl_reuse", 553: "write", 500: "OOPS", 550: "pasv_enable",
	} {
		if reply := registry.Reply(code); !strings.Contains(reply.Cause+reply.Remedy, words) {
			t.Errorf("%d says nothing of %s", code, words)
		}
	}
}

// TestMayGet has replies that servers send and RFC 959 does not list.
func TestMayGet(t *testing.T) {
	registry := spectest.Builtin(t)
	for commands, codes := range map[string][]spec.Code{
		"CLNT ESTA ESTP SPSV XCRC XMD5 XSHA XSHA1 XSHA256 XSHA512 HASH MFF MFMT RANG PRET MD5 EPSV": {500, 502},
		"SYST HELP NOOP REIN FEAT LANG HOST AUTH ADAT CCC MIC CONF ENC CLNT QUIT RETR MLSD XPWD":    {530, 421},
		"USER PASS":                    {550},
		"PORT EPRT LPRT":               {425},
		"SITE":                         {211, 213, 250, 350, 421, 530},
		"SIZE MDTM":                    {450},
		"MLSD":                         {125, 150},
		"REIN QUIT NOOP FEAT CCC ABOR": {501},
		"ABOR":                         {426},
		"MDTM MFMT":                    {253},
		"MMD5":                         {251, 252},
	} {
		for _, command := range strings.Fields(commands) {
			for _, code := range codes {
				if registry.Command(command).Reply(code) == nil {
					t.Errorf("%s may not get %d", command, code)
				}
			}
		}
	}
	for _, c := range registry.Live() {
		for _, code := range []spec.Code{421, 500, 501, 530, 550} {
			if c.Reply(code) == nil {
				t.Errorf("%s may not get %d", c.Name, code)
			}
		}
	}
}

// TestStillSent: numbers that servers send and no RFC has are known, or explained with who sends them.
func TestStillSent(t *testing.T) {
	registry := spectest.Builtin(t)
	for _, code := range []spec.Code{252, 253} {
		if reply := registry.Reply(code); reply == nil || reply.Status != spec.DeFacto {
			t.Errorf("%d is no de-facto reply", code)
		}
	}
	for code, who := range map[spec.Code]string{
		205: "z/OS", 254: "z/OS", 300: "z/OS", 400: "DrFTPD", 509: "z/OS", 525: "z/OS", 531: "z/OS", 540: "DrFTPD",
		255: "z/VM",
	} {
		if retired := registry.Tombstone(code); retired == nil || !strings.Contains(retired.Doc, who) {
			t.Errorf("%d does not say that %s sends it", code, who)
		}
	}
}
