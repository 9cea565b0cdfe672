import { TextValueError } from "../text-error.js";
import { isDigit } from "./octets.js";
import type { Reader, Type } from "./read.js";

/** A printable ASCII character. */
export const character: Type<boolean> = {
  expected: "a character",
  scan: scanCharacter,
};

/** Reads a character; a digit only where `digits` is true. */
function scanCharacter(from: Reader, digits = true): string | undefined {
  const { text, at } = from;
  if (!isCharacter(text.charCodeAt(at), digits)) {
    return undefined;
  }
  from.at++;
  return text.charAt(at);
}

function isCharacter(code: number, digits: boolean): boolean {
  return code >= 33 && code <= 126 && (digits || !isDigit(code));
}

export function writeCharacter(
  property: string,
  value: unknown,
  digits = true,
): string {
  if (
    typeof value !== "string" ||
    value.length !== 1 ||
    !isCharacter(value.charCodeAt(0), digits)
  ) {
    const allowed = "one printable ASCII character";
    throw new TextValueError(property, allowed + (digits ? "" : ", no digit"));
  }
  return value;
}
