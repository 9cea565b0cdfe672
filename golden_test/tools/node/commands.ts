// What a user of the commands relies on, for the compiler and for Node.js: commands_test.go compiles this with the
// package installed, and runs it. It throws at what is not so.
import {
  commandByName,
  type Command,
  commands,
  GREETING,
  isKnownCommand,
  type KnownCommand,
  nextStep,
  repliesOf,
  sequenceOf,
  type Step,
} from "ftp-reply-codes";

function want(what: string, isSo: boolean): void {
  if (!isSo) {
    throw new Error(what);
  }
}

/** Each action has its branch: without one, this function would not return a string. */
function sent(step: Step): string {
  switch (step.action) {
    case "send":
      return step.commands.join();
    case "wait":
    case "transfer":
    case "done":
    case "retry":
    case "give-up":
    case "reconnect":
    case "decode":
    case "unexpected":
      return "";
  }
}

/** @ts-expect-error: other actions than send have no commands. */
const commandsOf = (step: Step): readonly KnownCommand[] => step.commands;
want("an action without commands", commandsOf(nextStep("USER", 230)) as unknown === undefined);

// RFC 959 sections 4.2 and 5.4: 331 needs the password, 350 the new name.
want("USER 331", sent(nextStep("USER", 331)) === "PASS");
want("RNFR 350", sent(nextStep("RNFR", 350)) === "RNTO");
want("the greeting", nextStep(GREETING, 120).action === "wait");
want("case", sent(nextStep("rnfr", 350)) === "RNTO" && sequenceOf("rnfr") === sequenceOf("RNFR"));

// A peer may send anything: only what has three digits, and a class, means something.
for (const code of [NaN, -1, -331, 0, 5, 33, 331.5, 3310, 33100, 1e9, Infinity, -Infinity, 2 ** 53, 799]) {
  want(`USER ${String(code)}`, nextStep("USER", code).action === "unexpected");
}
want("an unknown code", nextStep("STOR", 299).action === "done");
for (const unknown of ["NOPE", "", "__proto__", "constructor", "toString", "pa\u00df", "\u017fTOR", "STOR "]) {
  want(`the command of ${unknown}`, commandByName(unknown) === undefined);
  want(`the replies of ${unknown}`, unknown === GREETING || repliesOf(unknown).length === 0);
}

// Names in any case, but a known command is in upper case.
const found: KnownCommand | undefined = commandByName("sToR");
want("sToR", found === "STOR");
const typed: Command = "stor";
want("stor", !isKnownCommand(typed));
const open = "XYZZY" as Command;
if (isKnownCommand(open)) {
  const known: KnownCommand = open;
  want(known, false);
}
/** @ts-expect-error: it is not known. */
const wrong: KnownCommand = "XYZZY";
want(wrong, !isKnownCommand(wrong));

// What is given away cannot hurt another caller.
(repliesOf("STOR") as unknown[]).length = 0;
want("the replies of STOR", repliesOf("STOR").some(({ code, listed }) => code === 150 && listed));
const step = nextStep("RNFR", 350);
(step.action === "send" ? (step.commands as KnownCommand[]) : []).push("QUIT");
want("RNFR 350 again", sent(nextStep("RNFR", 350)) === "RNTO");
want("the list is frozen", Object.isFrozen(commands));
want("the list ascends", commands.every((c, i) => i === 0 || (commands[i - 1] ?? "") < c));
