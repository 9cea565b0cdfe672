import { TextValueError } from "../text-error.js";
import { isText } from "./octets.js";
import type { Reader, Type } from "./read.js";
import { isStringOf } from "./write.js";

/** Characters in double quotes, in which a quote is doubled. */
export const quoted: Type = { expected: "a quoted text", scan: scanQuoted };

/** A quoted value of a search: it begins at the first quote of the text. */
export const firstQuoted: Type = {
  expected: "a quoted text",
  scan: scanFirstQuoted,
};

function scanQuoted(from: Reader): string | undefined {
  const { text, at } = from;
  if (!isQuote(text.charCodeAt(at))) {
    return undefined;
  }
  for (let i = at + 1; i < text.length && isText(text.charCodeAt(i)); i++) {
    if (isQuote(text.charCodeAt(i)) && !isQuote(text.charCodeAt(++i))) {
      from.at = i;
      return text.slice(at + 1, i - 1).replaceAll('""', '"');
    }
  }
  return undefined;
}

/** Looks back from a quote to the one before, which keeps a search linear. */
function scanFirstQuoted(from: Reader): string | undefined {
  const { text, at } = from;
  if (!isQuote(text.charCodeAt(at))) {
    return undefined;
  }
  const before = at > 0 ? text.lastIndexOf('"', at - 1) : -1;
  return before < 0 ? scanQuoted(from) : undefined;
}

function isQuote(code: number): boolean {
  return code === 34;
}

export function writeQuoted(property: string, value: unknown): string {
  if (!isStringOf(value, isText)) {
    throw new TextValueError(property, "characters without CR, LF and NUL");
  }
  return `"${value.replaceAll('"', '""')}"`;
}
