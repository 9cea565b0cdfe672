"""The type quoted: octets in double quotes, in which a quote is doubled."""

from __future__ import annotations

from ._error import refusal
from ._octets import LINE_ENDS, is_free, until
from ._parameter import Parameter, Type


class Quoted(Type):
    """Characters in double quotes (RFC 959 appendix II). A value is a str."""

    __slots__ = ()

    expected = "a quoted text"

    def scan(
        self, text: str, at: int, end: int, p: Parameter
    ) -> tuple[str, int] | None:
        """Read a value in double quotes, in which a quote is doubled."""
        if p.first and at != text.find('"', 0, end):
            return None
        stop = at + 1
        while text.startswith('"', stop - 1, end):
            stop = until(text, stop, end, LINE_ENDS + '"') + 1
            if not text.startswith('"', stop - 1, end):
                return None
            if not text.startswith('"', stop, end):
                return text[at + 1 : stop - 1].replace('""', '"'), stop
            stop += 1
        return None

    def write(self, value: object, p: Parameter) -> str:
        """Return a value in double quotes, in which a quote is doubled."""
        if not is_free(value, LINE_ENDS):
            raise refusal(p.name, "characters without CR, LF and NUL")
        return '"' + value.replace('"', '""') + '"'

    def pattern(self, p: Parameter, edge: str) -> str:
        """Match a value in double quotes."""
        return r'"([^"\r\n\0]*(?:""[^"\r\n\0]*)*)"(?!")'

    def again(self, group: str) -> str:
        """Match the same value in double quotes."""
        return f'"{group}"(?!")'

    def take(self, groups: list[str], p: Parameter) -> tuple[str, str]:
        """Return the value with its quotes no longer doubled."""
        return f"""{groups[0]}.replace('""', '"')""", ""


quoted = Quoted()
