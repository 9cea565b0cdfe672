"""The type facts: name=value; for each fact (RFC 3659 section 7.2)."""

from __future__ import annotations

import copy
import pickle
import unittest

from .._facts import Facts, facts
from .._parameter import Parameter
from .test_types import TypeTest, hole

TWO = Facts([("Type", "file"), ("Size", "25")])


class FactsTest(TypeTest):
    """Facts on the wire."""

    def test_read(self) -> None:
        """Values may hold equals signs or nothing; the last semicolon may be missing."""
        self.reads(
            hole(facts),
            {
                "Type=file;Size=25; f": (TWO, 19),
                "Type=file;Size=25 f": (TWO, 18),
                "type=OS.unix=slink:/;": (Facts([("type", "OS.unix=slink:/")]), 22),
                "Perm=;": (Facts([("Perm", "")]), 7),
                " f": (Facts(), 1),
                "": (Facts(), 1),
                "=x;": (Facts(), 1),
                "Size=1;;": (Facts([("Size", "1")]), 8),
            },
        )

    def test_limits(self) -> None:
        """The limits count facts."""
        self.reads(
            Parameter("v", facts, low=1, high=2),
            {"UTIME OK": None, "Type=file;Size=25;": (TWO, 19), "a=;b=;c=;": None},
        )

    def test_write(self) -> None:
        """Each fact has a semicolon after it."""
        self.writes(
            hole(facts), {"Type=file;Size=25;": TWO, "a=b=c;": Facts([("a", "b=c")])}
        )
        self.refuses(
            Parameter("v", facts, low=1, high=2), "1 to 2 facts", Facts(), "a=1;", None
        )
        allowed = "pairs of a name and a value, without whitespace, semicolon and NUL"
        self.refuses(hole(facts), allowed, (("a",),), ("a=1",), (("a", 1),))
        for name, value in (
            ("", "1"),
            ("a=b", "1"),
            ("a b", "1"),
            ("a", "1;b=2"),
            ("a", "1\n"),
        ):
            self.refuses(
                hole(facts),
                f"{allowed}, no name empty or with =",
                Facts([(name, value)]),
            )


class ValueTest(unittest.TestCase):
    """The value, as a program has it."""

    def test_get(self) -> None:
        """Names are in any case, and the first of two counts (RFC 3659 section 7.5)."""
        found = Facts([("Size", "25"), ("size", "26"), ("x.Y", "")])
        self.assertEqual(found.get("SIZE"), "25")
        self.assertEqual(found.get("X.y"), "")
        self.assertIsNone(found.get("Type"))

    def test_value(self) -> None:
        """It is compared, hashed, shown and copied by what it has."""
        self.assertEqual(eval(repr(TWO), {"Facts": Facts}), TWO)
        self.assertEqual(pickle.loads(pickle.dumps(TWO)), TWO)
        self.assertEqual(copy.deepcopy(TWO), TWO)
        self.assertEqual(len({TWO, Facts(TWO)}), 1)
