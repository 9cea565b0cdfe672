"""The type hex: digits of any case, two for each octet."""

from __future__ import annotations

from .._hex import hex
from .._parameter import Parameter
from .test_types import TypeTest, hole


class HexTest(TypeTest):
    """Digests, and checksums whose first zero is missing."""

    def test_read(self) -> None:
        """An odd number of digits lacks a first zero."""
        self.reads(
            hole(hex),
            {
                "00": (b"\0", 3),
                "D41d8cd9.": (bytes.fromhex("d41d8cd9"), 9),
                "bc1 x": (b"\x0b\xc1", 4),
                "1": (b"\1", 2),
                "": None,
                "g1": None,
                "\u0661": None,
            },
        )

    def test_limits(self) -> None:
        """The limits count octets; an even number of digits is a limit too."""
        self.reads(
            Parameter("v", hex, low=2, high=3),
            {"bc": None, "bc1": (b"\x0b\xc1", 4), "1234567": None},
        )
        self.reads(
            Parameter("v", hex, even=True), {"bc1": None, "0bc1": (b"\x0b\xc1", 5)}
        )

    def test_write(self) -> None:
        """Two digits for each octet, in the case of the spec."""
        self.writes(hole(hex), {"0bc1": b"\x0b\xc1", "00": b"\0"})
        self.writes(Parameter("v", hex, upper=True), {"0BC1": b"\x0b\xc1"})
        limited = Parameter("v", hex, low=2, high=3)
        self.refuses(limited, "2 to 3 octets", b"", b"1", b"1234", "0bc1", None)
