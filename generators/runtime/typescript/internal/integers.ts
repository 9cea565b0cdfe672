import { TextValueError } from "../text-error.js";
import { LARGEST, scanBigInteger, scanDigits } from "./integer.js";
import { next, scanMatch, spaces, type Reader, type Type } from "./read.js";

/** Integers separated by commas, for bigints. */
export const integers: Type = { expected: "integers", scan: scanIntegers };

/** Reads one or more numbers; whitespace may follow a comma. */
function scanIntegers(from: Reader): readonly bigint[] | undefined {
  const list: bigint[] = [];
  do {
    const found = scanBigInteger(from);
    if (found === undefined) {
      return undefined;
    }
    list.push(found);
  } while (scanComma(from));
  return list;
}

/** Reads a comma and the whitespace behind it, if a digit follows. */
function scanComma(from: Reader): boolean {
  return scanMatch(from, /,[ \t]*(?=\d)/y) !== "";
}

/** Reads a number of a list, behind a comma unless it is the first. */
export function scanOctet(from: Reader, index: number): number {
  if (index && next(from) !== 44) {
    return NaN;
  }
  if (index) {
    from.at++;
    spaces(from);
  }
  return scanDigits(from);
}

export function isOctet(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 255;
}

export function writeIntegers(property: string, value: unknown): string {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  for (const item of list) {
    if (typeof item !== "bigint" || item < 0n || item > LARGEST) {
      const allowed = `bigints from 0 to ${String(LARGEST)}`;
      throw new TextValueError(property, allowed);
    }
  }
  if (list.length === 0) {
    throw new TextValueError(property, "one or more bigints");
  }
  return list.join(",");
}
