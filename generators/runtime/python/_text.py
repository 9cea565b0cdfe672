"""The type text: octets up to the end of the line."""

from __future__ import annotations

from ._error import refusal
from ._octets import LINE_ENDS, is_free, until
from ._parameter import Parameter, Type


class FreeText(Type):
    """One or more characters up to the end of the line. A value is a str."""

    __slots__ = ()

    expected = "text"

    def scan(
        self, text: str, at: int, end: int, p: Parameter
    ) -> tuple[str, int] | None:
        """Read all characters up to the end of the line."""
        stop = until(text, at, end, LINE_ENDS)
        return (text[at:stop], stop) if stop > at else None

    def write(self, value: object, p: Parameter) -> str:
        """Return one or more characters."""
        if not is_free(value, LINE_ENDS) or not value:
            raise refusal(p.name, "one or more characters without CR, LF and NUL")
        return value

    def pattern(self, p: Parameter, edge: str) -> str:
        """Match all characters up to the end of the line."""
        return r"([^\r\n\0]+)(?![^\r\n\0])"

    def again(self, group: str) -> str:
        """Match the same text, whole."""
        return group + r"(?![^\r\n\0])"

    def take(self, groups: list[str], p: Parameter) -> tuple[str, str]:
        """Return what matches as it is."""
        return groups[0], ""


text = FreeText()
