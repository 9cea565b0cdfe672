import { upper } from "./octets.js";
import { read, type Plan } from "./read.js";

/** One of the texts that a reply code can have. */
export interface Candidate {
  readonly code: number;
  readonly variant: string;
  /** The commands that it answers; none is any. */
  readonly commands: readonly string[];
  readonly plan: Plan<object>;
  /** Whether it has values. */
  readonly hasValues: boolean;
}

/** A text that was told from the others, and its values. */
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
  text: string,
  command: string,
  candidates: readonly Candidate[],
): Identified | undefined {
  const wanted = upper(command);
  if (wanted === "") {
    return firstOf(text, candidates, () => true);
  }
  return (
    firstOf(text, candidates, ({ commands }) => commands.includes(wanted)) ??
    firstOf(text, candidates, ({ commands }) => commands.length === 0)
  );
}

function firstOf(
  text: string,
  candidates: readonly Candidate[],
  isMeant: (candidate: Candidate) => boolean,
): Identified | undefined {
  for (const candidate of candidates) {
    const values = isMeant(candidate) ? read(candidate.plan, text) : undefined;
    if (values !== undefined) {
      const { code, variant, hasValues } = candidate;
      return { code, variant, values: hasValues ? values : undefined };
    }
  }
  return undefined;
}
