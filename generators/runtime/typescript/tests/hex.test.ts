import assert from "node:assert/strict";
import { test } from "node:test";

import { evenHex, hex, writeHex, writeUpperHex } from "../internal/hex.js";
import { refuses, scan } from "./types.test.js";

const octets = (...list: number[]): Uint8Array => new Uint8Array(list);

void test("hex", () => {
  assert.deepEqual(scan(hex, "D41d8cd9."), [
    octets(0xd4, 0x1d, 0x8c, 0xd9),
    ".",
  ]);
  assert.deepEqual(scan(hex, "bc1 x"), [octets(0x0b, 0xc1), " x"]);
  assert.deepEqual(scan(hex, "1"), [octets(1), ""]);
  assert.equal(scan(hex, ""), undefined);
  assert.equal(scan(hex, "g1"), undefined);
  assert.equal(scan(hex, "bc", { low: 2, high: 3 }), undefined);
  assert.deepEqual(scan(hex, "bc1", { low: 2, high: 3 }), [
    octets(0x0b, 0xc1),
    "",
  ]);
  assert.equal(scan(hex, "1234567", { low: 2, high: 3 }), undefined);
  assert.equal(scan(evenHex, "bc1"), undefined);
  assert.deepEqual(scan(evenHex, "0bc1"), [octets(0x0b, 0xc1), ""]);
});

void test("writeHex", () => {
  assert.equal(writeHex("v", octets(0x0b, 0xc1)), "0bc1");
  assert.equal(writeUpperHex("v", octets(0x0b, 0xc1), 1, 2), "0BC1");
  for (const value of [octets(), octets(1), octets(1, 2, 3, 4), "0bc1", null]) {
    refuses(() => writeHex("v", value, 2, 3), "a Uint8Array of 2 to 3 octets");
  }
  refuses(
    () => writeUpperHex("v", octets()),
    "a Uint8Array of 1 or more octets",
  );
});
