"""The type base64: octets in base64 with padding."""

from __future__ import annotations

from binascii import a2b_base64, b2a_base64

from ._error import refusal
from ._octets import BASE64, span
from ._parameter import Parameter, Type


class Base64(Type):
    """Octets in base64 with padding (RFC 4648 section 4). A value is bytes."""

    __slots__ = ()

    expected = "base64"

    def scan(
        self, text: str, at: int, end: int, p: Parameter
    ) -> tuple[bytes, int] | None:
        """Read octets in base64, and at most two signs of padding."""
        stop = span(text, at, end, BASE64)
        stop = span(text, stop, min(stop + 2, end), "=")
        encoded = text[at:stop].encode()
        if encoded and len(encoded) % 4 == 0:
            value = a2b_base64(encoded)
            if b2a_base64(value, newline=False) == encoded:  # no bits are left over
                return value, stop
        return None

    def write(self, value: object, p: Parameter) -> str:
        """Return one or more octets in base64."""
        if not isinstance(value, bytes) or not value:
            raise refusal(p.name, "one or more octets")
        return b2a_base64(value, newline=False).decode("ascii")

    def pattern(self, p: Parameter, edge: str) -> str:
        """Match octets in base64, and at most two signs of padding."""
        return "([A-Za-z0-9+/]+(?![A-Za-z0-9+/])(?:==|=(?!=)|(?!=)))"


base64 = Base64()
