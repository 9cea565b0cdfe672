"""The type hex: octets in hexadecimal digits."""

from __future__ import annotations

from ._error import refusal
from ._octets import HEX, span
from ._parameter import Parameter, Type


class Hex(Type):
    """Octets in hexadecimal digits, such as a digest. A value is bytes.

    The limits of a parameter are how many octets there are.
    """

    __slots__ = ()

    expected = "hexadecimal digits"

    def scan(
        self, text: str, at: int, end: int, p: Parameter
    ) -> tuple[bytes, int] | None:
        """Read digits of any case; of an odd number of them, a first zero is missing."""
        stop = span(text, at, end, HEX)
        digits = text[at:stop]
        if len(digits) % 2:
            if p.even:
                return None
            digits = "0" + digits
        if not max(p.low, 1) <= len(digits) // 2 <= p.high:
            return None
        return bytes.fromhex(digits), stop

    def write(self, value: object, p: Parameter) -> str:
        """Return two digits for each octet."""
        low = max(p.low, 1)
        if not isinstance(value, bytes) or not low <= len(value) <= p.high:
            raise refusal(p.name, f"{low} to {p.high} octets")
        return value.hex().upper() if p.upper else value.hex()

    def pattern(self, p: Parameter, edge: str) -> str:
        """Match digits of any case; an edge looks back over decimal digits only."""
        return "" if edge else "([0-9A-Fa-f]+)(?![0-9A-Fa-f])"


hex = Hex()
