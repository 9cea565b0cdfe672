import { TextValueError } from "../text-error.js";

/**
 * Writes the repeated lines of a text: `line` writes one of them. Each property
 * has a list of as many values.
 */
export function writeLines(
  lists: Readonly<Record<string, unknown>>,
  line: (index: number) => string,
): readonly string[] {
  let count = 0;
  for (const [property, list] of Object.entries(lists)) {
    if (!Array.isArray(list) || list.length === 0) {
      throw new TextValueError(property, "a list of values, one a line");
    }
    if (count > 0 && list.length !== count) {
      const names = Object.keys(lists).join(" and ");
      throw new TextValueError(property, `as many values in each of ${names}`);
    }
    count = list.length;
  }
  return Array.from({ length: count }, (_, index) => line(index));
}

/** Whether a value is a string of characters of a kind. */
export function isStringOf(
  value: unknown,
  is: (code: number) => boolean,
): value is string {
  if (typeof value !== "string") {
    return false;
  }
  for (let i = 0; i < value.length; i++) {
    if (!is(value.charCodeAt(i))) {
      return false;
    }
  }
  return true;
}
