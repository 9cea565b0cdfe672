import { DIGITS } from "./internal/digits.js";
import { LineCutter } from "./internal/line-cutter.js";
import {
  ReplyReaderError,
  type ReplyReaderErrorKind,
} from "./reply-reader-error.js";
import { prefixOf, WireReply } from "./wire-reply.js";

const PREFIX: number = DIGITS + 1;

/** The limits of a {@link ReplyReader}. */
export interface ReplyReaderOptions {
  /** The octets of a line without its end: at least 1, 65536 if left out. */
  readonly maxLine?: number;
  /** The lines of a reply: at least 1, 10000 if left out. */
  readonly maxLines?: number;
}

/**
 * Cuts what a server sends into replies (RFC 959 section 4.2).
 *
 * Push what comes, in pieces of any size, and iterate over the replies that are
 * complete. The iteration ends when it needs more. At a bad reply it throws a
 * {@link ReplyReaderError}, in its place among the others; no other reply is
 * lost, and the next iteration goes on with what follows the bad one.
 *
 * A line may end in LF alone. A reply of several lines ends with a line that
 * begins with its code and a space, or has the code alone; the lines before may
 * say anything.
 */
export class ReplyReader implements Iterable<WireReply> {
  readonly #cutter: LineCutter;
  readonly #maxLines: number;
  #ready: (WireReply | ReplyReaderError)[] = [];
  #taken = 0;
  /** The code of the reply whose last line is still to come; -1 is none. */
  #code = -1;
  #lines: string[] = [];
  /** Whether that reply is a bad one, of which the rest is skipped. */
  #skips = false;

  /** @throws RangeError for a limit that is not an integer of at least 1. */
  constructor({ maxLine = 65536, maxLines = 10000 }: ReplyReaderOptions = {}) {
    for (const limit of [maxLine, maxLines]) {
      if (!Number.isInteger(limit) || limit < 1) {
        throw new RangeError(`a limit is at least 1, not ${String(limit)}`);
      }
    }
    this.#cutter = new LineCutter(maxLine, PREFIX);
    this.#maxLines = maxLines;
  }

  /**
   * Takes what was received: octets, or a string of which each character is one
   * (Latin-1).
   *
   * @returns The reader, to iterate over.
   */
  push(chunk: Uint8Array | string): this {
    this.#cutter.cut(chunk, (line, isTooLong) => {
      this.#take(line, isTooLong);
    });
    return this;
  }

  /**
   * Takes note of the end of the input: inside a reply, that is an error of kind
   * `incomplete`. After it the reader can be given another input.
   *
   * @returns The reader, to iterate over.
   */
  end(): this {
    if (this.#cutter.end() || this.#code >= 0) {
      this.#fail("incomplete", "the input ends inside a reply");
    }
    this.#open(-1);
    return this;
  }

  /**
   * Returns the next reply, or `undefined` where none is complete.
   *
   * @throws {@link ReplyReaderError} for a bad one.
   */
  next(): WireReply | undefined {
    const item = this.#ready[this.#taken++];
    if (this.#taken * 2 > this.#ready.length) {
      this.#ready = this.#ready.slice(this.#taken);
      this.#taken = 0;
    }
    if (item instanceof ReplyReaderError) {
      throw item;
    }
    return item;
  }

  *[Symbol.iterator](): Generator<WireReply, void, undefined> {
    let reply = this.next();
    while (reply !== undefined) {
      yield reply;
      reply = this.next();
    }
  }

  #take(line: string, isTooLong: boolean): void {
    const { code, separator } = prefixOf(
      isTooLong ? line.slice(0, PREFIX) : line,
    );
    const isFirst = this.#code < 0;
    const isLast = separator === " " && (isFirst || code === this.#code);
    if (isFirst) {
      this.#open(separator === "-" ? code : -1);
    }
    if (!this.#skips) {
      this.#lines.push(line);
      if (isTooLong) {
        this.#lines.pop();
        this.#fail("line-too-long", "a line is longer than the limit");
      } else if (isFirst && separator === "") {
        this.#fail("malformed", "a line does not begin with a reply code");
      } else if (isLast) {
        this.#ready.push(new WireReply(code, this.#lines));
      } else if (this.#lines.length === this.#maxLines) {
        this.#fail("too-many-lines", "a reply has more lines than the limit");
      }
    }
    if (isLast) {
      this.#open(-1);
    }
  }

  #open(code: number): void {
    this.#code = code;
    this.#lines = [];
    this.#skips = false;
  }

  #fail(kind: ReplyReaderErrorKind, message: string): void {
    this.#ready.push(new ReplyReaderError(kind, message, this.#lines));
    this.#lines = [];
    this.#skips = true;
  }
}
