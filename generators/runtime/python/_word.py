"""The type word: octets without whitespace."""

from __future__ import annotations

from ._error import refusal
from ._octets import NOT_WORD, is_free, until
from ._parameter import Parameter, Type


class Word(Type):
    """One or more characters without whitespace. A value is a str."""

    __slots__ = ()

    expected = "a word"

    def scan(
        self, text: str, at: int, end: int, p: Parameter
    ) -> tuple[str, int] | None:
        """Read all characters up to whitespace or the end of the line."""
        stop = until(text, at, end, NOT_WORD)
        return (text[at:stop], stop) if stop > at else None

    def write(self, value: object, p: Parameter) -> str:
        """Return one or more characters without whitespace."""
        if not is_free(value, NOT_WORD) or not value:
            raise refusal(
                p.name, "one or more characters without space, CR, LF and NUL"
            )
        return value

    def pattern(self, p: Parameter, edge: str) -> str:
        """Match all characters up to whitespace or the end of the line."""
        return r"([^ \t\r\n\0]+)(?![^ \t\r\n\0])"

    def again(self, group: str) -> str:
        """Match the same word, whole."""
        return group + r"(?![^ \t\r\n\0])"

    def take(self, groups: list[str], p: Parameter) -> tuple[str, str]:
        """Return what matches as it is."""
        return groups[0], ""


word = Word()
