"""The type integers: integers separated by commas."""

from __future__ import annotations

from ._error import refusal
from ._numbers import is_number, is_tuple, scan_numbers
from ._parameter import LARGEST, Parameter, Type


class Integers(Type):
    """One or more integers separated by commas. A value is a tuple of int."""

    __slots__ = ()

    expected = "integers"

    def scan(
        self, text: str, at: int, end: int, p: Parameter
    ) -> tuple[tuple[int, ...], int] | None:
        """Read one or more numbers separated by commas."""
        numbers, stop = scan_numbers(text, at, end, LARGEST)
        return (tuple(numbers), stop) if numbers else None

    def write(self, value: object, p: Parameter) -> str:
        """Return numbers separated by commas."""
        if not is_tuple(value) or not value:
            raise refusal(p.name, "a tuple of one or more integers")
        numbers = [int(number) for number in value if is_number(number, 0, LARGEST)]
        if len(numbers) < len(value):
            raise refusal(p.name, f"integers from 0 to {LARGEST}")
        return ",".join(map(str, numbers))

    def pattern(self, p: Parameter, edge: str) -> str:
        """Match one or more numbers separated by commas."""
        more = r",[ \t]*[0-9]"
        return f"([0-9]{edge}[0-9]*(?:{more}+)*)(?![0-9])(?!{more})"


integers = Integers()
