import { LineCutter } from "./internal/line-cutter.js";
import {
  ReplyReaderError,
  type ReplyReaderErrorKind,
} from "./reply-reader-error.js";
import { prefixOf, WireReply } from "./wire-reply.js";

/** The limits of a {@link ReplyReader}. */
export interface ReplyReaderOptions {
  /** The octets of a line without its end: at least 1, 65536 if left out. */
  readonly maxLine?: number;
  /** The lines of a reply: at least 1, 10000 if left out. */
  readonly maxLines?: number;
  /**
   * The octets of a reply, the sum of its lines without their ends: at least 1,
   * 65536 if left out.
   */
  readonly maxReply?: number;
}

/**
 * Cuts what a server sends into replies (RFC 959 section 4.2).
 *
 * Push what comes, in pieces of any size, and iterate over the replies that are
 * complete. The iteration ends when it needs more. At a bad reply it throws a
 * {@link ReplyReaderError}, in its place among the others; no other reply is
 * lost, and the next iteration goes on with what follows the bad one. What comes
 * after an error is only looked at then.
 *
 * A line may end in LF alone or in CR CR LF. A reply of several lines ends with a
 * line that begins with its code and a space, or has the code alone; the lines
 * before may say anything. Empty lines between replies are passed over.
 */
export class ReplyReader implements Iterable<WireReply> {
  readonly #cutter: LineCutter = new LineCutter();
  readonly #maxLine: number;
  readonly #maxLines: number;
  readonly #maxReply: number;
  /** How many octets are cut up to the reply or error that was taken last. */
  #taken = 0;
  /** The code of the reply whose last line is still to come; -1 is none. */
  #code = -1;
  #lines: string[] = [];
  /** How many octets that reply may still have. */
  #room: number;
  /** Whether that reply is a bad one, of which the rest is skipped. */
  #skips = false;

  /** @throws RangeError for a limit that is not an integer of at least 1. */
  constructor({
    maxLine = 65536,
    maxLines = 10000,
    maxReply = 65536,
  }: ReplyReaderOptions = {}) {
    for (const limit of [maxLine, maxLines, maxReply]) {
      if (!Number.isInteger(limit) || limit < 1) {
        throw new RangeError(`a limit is at least 1, not ${String(limit)}`);
      }
    }
    this.#maxLine = maxLine;
    this.#maxLines = maxLines;
    this.#maxReply = maxReply;
    this.#room = maxReply;
  }

  /**
   * How many octets were received after the reply or error that was taken last.
   *
   * When every command has its reply, they are a reply that comes late or that
   * nobody asked for. After the reply to AUTH or STARTTLS they were sent in plain
   * text, and may be an attacker's: give the connection up.
   */
  get buffered(): number {
    return this.#cutter.received - this.#taken;
  }

  /**
   * Takes what was received: octets, or a string of which each character is one
   * (Latin-1).
   *
   * @returns The reader, to iterate over.
   */
  push(chunk: Uint8Array | string): this {
    this.#cutter.push(chunk);
    return this;
  }

  /**
   * Takes note of the end of the input: inside a reply, that is an error of kind
   * `incomplete`. After it the reader can be given another input.
   *
   * @returns The reader, to iterate over.
   */
  end(): this {
    this.#cutter.end();
    return this;
  }

  /**
   * Returns the next reply, or `undefined` where none is complete.
   *
   * @throws {@link ReplyReaderError} for a bad one.
   */
  next(): WireReply | undefined {
    let line = this.#cutter.next(this.#limit());
    while (line !== undefined) {
      const reply = this.#take(line);
      if (reply !== undefined) {
        this.#taken = this.#cutter.cut;
        return reply;
      }
      line = this.#cutter.next(this.#limit());
    }
    return this.#takeEnd();
  }

  *[Symbol.iterator](): Generator<WireReply, void, undefined> {
    let reply = this.next();
    while (reply !== undefined) {
      yield reply;
      reply = this.next();
    }
  }

  /** Returns how long the next line may be. */
  #limit(): number {
    return this.#skips ? 0 : Math.min(this.#maxLine, this.#room);
  }

  /** Takes a line, and returns the reply that it completes. */
  #take(line: string): WireReply | undefined {
    const { code, separator } = prefixOf(line);
    const isFirst = this.#code < 0;
    if (isFirst && line === "") {
      return undefined;
    }
    const isLast = separator === " " && (isFirst || code === this.#code);
    if (isFirst && separator === "-") {
      this.#code = code;
    } else if (isLast) {
      this.#code = -1;
    }
    if (this.#skips) {
      this.#skips = !isLast;
      return undefined;
    }
    this.#check(line, isFirst && separator === "");
    this.#lines.push(line);
    this.#room -= line.length;
    if (isLast) {
      return new WireReply(code, this.#reset());
    }
    if (this.#lines.length === this.#maxLines) {
      this.#fail("too-many-lines", "a reply has more lines than the limit");
    }
    return undefined;
  }

  /** Refuses a line that is not within the limits, or not one of a reply. */
  #check(line: string, isMalformed: boolean): void {
    if (this.#cutter.isTooLong && this.#maxLine <= this.#room) {
      this.#fail("line-too-long", "a line is longer than the limit");
    }
    if (this.#cutter.isTooLong) {
      this.#fail("reply-too-large", "a reply is larger than the limit");
    }
    if (isMalformed) {
      this.#lines.push(line);
      this.#fail("malformed", "a line does not begin with a reply code");
    }
  }

  #takeEnd(): WireReply | undefined {
    const isPartial = this.#cutter.takeEnd();
    if (isPartial === undefined) {
      return undefined;
    }
    const isIncomplete = isPartial || this.#code >= 0;
    this.#code = -1;
    this.#taken = this.#cutter.cut;
    if (isIncomplete) {
      this.#fail("incomplete", "the input ends inside a reply");
    }
    return this.next();
  }

  /** Forgets the lines of a reply, and returns them. */
  #reset(): string[] {
    const lines = this.#lines;
    this.#lines = [];
    this.#room = this.#maxReply;
    return lines;
  }

  /** Gives a reply up: what is still to come of it is skipped. */
  #fail(kind: ReplyReaderErrorKind, message: string): never {
    this.#taken = this.#cutter.cut;
    this.#skips = this.#code >= 0;
    throw new ReplyReaderError(kind, message, this.#reset());
  }
}
