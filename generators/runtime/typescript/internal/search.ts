import {
  follow,
  isAt,
  type Edge,
  type Expected,
  type Plan,
  type Reader,
} from "./read.js";

/** How a pattern is searched for. */
export interface Pattern<Values> extends Plan<Values> {
  /** What should have been somewhere. */
  readonly expected: string;
}

/** Matches what a match can begin with, wherever it stands: it is global. */
export type Begins = RegExp;

/** How a pattern is searched for that can begin anywhere. */
export interface Search<Values> extends Pattern<Values> {
  readonly begins: Begins;
}

/** Reads a match at the start of a text. */
export function atStart<Values>(from: Reader, plan: Pattern<Values>): Expected {
  return follow(from, plan.ops) && noMatch(from, plan);
}

/** Reads the first match in a text. */
export function leftmost<Values>(from: Reader, plan: Search<Values>): Expected {
  const { begins } = plan;
  let next = 0;
  while (isAt(begins, from.text, next)) {
    next = begins.lastIndex;
    from.at = next - 1;
    if (!follow(from, plan.ops)) {
      return undefined;
    }
  }
  return noMatch(from, plan);
}

/** Reads the last match in a text. */
export function rightmost<Values>(
  from: Reader,
  plan: Search<Values>,
): Expected {
  const { begins } = plan;
  begins.lastIndex = 0; // which matchAll would begin from
  for (const { index } of [...from.text.matchAll(begins)].reverse()) {
    from.at = index;
    if (!follow(from, plan.ops)) {
      return undefined;
    }
  }
  return noMatch(from, plan);
}

function noMatch<Values>(
  from: Reader,
  { expected }: Pattern<Values>,
): Expected {
  from.at = from.text.length;
  return expected;
}

/** Where a number can begin: not inside a word, a fraction or a list. */
export const digitStart: Begins = /(?<![\w+-]|\d\.|\d,[ \t]*)\d/g;

/** Where hexadecimal digits can begin: as a number. */
export const hexStart: Begins = /(?<![\w+-]|\d\.|\d,[ \t]*)[\dA-Fa-f]/g;

/** Where a number would end inside a word or a fraction. */
export const numberEnd: Edge = /\w|\.\d/y;

/** Where a word can begin: not inside a longer one. */
export const wordStart: Begins = /(?<![^ \t\r\n\0])[^ \t\r\n\0]/g;

/** Where base64 can begin: not inside more of it. */
export const base64Start: Begins = /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]/g;

/** Where base64 would end inside more of it. */
export const base64End: Edge = /[A-Za-z0-9+/=]/y;

/** Where a character can begin. */
export const graphicStart: Begins = /[!-~]/g;
