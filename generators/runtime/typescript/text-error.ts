/** A text is not what was expected of it. */
export class TextError extends Error {
  override readonly name: string = "TextError";
  /** Where it does not fit, in UTF-16 units from the start of the text. */
  readonly offset: number;
  /** What should have been there, such as `a word` or `"a literal"`. */
  readonly expected: string;

  constructor(offset: number, expected: string) {
    super(`offset ${String(offset)}: expected ${expected}`);
    this.offset = offset;
    this.expected = expected;
  }
}

/** A value is not one that a text can have. */
export class TextValueError extends RangeError {
  override readonly name: string = "TextValueError";
  /** The property of the values. */
  readonly property: string;
  /** What the value may be, such as `an integer from 1 to 65535`. */
  readonly allowed: string;

  constructor(property: string, allowed: string) {
    super(`${property}: allowed: ${allowed}`);
    this.property = property;
    this.allowed = allowed;
  }
}
