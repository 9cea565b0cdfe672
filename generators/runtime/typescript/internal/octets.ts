// Tells apart the octets that texts are made of. Each is a UTF-16 unit of a string.

export function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

/** Whether it is a space or a tab. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

/** Whether a text can have it. */
export function isText(code: number): boolean {
  return code !== 13 && code !== 10 && code !== 0;
}

/** Whether a word can have it. */
export function isWord(code: number): boolean {
  return !isSpace(code) && isText(code);
}

/** Returns an ASCII letter in lower case, and any other octet as it is. */
export function lower(code: number): number {
  return code >= 65 && code <= 90 ? code | 32 : code;
}

/** Returns a text with its ASCII letters in upper case, and no others changed. */
export function upper(text: string): string {
  return /[a-z]/.test(text)
    ? text.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase())
    : text;
}
