import { DIGITS } from "./internal/digits.js";
import type { ReplyCode } from "./reply-code.js";

/** A reply as it came off the wire. */
export class WireReply {
  /** The reply code, known or not. */
  readonly code: ReplyCode;
  /**
   * The lines as they came, without their ends; the first begins with the code.
   * Each character is one octet (Latin-1).
   */
  readonly lines: readonly string[];

  constructor(code: ReplyCode, lines: readonly string[]) {
    this.code = code;
    this.lines = lines;
  }

  /**
   * The text, its lines separated by LF: without the code at the start of the
   * first and the last line, and of each line between them that repeats the code
   * and a hyphen. Other lines are as they came, with the spaces that pad them.
   * Each character is one octet.
   */
  get text(): string {
    return this.lines.map((line, i) => this.#textOf(line, i)).join("\n");
  }

  #textOf(line: string, i: number): string {
    const { code, separator } = prefixOf(line);
    const isOuter = i === 0 || i === this.lines.length - 1;
    const isMarked = separator === "-" || (isOuter && separator === " ");
    return code === this.code && isMarked ? line.slice(DIGITS + 1) : line;
  }

  /** The octets of {@link WireReply.lines}. */
  get octets(): readonly Uint8Array[] {
    return this.lines.map(octetsOf);
  }

  /** The lines, separated by LF. */
  toString(): string {
    return this.lines.join("\n");
  }
}

/** The code that a line begins with, and what follows it. */
export interface Prefix {
  readonly code: number;
  /** A space also stands for the end of the line; empty where there is no code. */
  readonly separator: "-" | " " | "";
}

export function prefixOf(line: string): Prefix {
  for (let i = 0; i < DIGITS; i++) {
    if (!(line.charAt(i) >= "0" && line.charAt(i) <= "9")) {
      return { code: 0, separator: "" };
    }
  }
  const code = Number(line.slice(0, DIGITS));
  switch (line.charAt(DIGITS)) {
    case "-":
      return { code, separator: "-" };
    case " ":
    case "":
      return { code, separator: " " };
    default:
      return { code: 0, separator: "" };
  }
}

/**
 * Returns the octets of a Latin-1 string, such as a line of a reply or a pathname
 * that was read from one. A `TextDecoder` decodes them as UTF-8.
 *
 * @throws RangeError for a character above U+00FF, which is not an octet.
 */
export function octetsOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (code > 255) {
      throw new RangeError(`${character} is not an octet`);
    }
    return code;
  });
}
