// Answers questions with the ftp-reply-codes package that is installed in the working directory. A line of the input is
// a question, a line of the output answers it; question_test.go has what they look like. Each character of a text is one
// octet.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// The package is that of the working directory, not of this file's folder.
const require = createRequire(join(process.cwd(), "package.json"));
const ftp = await import(pathToFileURL(require.resolve("ftp-reply-codes")));

/** Returns the name of a text in its functions: FileStatusSize. */
function nameOf(code, variant) {
  const words = `${ftp.nameOf(code)}-${variant}`.split("-");
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}

function camel(name) {
  return name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** The parameters by their properties: first-value is firstValue. All of their names are the one argument. */
const parameters = new Map(process.argv[2].split(" ").map((name) => [camel(name), name]));

/** Returns a value as the JSON of a spec's notation. A list in the midst of octets has numbers only. */
function notation(value) {
  if (value instanceof Date) {
    return JSON.stringify(value.toISOString().replace(/\.?0*Z$/, "Z"));
  }
  if (value instanceof Uint8Array) {
    return JSON.stringify(Buffer.from(value).toString("base64"));
  }
  if (Array.isArray(value)) {
    return `[${value.map(notation).join(",")}]`;
  }
  if (typeof value === "bigint") {
    return String(value);
  }
  if (typeof value !== "object") {
    return JSON.stringify(value);
  }
  if ("name" in value) {
    return JSON.stringify([value.name, value.value]);
  }
  if ("family" in value) {
    return JSON.stringify({ family: value.family, host: [...value.host], port: [...value.port] });
  }
  return JSON.stringify(`${value.host}:${value.port}`);
}

function valuesOf(values) {
  const member = ([name, value]) => `${JSON.stringify(parameters.get(name))}:${notation(value)}`;
  const members = Object.entries(values).map(member);
  return `{${members.join(",")}}`;
}

/** Returns a value of a type, as it is given to be written; its integers are strings. */
function fromNotation(value, type) {
  if (type === "facts" && value.every((item) => typeof item[0] === "string")) {
    return value.map(([name, value]) => ({ name, value }));
  }
  if (Array.isArray(value)) {
    return value.map((item) => fromNotation(item, type));
  }
  switch (type) {
    case "integer":
      return Number(value.$);
    case "bigint":
    case "integers":
      return BigInt(value.$);
    case "timestamp":
      return new Date(value);
    case "base64":
    case "hex":
      return Uint8Array.from(Buffer.from(value, "base64"));
    case "host-port": {
      const colon = value.lastIndexOf(":");
      return { host: value.slice(0, colon).replaceAll(/[[\]]/g, ""), port: Number(value.slice(colon + 1)) };
    }
    case "long-host-port":
      return { family: Number(value.family.$), host: octets(value.host), port: octets(value.port) };
  }
  return value;
}

const octets = (list) => Uint8Array.from(list, ({ $ }) => Number($));

/** Reads a text of which it is known which it is. */
function read({ code, variant, text }) {
  const name = nameOf(code, variant);
  const lenient = ftp[`parse${name}`](text);
  let values;
  try {
    values = ftp[`parse${name}OrThrow`](text);
  } catch (error) {
    if (!(error instanceof ftp.TextError) || lenient !== undefined) {
      throw error;
    }
    return JSON.stringify({ offset: error.offset, expected: error.expected });
  }
  const answer = valuesOf(values);
  if (valuesOf(lenient) !== answer) {
    throw new Error(`${valuesOf(lenient)} is not ${answer}`);
  }
  return `{"values":${answer},"written":${JSON.stringify(ftp[`format${name}`](values))}}`;
}

function write({ code, variant, write, types }) {
  const values = Object.entries(write).map(([name, value]) => [camel(name), fromNotation(value, types[name])]);
  try {
    return JSON.stringify({ text: ftp[`format${nameOf(code, variant)}`](Object.fromEntries(values)) });
  } catch (error) {
    if (error instanceof ftp.TextValueError) {
      return '{"error":true}';
    }
    throw error;
  }
}

/** Tells which text a text is. */
function parse({ code, text, command }) {
  const parsed = ftp.parseText(code, text, command);
  if (parsed === undefined) {
    return "null";
  }
  const values = parsed.values === undefined ? "null" : valuesOf(parsed.values);
  return `{"variant":${JSON.stringify(parsed.variant)},"values":${values}}`;
}

/** Adds the replies that are ready, and the errors among them. */
function drain(reader, replies) {
  for (;;) {
    try {
      for (const { code, lines } of reader) {
        replies.push({ code, lines });
      }
      return;
    } catch (error) {
      if (!(error instanceof ftp.ReplyReaderError)) {
        throw error;
      }
      replies.push({ error: error.kind });
    }
  }
}

/** Cuts what a server sent into replies; chunks are octets, or strings where their size is odd. */
function wire({ wire: sent, chunk, maxLine, maxLines, maxReply }) {
  const reader = new ftp.ReplyReader({ maxLine, maxLines, maxReply });
  const replies = [];
  for (let at = 0; at < sent.length; at += chunk) {
    const part = sent.slice(at, at + chunk);
    drain(reader.push(chunk % 2 === 0 ? Buffer.from(part, "latin1") : part), replies);
  }
  drain(reader.end(), replies);
  return JSON.stringify({ replies });
}

/** Reads a question. The integers that are to be written are kept as strings, to the last digit. */
function question(line) {
  if (!line.includes('"write":')) {
    return JSON.parse(line);
  }
  const [before, after] = line.split('"write":');
  const exact = after.replaceAll(/"(?:[^"\\]|\\.)*"|\d+/g, (token) => (token[0] === '"' ? token : `{"$":"${token}"}`));
  return JSON.parse(`${before}"write":${exact}`);
}

/** Tells what follows a reply to a command. */
function next({ next: command, code }) {
  const step = ftp.nextStep(command, code);
  return JSON.stringify({ action: step.action, commands: step.action === "send" ? step.commands : [] });
}

/** Lists the replies that a command may get. */
function replies({ replies: command }) {
  const all = ftp.repliesOf(command).map(({ code, stage, listed, doc = "" }) => ({ code, stage, listed, doc }));
  return JSON.stringify(all);
}

/** Tells all of a code. */
function about({ about: code }) {
  const { nameOf, classOf, groupOf, textOf, docOf, sourceOf } = ftp;
  const facts = { name: nameOf, class: classOf, group: groupOf, text: textOf, doc: docOf, source: sourceOf };
  const told = Object.entries(facts).map(([fact, ask]) => [fact, ask?.(code) ?? ""]);
  const codeByName = ftp.codeByName(ftp.nameOf(code) ?? "") ?? 0;
  return JSON.stringify({ known: ftp.isKnown(code), codeByName, ...Object.fromEntries(told) });
}

/** Tells all of a command. */
function describe({ describe: command }) {
  const facts = { doc: ftp.commandDocOf, syntax: ftp.syntaxOf, source: ftp.commandSourceOf, sequence: ftp.sequenceOf };
  const told = Object.entries(facts).map(([fact, ask]) => [fact, ask(command) ?? ""]);
  return JSON.stringify({ known: ftp.isKnownCommand(command), ...Object.fromEntries(told) });
}

function answer(line) {
  const asked = question(line);
  if ("about" in asked) {
    return about(asked);
  }
  if ("describe" in asked) {
    return describe(asked);
  }
  if ("next" in asked) {
    return next(asked);
  }
  if ("replies" in asked) {
    return replies(asked);
  }
  if ("wire" in asked) {
    return wire(asked);
  }
  if ("write" in asked) {
    return write(asked);
  }
  return "variant" in asked ? read(asked) : parse(asked);
}

// Answers are written for all of a chunk at once: this is most of the time it takes.
let rest = "";
for await (const chunk of process.stdin.setEncoding("utf8")) {
  const lines = (rest + chunk).split("\n");
  rest = lines.pop();
  process.stdout.write(lines.map((line) => `${answer(line)}\n`).join(""));
}
