/** Takes a line without its end; of one that is too long, only the start. */
export type TakeLine = (line: string, isTooLong: boolean) => void;

/** Cuts octets, as the characters of Latin-1 strings, into lines. */
export class LineCutter {
  readonly #limit: number;
  /** How much of a line is kept: enough to tell that it is too long. */
  readonly #kept: number;
  #partial = "";

  /** Takes the limit of a line, and how much of its start is always kept. */
  constructor(limit: number, start: number) {
    this.#limit = limit;
    this.#kept = Math.max(limit, start) + 2;
  }

  /** Takes what was received, and gives the lines that are complete. */
  cut(chunk: Uint8Array | string, take: TakeLine): void {
    const text = typeof chunk === "string" ? chunk : latin1Of(chunk);
    let start = 0;
    let end = text.indexOf("\n");
    while (end >= 0) {
      this.#keep(text, start, end);
      const partial = this.#partial;
      this.#partial = "";
      const line = partial.endsWith("\r") ? partial.slice(0, -1) : partial;
      take(line, line.length > this.#limit);
      start = end + 1;
      end = text.indexOf("\n", start);
    }
    this.#keep(text, start, text.length);
  }

  #keep(text: string, start: number, end: number): void {
    const room = this.#kept - this.#partial.length;
    this.#partial += text.slice(start, Math.min(end, start + room));
  }

  /** Takes note of the end of the input, and whether a line was not complete. */
  end(): boolean {
    const isPartial = this.#partial !== "";
    this.#partial = "";
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
