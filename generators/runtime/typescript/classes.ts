// A stand-in: the generated package has the classes of its protocol.

export type ReplyClass =
  "positive-completion" | "permanent-negative-completion";

export function classOf(code: number): ReplyClass | undefined {
  switch (Math.floor(code / 100)) {
    case 2:
      return "positive-completion";
    case 5:
      return "permanent-negative-completion";
    default:
      return undefined;
  }
}
