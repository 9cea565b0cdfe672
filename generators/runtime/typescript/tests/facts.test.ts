import assert from "node:assert/strict";
import { test } from "node:test";

import { factOf, facts, writeFacts } from "../internal/facts.js";
import { refuses, scan } from "./types.test.js";

const two = [
  { name: "Type", value: "file" },
  { name: "Size", value: "25" },
];

void test("facts", () => {
  assert.deepEqual(scan(facts, "Type=file;Size=25; f"), [two, " f"]);
  assert.deepEqual(scan(facts, "Type=file;Size=25 f"), [two, " f"]);
  assert.deepEqual(scan(facts, "type=OS.unix=slink:/;"), [
    [{ name: "type", value: "OS.unix=slink:/" }],
    "",
  ]);
  assert.deepEqual(scan(facts, "Perm=;"), [[{ name: "Perm", value: "" }], ""]);
  assert.deepEqual(scan(facts, " f"), [[], " f"]);
  assert.deepEqual(scan(facts, ""), [[], ""]);
  assert.deepEqual(scan(facts, "=x;"), [[], "=x;"]);
  assert.deepEqual(scan(facts, "Size=1;;"), [
    [{ name: "Size", value: "1" }],
    ";",
  ]);
  assert.equal(scan(facts, "UTIME OK", { low: 1 }), undefined);
  assert.equal(scan(facts, "a=;b=;c=;", { low: 1, high: 2 }), undefined);
});

void test("writeFacts", () => {
  assert.equal(writeFacts("v", two), "Type=file;Size=25;");
  assert.equal(writeFacts("v", [{ name: "a", value: "b=c" }]), "a=b=c;");
  refuses(() => writeFacts("v", [], 1, 2), "an array of 1 to 2 facts");
  refuses(() => writeFacts("v", "a=1;"), "an array of 0 or more facts");
  for (const fact of [
    { name: "", value: "1" },
    { name: "a=b", value: "1" },
    { name: "a b", value: "1" },
    { name: "a", value: "1;b=2" },
    { name: "a", value: "1\n" },
    { name: "a", value: 1 },
    null,
  ]) {
    refuses(
      () => writeFacts("v", [fact]),
      "names and values without whitespace, semicolon and NUL, no name empty or with =",
    );
  }
});

void test("factOf", () => {
  const found = [...two, { name: "size", value: "26" }];
  assert.equal(factOf(found, "SIZE"), "25");
  assert.equal(factOf(found, "Perm"), undefined);
});
