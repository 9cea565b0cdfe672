"""The type integer: decimal digits."""

from __future__ import annotations

from ._error import refusal
from ._numbers import decimal, is_number
from ._octets import DIGIT, span
from ._parameter import Parameter, Type


class Integer(Type):
    """Decimal digits. A value is an int."""

    __slots__ = ()

    expected = "an integer"

    def scan(
        self, text: str, at: int, end: int, p: Parameter
    ) -> tuple[int, int] | None:
        """Read all digits that follow, as a number in a range."""
        stop = span(text, at, end, DIGIT)
        number = decimal(text[at:stop], p.high)
        return None if number is None or number < p.low else (number, stop)

    def write(self, value: object, p: Parameter) -> str:
        """Return a number in a range as digits."""
        if not is_number(value, p.low, p.high):
            raise refusal(p.name, f"an integer from {p.low} to {p.high}")
        return str(int(value))

    def pattern(self, p: Parameter, edge: str) -> str:
        """Match all digits that follow."""
        more = f"{edge}[0-9]*" if edge else "+"
        return f"([0-9]{more})(?![0-9])"

    def take(self, groups: list[str], p: Parameter) -> tuple[str, str]:
        """Return the number and its range; int refuses a very long one."""
        low = f"{p.low} <= " if p.low else ""
        return f"int({groups[0]})", f"{low}value <= {p.high}"


integer = Integer()
