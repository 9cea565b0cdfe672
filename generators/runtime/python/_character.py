"""The type character: one octet from 33 to 126."""

from __future__ import annotations

from ._error import refusal
from ._octets import DIGIT
from ._parameter import Parameter, Type


class Character(Type):
    """One printable ASCII character other than a space. A value is a str."""

    __slots__ = ()

    expected = "a character"

    def scan(
        self, text: str, at: int, end: int, p: Parameter
    ) -> tuple[str, int] | None:
        """Read one character, a digit only if digits are allowed."""
        if at == end or not "!" <= text[at] <= "~":
            return None
        if not p.digits and text[at] in DIGIT:
            return None
        return text[at], at + 1

    def write(self, value: object, p: Parameter) -> str:
        """Return one printable ASCII character."""
        if (
            not isinstance(value, str)
            or len(value) != 1
            or not self.scan(value, 0, 1, p)
        ):
            no_digit = "" if p.digits else ", no digit"
            raise refusal(p.name, "one printable ASCII character" + no_digit)
        return value

    def pattern(self, p: Parameter, edge: str) -> str:
        """Match one character."""
        return "([!-~])" if p.digits else "([!-/:-~])"

    def again(self, group: str) -> str:
        """Match the same character."""
        return group

    def take(self, groups: list[str], p: Parameter) -> tuple[str, str]:
        """Return what matches as it is."""
        return groups[0], ""


character = Character()
