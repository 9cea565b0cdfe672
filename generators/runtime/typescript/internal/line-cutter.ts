import { DIGITS } from "./digits.js";

/** The end of the input, in its place among the chunks: no other is empty. */
const END = "";

/** Cuts octets, as the characters of Latin-1 strings, into lines. */
export class LineCutter {
  /** How many octets were received, and how many of them are cut. */
  received = 0;
  cut = 0;
  /** Whether the line that was returned last is longer than its limit. */
  isTooLong = false;
  #chunks: string[] = [];
  /** How many chunks are cut, and how much of the one after them. */
  #done = 0;
  #at = 0;
  /** The start of the line whose end is still to come. */
  #partial = "";
  /** Whether that line is too long: its rest is skipped. */
  #skips = false;

  /** Takes what was received. */
  push(chunk: Uint8Array | string): void {
    const text = typeof chunk === "string" ? chunk : latin1Of(chunk);
    this.received += text.length;
    if (text !== "") {
      this.#chunks.push(text);
    }
  }

  /** Takes note of the end of the input. */
  end(): void {
    this.#chunks.push(END);
  }

  /**
   * Returns the next line without its end, or `undefined` where none is complete.
   * Of a line that is longer than the limit it returns the start, and does not wait
   * for the rest.
   */
  next(limit: number): string | undefined {
    const least = Math.max(limit, DIGITS);
    let chunk = this.#chunks[this.#done];
    while (chunk !== undefined && chunk !== END) {
      const lf = chunk.indexOf("\n", this.#at);
      const isEnd = lf >= 0;
      this.#keep(chunk.slice(this.#at, isEnd ? lf : undefined), least);
      this.#goTo(chunk, isEnd ? lf + 1 : chunk.length);
      const line = this.#complete(isEnd, least);
      if (line !== undefined) {
        this.isTooLong = line.length > limit;
        return line;
      }
      chunk = this.#chunks[this.#done];
    }
    return undefined;
  }

  /** Keeps as much of a line as tells that it is too long, its end included. */
  #keep(part: string, least: number): void {
    if (!this.#skips) {
      this.#partial += part.slice(0, least + 3 - this.#partial.length);
    }
  }

  /** Takes note that a chunk is cut up to a place. */
  #goTo(chunk: string, at: number): void {
    this.cut += at - this.#at;
    this.#at = at;
    if (at === chunk.length) {
      this.#toNextChunk();
    }
  }

  #toNextChunk(): void {
    this.#at = 0;
    this.#done++;
    if (this.#done * 2 > this.#chunks.length) {
      this.#chunks = this.#chunks.slice(this.#done);
      this.#done = 0;
    }
  }

  /** Returns the line if it is complete, or longer than it may be at least. */
  #complete(isEnd: boolean, least: number): string | undefined {
    if (this.#skips) {
      this.#skips = !isEnd;
      return undefined;
    }
    if (!isEnd && this.#partial.length <= least) {
      return undefined;
    }
    const line = this.#partial.replace(/\r{1,2}$/, "");
    if (!isEnd && line.length <= least) {
      return undefined;
    }
    this.#skips = !isEnd;
    this.#partial = "";
    return line;
  }

  /**
   * Takes the end of the input, if it comes next, and tells whether a line was not
   * complete.
   */
  takeEnd(): boolean | undefined {
    if (this.#chunks[this.#done] !== END) {
      return undefined;
    }
    this.#toNextChunk();
    const isPartial = this.#partial !== "" || this.#skips;
    this.#partial = "";
    this.#skips = false;
    return isPartial;
  }
}

/** What a `Buffer` of Node.js has: it is several times as fast as what all have. */
interface MaybeBuffer {
  readonly latin1Slice?: () => string;
}

/** Returns octets as characters. */
function latin1Of(octets: Uint8Array & MaybeBuffer): string {
  if (octets.latin1Slice !== undefined) {
    return octets.latin1Slice();
  }
  let text = "";
  for (let i = 0; i < octets.length; i += 4096) {
    const part = octets.subarray(i, i + 4096);
    text += Reflect.apply(String.fromCharCode, undefined, part) as string;
  }
  return text;
}
