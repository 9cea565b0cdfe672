import { TextError } from "../text-error.js";
import { isSpace, lower } from "./octets.js";

/** A text, or a line of it, that is read from left to right. */
export interface Reader {
  text: string;
  /** How far it is read, and where reading stops if something does not fit. */
  at: number;
  /** The values that were read. */
  values: Record<string, unknown>;
}

/** What should have been there; `undefined` where everything fits. */
export type Expected = string | undefined;

/** What the values of a parameter look like, and how one is read. */
export interface Type<Limit = never> {
  /** What a text should have had where a value was to be read. */
  readonly expected: string;
  /** Reads a value and goes behind it; `undefined` where there is none. */
  readonly scan: (from: Reader, low?: Limit, high?: Limit) => unknown;
}

/** Matches where a searched value would end inside a longer one. */
export type Edge = RegExp;

type Call<Given extends readonly unknown[]> = readonly [
  (from: Reader, ...given: Given) => Expected,
  ...Given,
];

/** An operation: a function that is below, and what it is called with. */
export type Op =
  | Call<[]>
  | Call<[string]>
  | Call<[Edge]>
  | Call<[string, Type]>
  | Call<[string, Type<boolean>, boolean]>
  | Call<[string, Type<number>]>
  | Call<[string, Type<number>, number]>
  | Call<[string, Type<number>, number, number]>
  | Call<[string, Type<bigint>, bigint, bigint]>
  | Call<[string, string, Type]>
  | Call<[string, string, Type<boolean>, boolean]>
  | Call<[string, string, Type<number>]>
  | Call<[string, string, Type<number>, number]>
  | Call<[string, string, Type<number>, number, number]>
  | Call<[string, string, Type<bigint>, bigint, bigint]>;

/** How a text is read, with everything decided. */
export interface Plan<Values> {
  /** Finds the places where the operations are tried. */
  search(from: Reader, plan: this): Expected;
  /** Of the whole text, of a match, or of the first line. */
  readonly ops: readonly Op[];
  /** The values that are read; it is there for the compiler alone. */
  readonly values?: Values;
}

/** Returns the values of a text; `undefined` where it does not fit. */
export function read<Values>(
  plan: Plan<Values>,
  text: string,
): Values | undefined {
  const from = { text, at: 0, values: {} };
  return plan.search(from, plan) ? undefined : (from.values as Values);
}

/** Returns the values of a text, or throws what does not fit. */
export function readOrThrow<Values>(plan: Plan<Values>, text: string): Values {
  const from = { text, at: 0, values: {} };
  const expected = plan.search(from, plan);
  if (expected) {
    throw new TextError(from.at, expected);
  }
  return from.values as Values;
}

/** Reads all of a text. */
export function whole<Values>(from: Reader, { ops }: Plan<Values>): Expected {
  return follow(from, ops);
}

/** Follows operations up to one that does not fit. */
export function follow(from: Reader, ops: readonly Op[]): Expected {
  for (const op of ops as readonly AnyOp[]) {
    const expected = op[0](from, op[1], op[2], op[3], op[4], op[5]);
    if (expected) {
      return expected;
    }
  }
  return undefined;
}

type AnyOp = readonly [
  (from: Reader, ...given: readonly unknown[]) => Expected,
  ...(readonly unknown[]),
];

/** Returns the octet that is read next; NaN at the end. */
export function next({ text, at }: Reader): number {
  return text.charCodeAt(at);
}

/** Skips whitespace, also none. */
export function spaces(from: Reader): Expected {
  while (isSpace(next(from))) {
    from.at++;
  }
  return undefined;
}

/** Skips one space or tab, if there is one. */
export function space(from: Reader): Expected {
  if (isSpace(next(from))) {
    from.at++;
  }
  return undefined;
}

/** Reads a literal, its ASCII letters in any case. */
export function literal(from: Reader, expected: string): Expected {
  if (!isSame(from.text, from.at, expected)) {
    return JSON.stringify(expected);
  }
  from.at += expected.length;
  return undefined;
}

function isSame(text: string, at: number, expected: string): boolean {
  if (text.startsWith(expected, at)) {
    return true;
  }
  for (let i = 0; i < expected.length; i++) {
    if (lower(text.charCodeAt(at + i)) !== lower(expected.charCodeAt(i))) {
      return false;
    }
  }
  return true;
}

/** Reads a literal in which a space is any whitespace, also none. */
export function loose(from: Reader, expected: string): Expected {
  const { at } = from;
  for (let i = 0; i < expected.length; i++) {
    const code = expected.charCodeAt(i);
    if (isSpace(code)) {
      spaces(from);
    } else if (lower(next(from)) === lower(code)) {
      from.at++;
    } else {
      from.at = at;
      return JSON.stringify(expected);
    }
  }
  return undefined;
}

/** Reads the value of a property. */
export function value<Limit>(
  from: Reader,
  property: string,
  { expected, scan }: Type<Limit>,
  low?: Limit,
  high?: Limit,
): Expected {
  const { at } = from;
  const found = scan(from, low, high);
  if (found === undefined) {
    from.at = at;
    return expected;
  }
  from.values[property] = found;
  return undefined;
}

/** Reads a value that must be the one that its property has. */
export function again<Limit>(
  from: Reader,
  name: string,
  property: string,
  { expected, scan }: Type<Limit>,
  low?: Limit,
  high?: Limit,
): Expected {
  const { at } = from;
  const found = scan(from, low, high);
  if (isEqual(found, from.values[property])) {
    return undefined;
  }
  from.at = at;
  return found === undefined ? expected : `${name} again`;
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "object" && print(a) === print(b));
}

function print(found: unknown): string {
  return JSON.stringify(found, (_, part: unknown) =>
    typeof part === "bigint" ? String(part) : part,
  );
}

/** Refuses an end inside a longer value; what searches says what it expected. */
export function finish(from: Reader, edge: Edge): Expected {
  return isAt(edge, from.text, from.at) ? "an end" : undefined;
}

/** Whether a pattern matches at a place, or from there on if it is a search. */
export function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Reads what a pattern matches; the empty text where it does not. */
export function scanMatch(from: Reader, pattern: RegExp): string {
  const { text, at } = from;
  if (!isAt(pattern, text, at)) {
    return "";
  }
  from.at = pattern.lastIndex;
  return text.slice(at, from.at);
}

/** Skips a full stop and whitespace, and requires the end. */
export function stop(from: Reader): Expected {
  if (next(from) === 46) {
    from.at++;
  }
  spaces(from);
  return end(from);
}

/** Requires the end. */
export function end({ text, at }: Reader): Expected {
  return at === text.length ? undefined : "the end of the text";
}
