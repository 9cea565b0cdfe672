import { TextValueError } from "../text-error.js";
import { next, scanMatch, type Reader, type Type } from "./read.js";

/** What is said of a file, such as Size=25 (RFC 3659 section 7.5). */
export interface Fact {
  /** The name, in any case. */
  readonly name: string;
  /** The value, which may be empty. */
  readonly value: string;
}

/**
 * Returns the value of the first fact of a name, in any case; `undefined` where
 * there is none.
 */
export function factOf(
  facts: readonly Fact[],
  name: string,
): string | undefined {
  const wanted = name.toLowerCase();
  return facts.find((fact) => fact.name.toLowerCase() === wanted)?.value;
}

/** Facts, name=value; for each (RFC 3659 section 7.2). */
export const facts: Type<number> = { expected: "facts", scan: scanFacts };

/** Reads facts, of which only the last may lack its semicolon. */
function scanFacts(
  from: Reader,
  low = 0,
  high: number = Number.POSITIVE_INFINITY,
): readonly Fact[] | undefined {
  const list: Fact[] = [];
  for (let fact = scanFact(from); fact; fact = scanFact(from)) {
    list.push(fact);
    if (next(from) !== 59) {
      break;
    }
    from.at++;
  }
  return list.length >= low && list.length <= high ? list : undefined;
}

function scanFact(from: Reader): Fact | undefined {
  const fact = scanMatch(from, /[^=; \t\r\n\0]+=[^; \t\r\n\0]*/y);
  const equals = fact.indexOf("=");
  return fact === ""
    ? undefined
    : { name: fact.slice(0, equals), value: fact.slice(equals + 1) };
}

export function writeFacts(
  property: string,
  value: unknown,
  low = 0,
  high: number = Number.POSITIVE_INFINITY,
): string {
  const list: readonly unknown[] | undefined = Array.isArray(value)
    ? value
    : undefined;
  if (!list || list.length < low || list.length > high) {
    const most =
      high < Number.POSITIVE_INFINITY ? `to ${String(high)}` : "or more";
    const allowed = `an array of ${String(low)} ${most} facts`;
    throw new TextValueError(property, allowed);
  }
  return list.map((fact) => writeFact(property, fact)).join("");
}

function writeFact(property: string, fact: unknown): string {
  const { name, value } = Object(fact) as Partial<Record<keyof Fact, unknown>>;
  if (
    typeof name !== "string" ||
    typeof value !== "string" ||
    !/^[^=; \t\r\n\0]+$/.test(name) ||
    !/^[^; \t\r\n\0]*$/.test(value)
  ) {
    const allowed =
      "names and values without whitespace, semicolon and NUL, no name empty or with =";
    throw new TextValueError(property, allowed);
  }
  return `${name}=${value};`;
}
