import { TextValueError } from "../text-error.js";
import { isDigit } from "./octets.js";
import type { Reader, Type } from "./read.js";

/** YYYYMMDDHHMMSS[.fraction] in UTC (RFC 3659 section 2.3). */
export const timestamp: Type = {
  expected: "a timestamp",
  scan: scanTimestamp,
};

/**
 * Keeps milliseconds. Second 60, a leap second, is the next minute's 0 (RFC 3659
 * section 2.3).
 */
function scanTimestamp(from: Reader): Date | undefined {
  const digits = scanDigits(from);
  if (digits.length !== 14) {
    return undefined;
  }
  const part = (at: number, end: number): number =>
    Number(digits.slice(at, end));
  const [year, month, day] = [part(0, 4), part(4, 6) - 1, part(6, 8)];
  const [hour, minute, second] = [part(8, 10), part(10, 12), part(12, 14)];
  const date = new Date(Date.UTC(year, month, day));
  const time = new Date(Date.UTC(year, month, day, hour, minute, second));
  const isValid =
    year >= 1000 &&
    time.getUTCFullYear() <= 9999 &&
    date.getUTCMonth() === month &&
    date.getUTCDate() === day &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 60;
  time.setUTCMilliseconds(scanMilliseconds(from));
  return isValid ? time : undefined;
}

function scanDigits(from: Reader): string {
  const { text, at } = from;
  while (isDigit(text.charCodeAt(from.at))) {
    from.at++;
  }
  return text.slice(at, from.at);
}

function scanMilliseconds(from: Reader): number {
  const point = from.at;
  if (from.text.charCodeAt(point) !== 46) {
    return 0;
  }
  from.at++;
  const digits = scanDigits(from);
  if (digits === "") {
    from.at = point;
  }
  return Number(digits.slice(0, 3).padEnd(3, "0"));
}

export function writeTimestamp(property: string, value: unknown): string {
  const year = value instanceof Date ? value.getUTCFullYear() : NaN;
  if (!(value instanceof Date) || !(year >= 1000 && year <= 9999)) {
    const allowed = "a valid Date from the year 1000 to 9999";
    throw new TextValueError(property, allowed);
  }
  const time = value.toISOString();
  const fraction = time.slice(19, 23);
  return (
    time.slice(0, 19).replaceAll("-", "").replaceAll(":", "").replace("T", "") +
    (fraction === ".000" ? "" : fraction)
  );
}
