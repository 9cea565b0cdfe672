import { TextValueError } from "../text-error.js";
import { isDigit } from "./octets.js";
import { next, type Reader, type Type } from "./read.js";

/** Decimal digits, for a number. */
export const integer: Type<number> = {
  expected: "an integer",
  scan: scanInteger,
};

/** Reads all digits that follow: a number in a range. */
function scanInteger(
  from: Reader,
  low = 0,
  high: number = Number.MAX_SAFE_INTEGER,
): number | undefined {
  const found = scanDigits(from);
  return found >= low && found <= high ? found : undefined;
}

/** Reads all digits that follow: any number; NaN where there is none. */
export function scanDigits(from: Reader): number {
  let found = NaN;
  for (; isDigit(next(from)); from.at++) {
    found = (found || 0) * 10 + (next(from) - 48);
  }
  return found;
}

export function writeInteger(
  property: string,
  value: unknown,
  low: number,
  high: number,
): string {
  if (!Number.isInteger(value) || Number(value) < low || Number(value) > high) {
    const range = `${String(low)} to ${String(high)}`;
    throw new TextValueError(property, `an integer from ${range}`);
  }
  return String(value);
}

/** The largest integer that a text can have: 2^64-1. */
export const LARGEST = 18446744073709551615n;

/** Decimal digits, for a bigint. */
export const bigInteger: Type<bigint> = {
  expected: "an integer",
  scan: scanBigInteger,
};

/** Reads all digits that follow: a bigint in a range. */
export function scanBigInteger(
  from: Reader,
  low = 0n,
  high: bigint = LARGEST,
): bigint | undefined {
  const { text, at } = from;
  while (isDigit(text.charCodeAt(from.at))) {
    from.at++;
  }
  const digits = text.slice(at, from.at).replace(/^0+(?=.)/, "");
  if (digits === "" || digits.length > 20) {
    return undefined;
  }
  const found = BigInt(digits);
  return found >= low && found <= high ? found : undefined;
}

export function writeBigInteger(
  property: string,
  value: unknown,
  low = 0n,
  high: bigint = LARGEST,
): string {
  if (typeof value !== "bigint" || value < low || value > high) {
    const range = `${String(low)} to ${String(high)}`;
    throw new TextValueError(property, `a bigint from ${range}`);
  }
  return String(value);
}
