import { TextValueError } from "../text-error.js";
import { scanMatch, type Reader, type Type } from "./read.js";

/** Hexadecimal digits, two for each octet; a first zero may be missing. */
export const hex: Type<number> = {
  expected: "hexadecimal digits",
  scan: scanHex,
};

/** Hexadecimal digits, always two for each octet. */
export const evenHex: Type<number> = {
  expected: "hexadecimal digits",
  scan: scanEvenHex,
};

function scanHex(
  from: Reader,
  low?: number,
  high?: number,
): Uint8Array | undefined {
  const digits = scanDigits(from);
  return decode(digits.length % 2 ? `0${digits}` : digits, low, high);
}

function scanEvenHex(
  from: Reader,
  low?: number,
  high?: number,
): Uint8Array | undefined {
  const digits = scanDigits(from);
  return digits.length % 2 ? undefined : decode(digits, low, high);
}

function scanDigits(from: Reader): string {
  return scanMatch(from, /[\dA-Fa-f]+/y);
}

/** Returns the octets, if there are neither too few nor too many. */
function decode(
  digits: string,
  low = 1,
  high: number = Number.POSITIVE_INFINITY,
): Uint8Array | undefined {
  const octets = new Uint8Array(digits.length / 2);
  for (let i = 0; i < octets.length; i++) {
    octets[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  }
  return octets.length >= low && octets.length <= high ? octets : undefined;
}

export function writeHex(
  property: string,
  value: unknown,
  low = 1,
  high: number = Number.POSITIVE_INFINITY,
): string {
  const length = value instanceof Uint8Array ? value.length : 0;
  if (!(value instanceof Uint8Array) || length < low || length > high) {
    const most =
      high < Number.POSITIVE_INFINITY ? `to ${String(high)}` : "or more";
    const allowed = `a Uint8Array of ${String(low)} ${most} octets`;
    throw new TextValueError(property, allowed);
  }
  let text = "";
  for (const octet of value) {
    text += octet.toString(16).padStart(2, "0");
  }
  return text;
}

export function writeUpperHex(
  property: string,
  value: unknown,
  low?: number,
  high?: number,
): string {
  return writeHex(property, value, low, high).toUpperCase();
}
