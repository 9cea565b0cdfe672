/**
 * What is wrong with a reply:
 *
 * - `malformed`: a line that should begin a reply does not begin with a code.
 * - `line-too-long`: a line is longer than the limit.
 * - `too-many-lines`: a reply has more lines than the limit.
 * - `incomplete`: the input ends inside a line or a reply.
 */
export type ReplyReaderErrorKind =
  "malformed" | "line-too-long" | "too-many-lines" | "incomplete";

/** What came off the wire is not a reply, or not one within the limits. */
export class ReplyReaderError extends Error {
  override readonly name: string = "ReplyReaderError";
  /** What is wrong. */
  readonly kind: ReplyReaderErrorKind;
  /** The lines of the bad reply that were read, each character one octet. */
  readonly lines: readonly string[];

  constructor(
    kind: ReplyReaderErrorKind,
    message: string,
    lines: readonly string[] = [],
  ) {
    super(message);
    this.kind = kind;
    this.lines = lines;
  }
}
