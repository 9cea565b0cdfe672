"""Sets of characters, and what is asked of the characters of a text."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeGuard

SPACES = " \t"
DIGIT = "0123456789"
HEX = DIGIT + "ABCDEFabcdef"
LETTER = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
TOKEN = LETTER + DIGIT + "_"  # what words and numbers are made of
BASE64 = LETTER + DIGIT + "+/"
PADDED = BASE64 + "="
LINE_ENDS = "\r\n\0"
NOT_WORD = SPACES + LINE_ENDS


def lower(text: str) -> str:
    """Return a text with its ASCII letters, and no others, in lower case."""
    if text.isascii():
        return text.lower()
    return "".join(c.lower() if c.isascii() else c for c in text)


def span(text: str, at: int, end: int, chars: str) -> int:
    """Return where the longest run of some characters ends."""
    while at < end and text[at] in chars:
        at += 1
    return at


def until(text: str, at: int, end: int, stops: str) -> int:
    """Return where the first of some characters is, or the end."""
    while at < end and text[at] not in stops:
        at += 1
    return at


def is_free(value: object, of: str) -> TypeGuard[str]:
    """Tell whether a value is a str without some characters."""
    return isinstance(value, str) and until(value, 0, len(value), of) == len(value)
