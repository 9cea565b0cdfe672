import { TextValueError } from "../text-error.js";
import type { Reader, Type } from "./read.js";

/** Octets in base64 with padding (RFC 4648 section 4). */
export const base64: Type = { expected: "base64", scan: scanBase64 };

const ALPHABET =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function scanBase64(from: Reader): Uint8Array | undefined {
  const { text, at } = from;
  let padding = at;
  while (ALPHABET.includes(text.charAt(padding)) && padding < text.length) {
    padding++;
  }
  from.at = padding;
  while (from.at < padding + 2 && text.charAt(from.at) === "=") {
    from.at++;
  }
  const length = from.at - at;
  return length > 0 && length % 4 === 0
    ? decode(text.slice(at, padding))
    : undefined;
}

/** Returns the octets; `undefined` where bits that belong to none are set. */
function decode(digits: string): Uint8Array | undefined {
  const octets = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let length = 0;
  for (let at = 0; at < digits.length; at++) {
    bits = (bits << 6) | ALPHABET.indexOf(digits.charAt(at));
    count += 6;
    if (count >= 8) {
      count -= 8;
      octets[length++] = bits >> count;
      bits &= (1 << count) - 1;
    }
  }
  return bits === 0 ? octets : undefined;
}

export function writeBase64(property: string, value: unknown): string {
  if (!(value instanceof Uint8Array) || value.length === 0) {
    throw new TextValueError(property, "a Uint8Array of one or more octets");
  }
  const quads: string[] = [];
  for (let i = 0; i < value.length; i += 3) {
    const [a = 0, b = 0, c = 0] = value.subarray(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    let quad = "";
    for (let shift = 18; shift >= 0; shift -= 6) {
      quad += ALPHABET.charAt((bits >> shift) & 63);
    }
    quads.push(quad);
  }
  const text = quads.join("");
  const missing = (3 - (value.length % 3)) % 3;
  return text.slice(0, text.length - missing) + "=".repeat(missing);
}
