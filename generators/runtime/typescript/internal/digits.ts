// A stand-in: the generated package has the number of digits of its reply codes.

export const DIGITS = 3;
