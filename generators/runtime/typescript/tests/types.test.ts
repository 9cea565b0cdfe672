import assert from "node:assert/strict";
import { test } from "node:test";

import { base64, writeBase64 } from "../internal/base64.js";
import { character, writeCharacter } from "../internal/character.js";
import { hostPort, writeHostPort } from "../internal/host-port.js";
import {
  bigInteger,
  integer,
  LARGEST,
  writeBigInteger,
  writeInteger,
} from "../internal/integer.js";
import { integers, writeIntegers } from "../internal/integers.js";
import { longHostPort, writeLongHostPort } from "../internal/long-host-port.js";
import { firstQuoted, quoted, writeQuoted } from "../internal/quoted.js";
import type { Type } from "../internal/read.js";
import { text, writeText } from "../internal/text.js";
import { timestamp, writeTimestamp } from "../internal/timestamp.js";
import { word, writeWord } from "../internal/word.js";
import { TextValueError } from "../text-error.js";

/** Reads a value from a place of a text; returns it and what is behind it. */
export function scan<Limit>(
  { scan: scanType }: Type<Limit>,
  text: string,
  { at = 0, low, high }: { at?: number; low?: Limit; high?: Limit } = {},
): unknown {
  const from = { text, at, values: {} };
  const found = scanType(from, low, high);
  return found === undefined ? undefined : [found, text.slice(from.at)];
}

export function refuses(write: () => string, allowed: string): void {
  assert.throws(write, (error: unknown) => {
    assert.ok(error instanceof TextValueError);
    assert.deepEqual([error.property, error.allowed], ["v", allowed]);
    return true;
  });
}

void test("integer", () => {
  assert.deepEqual(scan(integer, "0042 x"), [42, " x"]);
  assert.deepEqual(scan(integer, "9007199254740991"), [9007199254740991, ""]);
  assert.equal(scan(integer, "9007199254740992"), undefined);
  assert.equal(scan(integer, "9".repeat(400)), undefined);
  assert.equal(scan(integer, "x"), undefined);
  assert.equal(scan(integer, ""), undefined);
  assert.deepEqual(scan(integer, "1", { low: 1, high: 2 }), [1, ""]);
  assert.equal(scan(integer, "0", { low: 1, high: 2 }), undefined);
  assert.equal(scan(integer, "3", { low: 1, high: 2 }), undefined);
  assert.equal(writeInteger("v", 1, 1, 2), "1");
  for (const value of [0, 3, 1.5, NaN, "1", 1n, undefined]) {
    refuses(() => writeInteger("v", value, 1, 2), "an integer from 1 to 2");
  }
});

void test("bigInteger", () => {
  assert.deepEqual(scan(bigInteger, "18446744073709551615."), [LARGEST, "."]);
  assert.equal(scan(bigInteger, "18446744073709551616"), undefined);
  assert.deepEqual(scan(bigInteger, "0".repeat(100) + "7"), [7n, ""]);
  assert.deepEqual(scan(bigInteger, "000"), [0n, ""]);
  assert.equal(scan(bigInteger, "-1"), undefined);
  assert.equal(scan(bigInteger, "9", { low: 1n, high: 8n }), undefined);
  assert.equal(writeBigInteger("v", LARGEST), String(LARGEST));
  for (const value of [-1n, LARGEST + 1n, 1]) {
    refuses(
      () => writeBigInteger("v", value),
      "a bigint from 0 to 18446744073709551615",
    );
  }
});

void test("character", () => {
  assert.deepEqual(scan(character, "!~"), ["!", "~"]);
  assert.deepEqual(scan(character, "1"), ["1", ""]);
  assert.equal(scan(character, "1", { low: false }), undefined);
  assert.equal(scan(character, " "), undefined);
  assert.equal(scan(character, "\x7f"), undefined);
  assert.equal(scan(character, ""), undefined);
  assert.equal(writeCharacter("v", "|"), "|");
  refuses(() => writeCharacter("v", "||"), "one printable ASCII character");
  refuses(
    () => writeCharacter("v", "1", false),
    "one printable ASCII character, no digit",
  );
});

void test("word", () => {
  assert.deepEqual(scan(word, "é/a b"), ["é/a", " b"]);
  assert.deepEqual(scan(word, "a\tb"), ["a", "\tb"]);
  assert.deepEqual(scan(word, "a\0b"), ["a", "\0b"]);
  assert.equal(scan(word, " a"), undefined);
  assert.equal(writeWord("v", "a"), "a");
  for (const value of ["", "a b", "a\r", 1]) {
    refuses(
      () => writeWord("v", value),
      "one or more characters without whitespace and NUL",
    );
  }
});

void test("text", () => {
  assert.deepEqual(scan(text, " a b\r\n"), [" a b", "\r\n"]);
  assert.equal(scan(text, "\nx"), undefined);
  assert.equal(scan(text, ""), undefined);
  assert.equal(writeText("v", " a b"), " a b");
  for (const value of ["", "a\nb", "\0", null]) {
    refuses(
      () => writeText("v", value),
      "one or more characters without CR, LF and NUL",
    );
  }
});

void test("quoted", () => {
  assert.deepEqual(scan(quoted, '"a ""b""" x'), ['a "b"', " x"]);
  assert.deepEqual(scan(quoted, '""'), ["", ""]);
  assert.equal(scan(quoted, '"a""'), undefined);
  assert.equal(scan(quoted, '"a\nb"'), undefined);
  assert.equal(scan(quoted, 'a"b"'), undefined);
  assert.deepEqual(scan(firstQuoted, 'a"b"', { at: 1 }), ["b", ""]);
  assert.deepEqual(scan(firstQuoted, '"b"'), ["b", ""]);
  assert.equal(scan(firstQuoted, '"""b"', { at: 2 }), undefined);
  assert.equal(writeQuoted("v", 'a "b"'), '"a ""b"""');
  refuses(() => writeQuoted("v", "\n"), "characters without CR, LF and NUL");
});

void test("timestamp", () => {
  const utc = (text: string): unknown[] => [new Date(text), ""];
  assert.deepEqual(
    scan(timestamp, "19980615100045.0149"),
    utc("1998-06-15T10:00:45.014Z"),
  );
  assert.deepEqual(
    scan(timestamp, "20161231235960"),
    utc("2017-01-01T00:00:00Z"),
  );
  assert.deepEqual(scan(timestamp, "20000229000000."), [
    new Date("2000-02-29T00:00:00Z"),
    ".",
  ]);
  for (const text of [
    "19000229000000",
    "1998061510004",
    "199806151000455",
    "19981315100045",
    "09990615100045",
    "19980615240000",
    "19980615106000",
    "19980615100061",
    "99991231235960",
  ]) {
    assert.equal(scan(timestamp, text), undefined, text);
  }
  const time = new Date("1998-06-15T10:00:45.010Z");
  assert.equal(writeTimestamp("v", time), "19980615100045.010");
  time.setUTCMilliseconds(0);
  assert.equal(writeTimestamp("v", time), "19980615100045");
  for (const value of [new Date(NaN), new Date("0999-01-01T00:00:00Z"), 0]) {
    refuses(
      () => writeTimestamp("v", value),
      "a valid Date from the year 1000 to 9999",
    );
  }
});

void test("base64", () => {
  const octets = (...list: number[]): Uint8Array => Uint8Array.from(list);
  assert.deepEqual(scan(base64, "+/8= x"), [octets(0xfb, 0xff), " x"]);
  assert.deepEqual(scan(base64, "AAAA"), [octets(0, 0, 0), ""]);
  assert.deepEqual(scan(base64, "/w=="), [octets(255), ""]);
  for (const text of ["", "=", "AAA", "AAAAA", "/x==", "AA=A", "===="]) {
    assert.equal(scan(base64, text), undefined, text);
  }
  for (let length = 1; length < 9; length++) {
    const value = octets(...Array.from({ length }, (_, i) => 255 - 31 * i));
    const text = writeBase64("v", value);
    assert.equal(text, Buffer.from(value).toString("base64"));
    assert.deepEqual(scan(base64, text), [value, ""]);
  }
  const allowed = "a Uint8Array of one or more octets";
  refuses(() => writeBase64("v", octets()), allowed);
  refuses(() => writeBase64("v", "AA=="), allowed);
});

void test("integers", () => {
  assert.deepEqual(scan(integers, "1,\t2, 03,x"), [[1n, 2n, 3n], ",x"]);
  assert.deepEqual(scan(integers, "1, "), [[1n], ", "]);
  assert.equal(scan(integers, "1,18446744073709551616"), undefined);
  assert.equal(scan(integers, ",1"), undefined);
  assert.equal(writeIntegers("v", [1n, LARGEST]), `1,${String(LARGEST)}`);
  refuses(() => writeIntegers("v", []), "one or more bigints");
  refuses(
    () => writeIntegers("v", [1]),
    "bigints from 0 to 18446744073709551615",
  );
});

void test("hostPort", () => {
  const address = { host: "192.168.1.2", port: 5001 };
  const mapped = { ...address, host: "::FFff:192.168.1.2" };
  assert.equal(writeHostPort("p", mapped), "192,168,1,2,19,137");
  assert.deepEqual(scan(hostPort, "192,168,1,2,19,137)"), [address, ")"]);
  assert.deepEqual(scan(hostPort, "192, 168,\t1,002,19,137,"), [address, ","]);
  for (const text of ["1,2,3,4,5", "256,2,3,4,5,6", "1,2,3,4,5,256", "1 ,2"]) {
    assert.equal(scan(hostPort, text), undefined, text);
  }
  assert.equal(writeHostPort("v", address), "192,168,1,2,19,137");
  for (const value of [
    { host: "192.168.1", port: 1 },
    { host: "::127.0.0.1", port: 1 },
    { host: "::ffff:::ffff:127.0.0.1", port: 1 },
    { host: "192.168.1.02", port: 1 },
    { host: "192.168.1.256", port: 1 },
    { host: "192.168.1.2", port: 65536 },
    { host: "192.168.1.2", port: "1" },
    undefined,
  ]) {
    refuses(() => writeHostPort("v", value), "an IPv4 address and a port");
  }
});

void test("longHostPort", () => {
  const address = {
    family: 4,
    host: Uint8Array.of(192, 168, 1, 2),
    port: Uint8Array.of(19, 137),
  };
  const text = "4,4,192,168,1,2,2,19,137";
  assert.deepEqual(scan(longHostPort, text + ",5"), [address, ",5"]);
  assert.deepEqual(scan(longHostPort, "1,0,0"), [
    { family: 1, host: new Uint8Array(), port: new Uint8Array() },
    "",
  ]);
  for (const bad of ["4", "4,1", "4,1,1", "4,1,256,0", "4,0,1", "256,0,0"]) {
    assert.equal(scan(longHostPort, bad), undefined, bad);
  }
  assert.equal(writeLongHostPort("v", address), text);
  const allowed = "a family up to 255, and Uint8Arrays of at most 255 octets";
  for (const value of [
    { ...address, family: 256 },
    { ...address, host: [1] },
    { ...address, port: new Uint8Array(256) },
    null,
  ]) {
    refuses(() => writeLongHostPort("v", value), allowed);
  }
});
