// A stand-in: the generated package completes the codes that it knows.

export type ReplyCode = number;
