import assert from "node:assert/strict";
import { test } from "node:test";

import { upper } from "../internal/octets.js";
import { ReplyError } from "../reply-error.js";
import { ReplyReaderError } from "../reply-reader-error.js";
import { ReplyReader, type ReplyReaderOptions } from "../reply-reader.js";
import { octetsOf, WireReply } from "../wire-reply.js";

/** Cuts what is sent, and returns the text of each reply and the kind of each error. */
function cut(
  sent: string,
  size: number,
  options: ReplyReaderOptions,
  chunkOf: (part: string) => Uint8Array | string,
): string[] {
  const reader = new ReplyReader(options);
  const found: string[] = [];
  const take = (): void => {
    for (;;) {
      try {
        const reply = reader.next();
        if (reply === undefined) {
          return;
        }
        found.push(`${String(reply.code)} ${reply.text}`);
      } catch (error) {
        assert.ok(error instanceof ReplyReaderError);
        found.push(error.kind);
      }
    }
  };
  for (let at = 0; at < sent.length; at += size) {
    reader.push(chunkOf(sent.slice(at, at + size)));
    take();
  }
  reader.end();
  take();
  return found;
}

void test("replies, whatever the chunks", () => {
  const cases: [string, string[], ReplyReaderOptions?][] = [
    ["220 a\r\n226 b\n", ["220 a", "226 b"]],
    ["220-a\r\n 220 b\r\n220-c\r\n220 d\r\n", ["220 a\n 220 b\nc\nd"]],
    ["220-a\r\n220\r\n", ["220 a\n"]],
    ["220 \xe9\xff\r\n", ["220 \xe9\xff"]],
    ["x\r\n220 a\r\n", ["malformed", "220 a"]],
    ["220 a", ["incomplete"]],
    ["220-a\r\n", ["incomplete"]],
    ["220 abcd\r\n220 abc\r\n", ["line-too-long", "220 abc"], { maxLine: 7 }],
    ["220-\na\n220 \n221 \n", ["too-many-lines", "221 "], { maxLines: 2 }],
  ];
  for (const [sent, want, options = {}] of cases) {
    for (const size of [1, 2, 5, sent.length]) {
      for (const chunkOf of [
        String,
        octetsOf,
        (part: string) => Buffer.from(part, "latin1"),
      ]) {
        assert.deepEqual(cut(sent, size, options, chunkOf), want, sent);
      }
    }
  }
});

void test("a chunk of many octets", () => {
  const line = `220 ${"\xe9".repeat(10000)}`;
  const [reply] = new ReplyReader().push(octetsOf(`${line}\r\n`));
  assert.deepEqual(reply?.lines, [line]);
});

void test("the limits", () => {
  for (const limit of [0, 1.5, NaN]) {
    assert.throws(() => new ReplyReader({ maxLine: limit }), RangeError);
    assert.throws(() => new ReplyReader({ maxLines: limit }), RangeError);
  }
});

void test("the octets of a line", () => {
  const reply = new WireReply(220, ["220 \xff"]);
  assert.deepEqual(reply.octets, [Uint8Array.of(50, 50, 48, 32, 255)]);
  assert.equal(reply.toString(), "220 \xff");
  assert.throws(() => octetsOf("\u0100"), RangeError);
});

void test("an error that holds a reply", () => {
  const error = new ReplyError(new WireReply(20, ["020-a", "020 b"]));
  assert.equal(error.message, "020 a\nb");
  assert.equal(error.class, undefined);
  const refused = new ReplyError(new WireReply(530, ["530 no"]));
  assert.deepEqual(
    [refused.code, refused.text, refused.lines, refused.class],
    [530, "no", ["530 no"], "permanent-negative-completion"],
  );
});

void test("upper case", () => {
  assert.equal(upper("sTor \u0131\xdf"), "STOR \u0131\xdf");
});
