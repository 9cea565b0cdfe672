"""Each type: what it reads, where that ends, what it writes and what it refuses."""

from __future__ import annotations

import unittest
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone

from .._base64 import base64
from .._character import character
from .._host_port import HostPort, host_port
from .._integer import integer
from .._integers import integers
from .._long_host_port import LongHostPort, long_host_port
from .._parameter import LARGEST, Parameter, Type
from .._quoted import quoted
from .._text import text
from .._timestamp import timestamp
from .._word import word


class TypeTest(unittest.TestCase):
    """What the tests of the types have in common."""

    def reads(self, p: Parameter, found: Mapping[str, object]) -> None:
        """Compare what is read at the start of texts; None where nothing is."""
        for wire, want in found.items():
            with self.subTest(wire=wire):
                self.assertEqual(p.type.scan(">" + wire, 1, len(wire) + 1, p), want)

    def writes(self, p: Parameter, written: dict[str, object]) -> None:
        """Compare what is written, and read it again."""
        for wire, value in written.items():
            with self.subTest(wire=wire):
                self.assertEqual(p.type.write(value, p), wire)
                self.assertEqual(p.type.scan(wire, 0, len(wire), p), (value, len(wire)))

    def refuses(self, p: Parameter, allowed: str, *values: object) -> None:
        """Require that values are refused, and that the message names what is allowed."""
        for value in values:
            with self.subTest(value=value):
                with self.assertRaises(ValueError) as caught:
                    p.type.write(value, p)
                self.assertEqual(str(caught.exception), f"v: allowed: {allowed}")


def hole(of: Type) -> Parameter:
    """Return a parameter without limits."""
    return Parameter("v", of)


class IntegerTest(TypeTest):
    """Decimal digits in a range."""

    def test_read(self) -> None:
        """All digits are read, or none."""
        self.reads(
            hole(integer),
            {"7x": (7, 2), "007": (7, 4), "": None, "-1": None, "\u0661": None}
            | {str(LARGEST): (LARGEST, 21), str(LARGEST + 1): None},
        )
        byte = Parameter("v", integer, low=1, high=255)
        self.reads(byte, {"255": (255, 4), "256": None, "0": None})

    def test_write(self) -> None:
        """A number in the range is written; a bool is no number."""
        self.writes(hole(integer), {"0": 0, str(LARGEST): LARGEST})
        byte = Parameter("v", integer, low=1, high=255)
        self.refuses(byte, "an integer from 1 to 255", 0, 256, True, "1", 1.0, None)


class CharacterTest(TypeTest):
    """One octet from 33 to 126."""

    def test_read(self) -> None:
        """One character is read, a digit where one is allowed."""
        self.reads(
            hole(character), {"~~": ("~", 2), "!": ("!", 2), " ": None, "": None}
        )
        self.reads(hole(character), {"7": ("7", 2), "\x7f": None, "\xe9": None})
        self.reads(Parameter("v", character, digits=False), {"7": None, "a": ("a", 2)})

    def test_write(self) -> None:
        """One character is written."""
        self.writes(hole(character), {"|": "|", "7": "7"})
        self.refuses(hole(character), "one printable ASCII character", "", "ab", " ", 1)
        no_digit = Parameter("v", character, digits=False)
        self.refuses(no_digit, "one printable ASCII character, no digit", "7")


class WordTest(TypeTest):
    """One or more characters without whitespace."""

    def test_read(self) -> None:
        """A word ends at whitespace, at the end of the line, or at NUL."""
        self.reads(hole(word), {"a b": ("a", 2), "a\tb": ("a", 2), "a\0": ("a", 2)})
        self.reads(hole(word), {"\xa0": ("\xa0", 2), " a": None, "": None})

    def test_write(self) -> None:
        """Whitespace is refused."""
        self.writes(hole(word), {"a.b": "a.b"})
        allowed = "one or more characters without space, CR, LF and NUL"
        self.refuses(hole(word), allowed, "", "a b", "a\t", "a\n", "\0", None)


class FreeTextTest(TypeTest):
    """One or more characters of a line."""

    def test_read(self) -> None:
        """A text ends at the end of the line, or at NUL."""
        self.reads(hole(text), {" a b\r\n": (" a b", 5), "a\0": ("a", 2), "\n": None})

    def test_write(self) -> None:
        """The end of a line is refused."""
        self.writes(hole(text), {" a ": " a "})
        allowed = "one or more characters without CR, LF and NUL"
        self.refuses(hole(text), allowed, "", "a\rb", "a\n", "\0", b"a")


class QuotedTest(TypeTest):
    """Characters in double quotes."""

    def test_read(self) -> None:
        """A doubled quote is one; the value ends at a single one."""
        self.reads(
            hole(quoted), {'"a" b': ("a", 4), '""': ("", 3), '"a""b"': ('a"b', 7)}
        )
        self.reads(hole(quoted), {'"': None, '"a': None, '"""': None, '"a\n"': None})
        self.reads(hole(quoted), {"a": None, "": None, '""""x': ('"', 5)})

    def test_first(self) -> None:
        """One that is first begins at the first double quote of the text."""
        first = Parameter("v", quoted, first=True)
        self.assertEqual(quoted.scan('"a"', 0, 3, first), ("a", 3))
        self.assertIsNone(quoted.scan('"a"b"', 2, 5, first))

    def test_write(self) -> None:
        """A quote is doubled."""
        self.writes(hole(quoted), {'""': "", '"a""b"': 'a"b'})
        allowed = "characters without CR, LF and NUL"
        self.refuses(hole(quoted), allowed, "a\n", "\0", None)


class TimestampTest(TypeTest):
    """YYYYMMDDHHMMSS and a fraction."""

    def test_read(self) -> None:
        """Milliseconds are kept; second 60 is the next minute's 0."""
        moment = datetime(1998, 6, 15, 10, 0, 45, tzinfo=timezone.utc)
        with_fraction = moment + timedelta(milliseconds=100)
        year = datetime(1999, 1, 1, tzinfo=timezone.utc)
        self.reads(
            hole(timestamp),
            {
                "19980615100045": (moment, 15),
                "19980615100045.": (moment, 15),
                "19980615100045.1x": (with_fraction, 17),
                "19980615100045.1009": (with_fraction, 20),
                "19981231235960": (year, 15),
                "1998061510004": None,
                "199806151000450": None,
                "19980631100045": None,
                "09990615100045": None,
                "99991231235960": None,
            },
        )

    def test_write(self) -> None:
        """A time is written in UTC."""
        moment = datetime(1998, 6, 15, 10, 0, 45, 14000, tzinfo=timezone.utc)
        self.writes(hole(timestamp), {"19980615100045.014": moment})
        east = moment.astimezone(timezone(timedelta(hours=2)))
        self.assertEqual(timestamp.write(east, hole(timestamp)), "19980615100045.014")
        allowed = "an aware datetime from the year 1000 to 9999"
        early = datetime(999, 1, 1, tzinfo=timezone.utc)
        self.refuses(hole(timestamp), allowed, datetime(1998, 6, 15), early, None, "x")
        late = datetime(9999, 12, 31, 23, tzinfo=timezone(timedelta(hours=-2)))
        self.refuses(hole(timestamp), allowed, late)


class Base64Test(TypeTest):
    """Octets in base64 with padding."""

    def test_read(self) -> None:
        """The padding must be right, and no bits may be left over."""
        self.reads(hole(base64), {"AA==": (b"\0", 5), "AAA=.": (b"\0\0", 5)})
        self.reads(hole(base64), {"AB==": None, "AA=": None, "AA": None, "=": None})
        self.reads(hole(base64), {"AAAA=": None, "AA===": (b"\0", 5), "": None})

    def test_write(self) -> None:
        """One or more octets are written."""
        self.writes(hole(base64), {"AAE=": b"\0\1"})
        self.refuses(hole(base64), "one or more octets", b"", "AA==", None)


class IntegersTest(TypeTest):
    """Integers separated by commas."""

    def test_read(self) -> None:
        """Spaces may follow a comma; one that no number follows is not part of it."""
        self.reads(
            hole(integers),
            {"1,2": ((1, 2), 4), "1, \t2,": ((1, 2), 6), "1,x": ((1,), 2), ",1": None},
        )
        self.reads(hole(integers), {f"1,{LARGEST + 1}": None, "": None})

    def test_write(self) -> None:
        """A tuple of one or more is written."""
        self.writes(hole(integers), {"1,2": (1, 2)})
        self.refuses(hole(integers), "a tuple of one or more integers", (), [1], None)
        self.refuses(hole(integers), f"integers from 0 to {LARGEST}", (-1,), (True,))


class HostPortTest(TypeTest):
    """Six octets."""

    def test_read(self) -> None:
        """Six octets are read; more is not."""
        value = HostPort("192.168.1.2", 5001)
        self.reads(
            hole(host_port),
            {
                "192,168,1,2,19,137)": (value, 19),
                "192, 168,1,002,19,0137": (value, 23),
                "192,168,1,2,19,137,1": (value, 19),
                "192,168,1,2,19": None,
                "192,168,1,2,19,256": None,
                "256,168,1,2,19,1": None,
            },
        )

    def test_write(self) -> None:
        """An address in its one form is written."""
        self.writes(hole(host_port), {"10,0,0,1,255,255": HostPort("10.0.0.1", 65535)})
        allowed = "an IPv4 address and a port"
        self.refuses(hole(host_port), allowed, ("10.0.0", 1), ("10.0.0.01", 1), "ab")
        self.refuses(hole(host_port), allowed, ("10.0.0.1", 65536), ("10.0.0.1", True))

    def test_value(self) -> None:
        """It is a pair, with names."""
        self.assertEqual(HostPort("h", 1), ("h", 1))
        self.assertEqual(repr(HostPort("h", 1)), "HostPort(host='h', port=1)")


class LongHostPortTest(TypeTest):
    """A family, and two counts with as many octets."""

    def test_read(self) -> None:
        """As many octets are read as the counts say."""
        value = LongHostPort(4, b"\x0a\0\0\1", b"\x13\x89")
        self.reads(
            hole(long_host_port),
            {
                "4,4,10,0,0,1,2,19,137,9": (value, 22),
                "4,0,0": (LongHostPort(4, b"", b""), 6),
                "4,4,10,0,0,1,2,19": None,
                "4,4,10,0,0,1": None,
                "4": None,
                "256,0,0": None,
            },
        )

    def test_write(self) -> None:
        """The counts are written."""
        value = LongHostPort(6, bytes(16), b"\0\x15")
        self.writes(hole(long_host_port), {"6,16" + ",0" * 16 + ",2,0,21": value})
        allowed = "a family, a host and a port of octets, at most 255 of each"
        self.refuses(hole(long_host_port), allowed, (256, b"", b""), (4, b"", "x"))
        self.refuses(hole(long_host_port), allowed, (4, bytes(256), b""), (4, b""), 4)

    def test_value(self) -> None:
        """It is a tuple, with names."""
        want = "LongHostPort(family=4, host=b'h', port=b'p')"
        self.assertEqual(repr(LongHostPort(4, b"h", b"p")), want)
