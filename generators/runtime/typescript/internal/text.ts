import { TextValueError } from "../text-error.js";
import { isText } from "./octets.js";
import type { Reader, Type } from "./read.js";
import { isStringOf } from "./write.js";

/** One or more characters up to the end of the line. */
export const text: Type = { expected: "text", scan: scanText };

function scanText(from: Reader): string | undefined {
  const { text, at } = from;
  while (from.at < text.length && isText(text.charCodeAt(from.at))) {
    from.at++;
  }
  return from.at > at ? text.slice(at, from.at) : undefined;
}

export function writeText(property: string, value: unknown): string {
  if (value === "" || !isStringOf(value, isText)) {
    const allowed = "one or more characters without CR, LF and NUL";
    throw new TextValueError(property, allowed);
  }
  return value;
}
