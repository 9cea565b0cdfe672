// Answers questions about codes and names with the ftp-reply-codes package that is installed in the working directory.
// A line of the input is a JSON number, a code, or a JSON string, a name; a line of the output answers it, and one more
// lists all codes.
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

// The package is that of the working directory, not of this file's folder.
const require = createRequire(join(process.cwd(), "package.json"));
const url = pathToFileURL(require.resolve("ftp-reply-codes"));
const { classOf, codeByName, groupOf, isKnown, nameOf, replyCodes, textOf } = await import(url);

function answer(question) {
  if (typeof question === "string") {
    return { name: question, code: codeByName(question) ?? null };
  }
  return {
    code: question,
    known: isKnown(question),
    name: nameOf(question) ?? "",
    class: classOf(question) ?? "",
    group: groupOf(question) ?? "",
    text: textOf(question) ?? "",
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(answer(JSON.parse(line))));
}
console.log(JSON.stringify({ all: replyCodes }));
