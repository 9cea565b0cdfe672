import { upper } from "./octets.js";
import { read, type Plan } from "./read.js";

/** One of the texts that a reply code can have. */
export interface Candidate {
  /** The name of a variant; left out of the code's own text. */
  readonly variant?: string;
  /** The commands that it answers; left out for any. */
  readonly commands?: readonly string[];
  readonly plan: Plan<object>;
}

/** A text that was told from the others, and its values, if it has any. */
export interface Identified {
  readonly code: number;
  readonly variant: string;
  readonly values: object | undefined;
}

/**
 * Returns the first text that fits, those for the command before those for any.
 * An empty command leaves all.
 */
export function identify(
  code: number,
  text: string,
  command: string,
  candidates: readonly Candidate[],
): Identified | undefined {
  const wanted = upper(command);
  if (wanted === "") {
    return firstOf(code, text, candidates);
  }
  const own = candidates.filter(({ commands }) => commands?.includes(wanted));
  const any = candidates.filter(({ commands }) => commands === undefined);
  return firstOf(code, text, own) ?? firstOf(code, text, any);
}

function firstOf(
  code: number,
  text: string,
  candidates: readonly Candidate[],
): Identified | undefined {
  for (const { variant = "", plan } of candidates) {
    const found = read(plan, text);
    if (found !== undefined) {
      const values = Object.keys(found).length > 0 ? found : undefined;
      return { code, variant, values };
    }
  }
  return undefined;
}
