package tools

import (
	"slices"
	"strings"
)

// An npmPackage is a package, and what there is to know of it before it is made.
type npmPackage struct {
	name, version string
	modules       string // the sources, without .ts
	subpaths      string
	uses          string // a module that uses each subpath of "PACKAGE", and says what it found
	says          string
}

// ftpPackage is the package of out/.
var ftpPackage = npmPackage{
	name: "ftp-reply-codes", version: "0.0.0",
	modules: `all all-commands classes codes command-docs command-replies command-sources command-syntaxes commands docs
		formats index internal/base64 internal/character internal/digits internal/facts internal/hex
		internal/host-port internal/identify internal/integer internal/integers internal/line-cutter internal/lines
		internal/long-host-port internal/octets internal/plans internal/quoted internal/read internal/search
		internal/text internal/timestamp internal/word internal/write known names parse-text reply-code reply-error
		reply-reader reply-reader-error sequences sources steps text-error texts types wire wire-reply`,
	subpaths: "codes commands formats parse-text reply-code reply-error steps wire",
	uses: `import { FILE_UNAVAILABLE, classOf, parseEnteringPassiveMode, replyCodes } from "PACKAGE";
import { NEED_PASSWORD } from "PACKAGE/codes";
import { GREETING, isKnownCommand } from "PACKAGE/commands";
import { formatEnteringPassiveMode } from "PACKAGE/formats";
import { parseText } from "PACKAGE/parse-text";
import { ReplyCode } from "PACKAGE/reply-code";
import { ReplyError } from "PACKAGE/reply-error";
import { nextStep } from "PACKAGE/steps";
import { ReplyReader } from "PACKAGE/wire";

const text = formatEnteringPassiveMode({ address: { host: "192.168.1.2", port: 5001 } });
const replies = [...new ReplyReader().push("227 " + text + "\r\n")];
const step = nextStep("USER", NEED_PASSWORD);
const said = [
	FILE_UNAVAILABLE === ReplyCode.FILE_UNAVAILABLE && replyCodes.includes(NEED_PASSWORD),
	classOf(559),
	text,
	parseEnteringPassiveMode(text)?.address.port,
	parseText(227, text)?.values !== undefined,
	replies.map((reply) => new ReplyError(reply).code).join(),
	step.action === "send" ? step.commands.join() : step.action,
	isKnownCommand("STOR") && nextStep(GREETING, 120).action,
].join(" ");
`,
	says: "true permanent-negative-completion " +
		"Entering Passive Mode (192,168,1,2,19,137). 5001 true 227 PASS wait", // RFC 959
}

// pingPackage is the package of a protocol that has no groups, no values in its texts, and no commands.
var pingPackage = npmPackage{
	name: "ping-reply-codes", version: "0.0.0",
	modules: `all classes codes docs index internal/digits internal/line-cutter known names reply-code reply-error
		reply-reader reply-reader-error sources texts types wire wire-reply`,
	subpaths: "codes reply-code reply-error wire",
	uses: `import { classOf } from "PACKAGE";
import { OKAY } from "PACKAGE/codes";
import { ReplyCode } from "PACKAGE/reply-code";
import { ReplyError } from "PACKAGE/reply-error";
import { ReplyReader } from "PACKAGE/wire";

const errors = [...new ReplyReader().push("200 Hi\r\n")].map((reply) => new ReplyError(reply).code);
const said = [classOf(OKAY), ReplyCode.OKAY, ...errors].join(" ");
`,
	says: "good 200 200",
}

// module returns the module that uses the package, and what is done with that which it found.
func (p npmPackage) module(then string) string {
	return strings.ReplaceAll(p.uses, "PACKAGE", p.name) + "\n" + then + "\n"
}

// files returns the files that the package holds: each source and what is made of it, and nothing else.
func (p npmPackage) files() []string {
	files := []string{"LICENSE", "README.md", "package.json"}
	for _, module := range strings.Fields(p.modules) {
		files = append(files, "src/"+module+".ts")
		for _, made := range []string{".js", ".js.map", ".d.ts", ".d.ts.map"} {
			files = append(files, "dist/"+module+made)
		}
	}
	return slices.Sorted(slices.Values(files))
}
