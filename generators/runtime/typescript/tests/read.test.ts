import assert from "node:assert/strict";
import { test } from "node:test";

import { identify, type Candidate } from "../internal/identify.js";
import { text as freeText } from "../internal/text.js";
import { hostPort } from "../internal/host-port.js";
import { integer } from "../internal/integer.js";
import { integers } from "../internal/integers.js";
import { lines, type Lines } from "../internal/lines.js";
import {
  again,
  end,
  finish,
  literal,
  loose,
  read,
  readOrThrow,
  space,
  spaces,
  stop,
  value,
  whole,
  type Op,
  type Plan,
} from "../internal/read.js";
import {
  atStart,
  base64End,
  base64Start,
  graphicStart,
  leftmost,
  numberEnd,
  digitStart,
  rightmost,
  wordStart,
  type Pattern,
  type Search,
} from "../internal/search.js";
import { word } from "../internal/word.js";
import { writeLines } from "../internal/write.js";
import { TextError, TextValueError } from "../text-error.js";

const NUMBER: readonly Op[] = [
  [value, "n", integer, 0, 255],
  [finish, numberEnd],
];

/** Reads a text, which must say the same whichever way it is asked. */
function readBoth<Values>(plan: Plan<Values>, text: string): unknown {
  const lenient = read(plan, text);
  try {
    assert.deepEqual(readOrThrow(plan, text), lenient);
    return lenient;
  } catch (error) {
    assert.ok(error instanceof TextError);
    assert.equal(lenient, undefined);
    return [error.offset, error.expected];
  }
}

void test("a whole text", () => {
  const plan: Plan<{ path: string }> = {
    search: whole,
    ops: [
      [spaces],
      [literal, 'File "'],
      [value, "path", word],
      [literal, " ok"],
      [stop],
    ],
  };
  assert.deepEqual(readBoth(plan, '\t fIlE "a OK. \t'), { path: "a" });
  assert.deepEqual(readBoth(plan, 'file "a ok'), { path: "a" });
  assert.deepEqual(readBoth(plan, " x"), [1, '"File \\""']);
  assert.deepEqual(readBoth(plan, 'file " '), [6, "a word"]);
  assert.deepEqual(readBoth(plan, 'file "a ok..'), [11, "the end of the text"]);
  assert.deepEqual(readBoth(plan, ""), [0, '"File \\""']);
});

void test("letters in any case, but no other octets", () => {
  const plan = { search: whole, ops: [[literal, "[K]"], [end]] } as const;
  assert.deepEqual(readBoth(plan, "[k]"), {});
  assert.deepEqual(readBoth(plan, "[\u212a]"), [0, '"[K]"']);
  assert.deepEqual(readBoth(plan, "{K}"), [0, '"[K]"']);
});

void test("loose spaces", () => {
  const plan = { search: whole, ops: [[loose, "a b"], [end]] } as const;
  for (const text of ["a b", "AB", "a \t b"]) {
    assert.deepEqual(readBoth(plan, text), {}, text);
  }
  assert.deepEqual(readBoth(plan, "a  c"), [0, '"a b"']);
});

void test("the same again", () => {
  const plan = {
    search: whole,
    ops: [
      [value, "aB", hostPort],
      [literal, " "],
      [again, "a-b", "aB", hostPort],
      [end],
    ],
  } as const;
  assert.deepEqual(readBoth(plan, "1,2,3,4,5,6 1,2, 3,4,5,06"), {
    aB: { host: "1.2.3.4", port: 1286 },
  });
  assert.deepEqual(readBoth(plan, "1,2,3,4,5,6 1,2,3,4,5,7"), [
    12,
    "a-b again",
  ]);
  assert.deepEqual(readBoth(plan, "1,2,3,4,5,6 x"), [12, "a host-port"]);
  const list = {
    search: whole,
    ops: [
      [value, "v", integers],
      [literal, " "],
      [again, "v", "v", integers],
      [end],
    ],
  } as const;
  assert.deepEqual(readBoth(list, "1,2 1,2"), { v: [1n, 2n] });
  assert.deepEqual(readBoth(list, "1,2 1,3"), [4, "v again"]);
});

void test("the first and the last match", () => {
  const plan: Search<{ n: number }> = {
    search: leftmost,
    expected: 'a match of "{n}"',
    begins: digitStart,
    ops: NUMBER,
  };
  const last: Search<{ n: number }> = { ...plan, search: rightmost };
  for (const [text, first, rest] of [
    ["a 1 b 2", 1, 2],
    ["256 7, 8", 7, 7],
    ["1a a2 -3 +4 5.6 .7 ", 7, 7],
    ["9. ", 9, 9],
  ] as const) {
    assert.deepEqual(readBoth(plan, text), { n: first }, text);
    assert.deepEqual(readBoth(last, text), { n: rest }, text);
  }
  for (const search of [plan, last]) {
    for (const text of ["", "x", "a1", "1.5", "256"]) {
      assert.deepEqual(
        readBoth(search, text),
        [text.length, 'a match of "{n}"'],
        text,
      );
    }
  }
});

void test("a match at the start", () => {
  const plan: Pattern<{ n: number }> = {
    search: atStart,
    expected: "a match",
    ops: NUMBER,
  };
  assert.deepEqual(readBoth(plan, "1 x"), { n: 1 });
  assert.deepEqual(readBoth(plan, " 1"), [2, "a match"]);
});

void test("where a match begins and ends", () => {
  const places = ({ source }: RegExp, text: string): number[] =>
    Array.from(text.matchAll(new RegExp(source, "g")), ({ index }) => index);
  assert.deepEqual(places(digitStart, "1 a1 1,1, 1 1.1 .1 _1"), [0, 5, 12, 17]);
  assert.deepEqual(places(wordStart, "ab\tc\0d"), [0, 3, 5]);
  assert.deepEqual(places(base64Start, "ab= =c /+"), [0, 7]);
  assert.deepEqual(places(graphicStart, " !~\x7f"), [1, 2]);
  assert.ok(new RegExp(`^(?:${numberEnd.source})`).test("a"));
  assert.ok(new RegExp(`^(?:${base64End.source})`).test("="));
});

void test("several lines", () => {
  const plan: Lines<{ at: string; n: number[]; all: string }> = {
    search: lines,
    expected: 'a line like " {n}"',
    ops: [[literal, "Begin "], [value, "at", word], [stop]],
    middle: [[space], [value, "n", integer, 0, 9], [end]],
    last: [[value, "all", freeText], [stop]],
  };
  assert.deepEqual(readBoth(plan, "begin x.\r\n 1\r\nother\n2\r\r\nend"), {
    at: "x.",
    n: [1, 2],
    all: "end",
  });
  assert.deepEqual(readBoth(plan, "Begin x"), [7, "another line"]);
  assert.deepEqual(readBoth(plan, "Begin x\nend"), [11, 'a line like " {n}"']);
  assert.deepEqual(readBoth(plan, "Begin x\n 1\n"), [11, "text"]);
  assert.deepEqual(readBoth(plan, "Begin\n 1\nx"), [0, '"Begin "']);
});

void test("several lines of properties that every object has", () => {
  const plan: Lines<object> = {
    search: lines,
    expected: "a line of two words",
    ops: [[literal, "Begin"], [stop]],
    middle: [
      [value, "constructor", word],
      [literal, " "],
      [value, "toString", word],
      [end],
    ],
    last: [[literal, "End"], [stop]],
  };
  assert.deepEqual(readBoth(plan, "Begin\na b\nc d\nEnd"), {
    constructor: ["a", "c"],
    toString: ["b", "d"],
  });
  assert.deepEqual(readBoth(plan, "Begin\na\nEnd"), [11, plan.expected]);
});

void test("the lines that are written", () => {
  const write = (a: unknown, b: unknown): readonly string[] =>
    writeLines({ a, b }, (i) => String(i));
  assert.deepEqual(write([1, 2], [3, 4]), ["0", "1"]);
  assert.throws(() => write([], []), TextValueError);
  assert.throws(() => write("x", [1]), TextValueError);
  assert.throws(() => write([1], [1, 2]), TextValueError);
});

void test("which of several texts it is", () => {
  const said = (text: string, ...commands: string[]): Candidate => ({
    variant: text.toLowerCase(),
    ...(commands.length > 0 && { commands }),
    plan: { search: whole, ops: [[spaces], [literal, text], [stop]] },
  });
  const all = [
    {
      variant: "x",
      plan: { search: whole, ops: [[value, "v", word], [stop]] },
    },
    said("A", "STOR"),
    said("B", "RETR", "REST"),
  ] as const;
  const told = (text: string, command: string): string | undefined =>
    identify(200, text, command, all)?.variant;
  assert.equal(told("a", ""), "x");
  assert.equal(told("A.", "sToR"), "a");
  assert.equal(told("b", "rest"), "b");
  assert.equal(told("a", "RETR"), "x");
  assert.equal(told("a", "NOOP"), "x");
  assert.equal(told(" ", "STOR"), undefined);
  assert.deepEqual(identify(200, "A", "STOR", all), {
    code: 200,
    variant: "a",
    values: undefined,
  });
});
