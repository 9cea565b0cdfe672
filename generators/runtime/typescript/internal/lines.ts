import {
  follow,
  type Expected,
  type Op,
  type Plan,
  type Reader,
} from "./read.js";

/** How several lines are read. */
export interface Lines<Values> extends Plan<Values> {
  /** Of one of the repeated lines. */
  readonly middle: readonly Op[];
  /** Of the last line. */
  readonly last: readonly Op[];
  /** What should have been there where no line is like the repeated one. */
  readonly expected: string;
}

/**
 * Reads a text of several lines, separated by LF or CR LF. Between the first and
 * the last, at least one is like the repeated one, and others are skipped.
 */
export function lines<Values>(from: Reader, plan: Lines<Values>): Expected {
  const { text, values } = from;
  const all = text.split("\n");
  if (all.length === 1) {
    from.at = text.length;
    return "another line";
  }
  const lists: Lists = new Map();
  let place = 0;
  for (const [i, line] of all.entries()) {
    from.text = withoutReturns(line);
    from.at = 0;
    if (i > 0 && i < all.length - 1) {
      readMiddle(from, plan, lists);
    } else {
      from.values = values;
      const expected = follow(from, i === 0 ? plan.ops : plan.last);
      if (expected) {
        from.at += place;
        return expected;
      }
    }
    place += line.length + 1;
  }
  from.at = text.length;
  from.values = { ...values, ...Object.fromEntries(lists) };
  return lists.size > 0 ? undefined : plan.expected;
}

/** The values of all lines by property: no object, which has a `constructor`. */
type Lists = Map<string, unknown[]>;

/** Reads a line, and adds its values to the lists of all such lines. */
function readMiddle<Values>(
  from: Reader,
  { middle }: Lines<Values>,
  lists: Lists,
): void {
  from.values = {};
  if (!follow(from, middle)) {
    for (const [property, found] of Object.entries(from.values)) {
      const list = lists.get(property) ?? [];
      list.push(found);
      lists.set(property, list);
    }
  }
}

function withoutReturns(line: string): string {
  let length = line.length;
  while (line.charCodeAt(length - 1) === 13) {
    length--;
  }
  return line.slice(0, length);
}
