import { TextValueError } from "../text-error.js";
import { isWord } from "./octets.js";
import type { Reader, Type } from "./read.js";
import { isStringOf } from "./write.js";

/** One or more characters without whitespace. */
export const word: Type = { expected: "a word", scan: scanWord };

function scanWord(from: Reader): string | undefined {
  const { text, at } = from;
  while (from.at < text.length && isWord(text.charCodeAt(from.at))) {
    from.at++;
  }
  return from.at > at ? text.slice(at, from.at) : undefined;
}

export function writeWord(property: string, value: unknown): string {
  if (value === "" || !isStringOf(value, isWord)) {
    const allowed = "one or more characters without whitespace and NUL";
    throw new TextValueError(property, allowed);
  }
  return value;
}
