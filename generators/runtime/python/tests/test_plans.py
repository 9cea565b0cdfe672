"""Plans: the exact reader, and that the expression of a plan agrees with it."""

from __future__ import annotations

import random
import time
import unittest
from collections.abc import Callable

from .._base64 import base64
from .._character import character
from .._edge import base64_edge, number_edge, word_edge
from .._error import TextError
from .._host_port import host_port
from .._integer import integer
from .._integers import integers
from .._lines import Lines
from .._long_host_port import long_host_port
from .._quoted import quoted
from .._read import (
    Again,
    End,
    Finish,
    Literal,
    Loose,
    Space,
    Spaces,
    Start,
    Stop,
    Value,
)
from .._search import AtStart, Leftmost, Plan, Rightmost, Whole
from .._text import text
from .._timestamp import timestamp
from .._word import word

PORT = Value("port", integer, low=1, high=65535)
MARK = Value("mark", character, digits=False)
PLANS: dict[str, Plan] = {
    "whole": Whole(Spaces(), Literal("MARK "), Value("v", word), Stop()),
    "text": Whole(Value("v", text), Stop()),
    "twice": Whole(
        Spaces(), Value("v", word), Literal(" = "), Again("v", word), Stop()
    ),
    "equal": Whole(Value("v", integer), Literal(" is "), Again("v", integer), Stop()),
    "same": Whole(Value("v", quoted), Literal(" is "), Again("v", quoted), Stop()),
    "start": AtStart("^ {v}", Loose(" "), Value("v", word), Literal(" is"), Stop()),
    "minutes": Leftmost(
        "{port} min", Start(number_edge), PORT, Loose(" min "), Value("w", word)
    ),
    "address": Leftmost(
        "{v}", Start(number_edge), Value("v", host_port), Finish(number_edge)
    ),
    "list": Leftmost(
        "{v}", Start(number_edge), Value("v", integers), Finish(number_edge)
    ),
    "long": Leftmost(
        "{v}", Start(number_edge), Value("v", long_host_port), Finish(number_edge)
    ),
    "time": Rightmost(
        "{v}", Start(number_edge), Value("v", timestamp), Finish(number_edge)
    ),
    "port": Leftmost(
        "(...)",
        Loose("("),
        MARK,
        Again("mark", character, digits=False),
        Again("mark", character, digits=False),
        PORT,
        Again("mark", character, digits=False),
        Loose(")"),
    ),
    "path": Leftmost("{v}", Value("v", quoted, first=True)),
    "size": Rightmost("({v} byte", Loose("("), Value("v", integer), Loose(" byte")),
    "data": Leftmost(
        "{v}", Start(base64_edge), Value("v", base64), Finish(base64_edge)
    ),
    "word": Leftmost("{v}=", Start(word_edge), Value("v", word), Loose(" =")),
}

PIECES = [
    *(
        "MARK ",
        "mark ",
        " = ",
        " is ",
        " min",
        "(",
        ")",
        "|||",
        "|",
        " byte",
        "=",
        "==",
    ),
    *(
        " ",
        "  ",
        "\t",
        ".",
        ",",
        ", ",
        ",  ",
        '"',
        '""',
        "-",
        "+",
        "\n",
        "\r",
        "\0",
        "_",
    ),
    *(
        "a",
        "K",
        "\u212a",
        "\u017f",
        "\xe9",
        "\xa0",
        "\u0661",
        "0",
        "1",
        "01",
        "255",
        "256",
    ),
    *("10,0,0,1,19,137", "1, 2,  3", "19980615100045", "19980615100060", ".5", "AAAA"),
    *(
        "AA==",
        "AB==",
        "65536",
        "99999999999999999999",
        '"a""b"',
        "4,1,1,1,1",
        "1 min x",
    ),
    *("(|||5|)", "(1 byte)", "x = x", '"a" is "a"', "7 is 7", " a is", "MARK x"),
]


def exact(plan: Plan, wire: str) -> object:
    """Return what the exact reader says: values, or None."""
    try:
        return plan.read(wire)
    except TextError:
        return None


def reader(plan: Plan) -> Callable[[str], object]:
    """Return the fast reader: it returns values, or None, or "exact" to decide."""

    class Found:
        values: dict[str, object]

    def place(name: str) -> Callable[[Found, object], None]:
        def keep(found: Found, value: object) -> None:
            found.values = {**getattr(found, "values", {}), name: value}

        return keep

    places = {name: place(name) for name in ("v", "w", "mark", "port")}
    read = plan.compile(Found, places, lambda wire: "exact")

    def found(wire: str) -> object:
        made = read(wire)
        return made.values if isinstance(made, Found) else made

    return found


class ExactTest(unittest.TestCase):
    """The exact reader."""

    def fails(self, plan: Plan, wire: str, offset: int, expected: str) -> None:
        """Require an error at a place."""
        with self.subTest(wire=wire):
            with self.assertRaises(TextError) as caught:
                plan.read(wire)
            error = caught.exception
            self.assertEqual((error.offset, error.expected), (offset, expected))

    def test_whole(self) -> None:
        """All of the text is read; whitespace and a full stop at its end do not matter."""
        whole = PLANS["whole"]
        self.assertEqual(whole.read("\t mark a.b \t"), {"v": "a.b"})
        self.fails(whole, "MAR", 0, '"MARK "')
        self.fails(whole, "MARK ", 5, "a word")
        self.fails(whole, "MARK a b", 7, "the end of the text")
        self.fails(whole, "MAR\u212a a", 0, '"MARK "')
        self.fails(PLANS["text"], "a\0", 1, "the end of the text")
        self.fails(Whole(Literal('"\\')), "a", 0, '"\\"\\\\"')
        self.assertEqual(Whole(Literal("a"), Stop()).read("A. "), {})
        self.fails(Whole(Literal("a"), End()), "a.", 1, "the end of the text")

    def test_again(self) -> None:
        """The same value must come again; a number may be written in another way."""
        self.assertEqual(PLANS["equal"].read("7 is 007."), {"v": 7})
        self.fails(PLANS["equal"], "7 is 8.", 5, "v again")
        self.fails(PLANS["twice"], "a = ab", 4, "v again")

    def test_search(self) -> None:
        """The first match counts, or the last."""
        self.assertEqual(PLANS["port"].read("(x) (|||5|)"), {"mark": "|", "port": 5})
        self.assertEqual(PLANS["size"].read("(1 byte) (2byte)"), {"v": 2})
        self.assertEqual(PLANS["path"].read('a "b" "c"'), {"v": "b"})
        self.fails(PLANS["path"], 'a "b', 4, 'a match of "{v}"')
        self.fails(PLANS["size"], "(x byte)", 8, 'a match of "({v} byte"')
        self.fails(PLANS["start"], "", 0, 'a match of "^ {v}"')

    def test_edges(self) -> None:
        """A value is not looked for inside a longer one."""
        for wire in ("x1", "-1", "1.5", "1, 2", "1,\t  2", "_1", "1x", "1.0"):
            with self.subTest(wire=wire):
                found = exact(PLANS["list"], wire)
                self.assertIn(found, (None, {"v": (1, 2)}))
        self.assertEqual(PLANS["list"].read("a (1)"), {"v": (1,)})
        self.assertEqual(PLANS["list"].read("1. x"), {"v": (1,)})
        self.fails(PLANS["data"], "AAAA=AA==", 9, 'a match of "{v}"')
        self.fails(PLANS["word"], "a b=", 4, 'a match of "{v}="')
        self.assertEqual(PLANS["word"].read("a b ="), {"v": "b"})

    def test_lines(self) -> None:
        """Lines between the first and the last that are not like the others are left."""
        lines = Lines(
            " {a}={b}",
            (Literal("Here"), Stop()),
            (Space(), Value("a", word), Literal(" "), Value("b", integer), End()),
            (Value("last", word), Stop()),
        )
        want = {"a": ("x", "y"), "b": (1, 2), "last": "End"}
        self.assertEqual(lines.read("here.\r\n x 1\r\n?\r\ny 2\nEnd"), want)
        self.fails(lines, "Here", 4, "another line")
        self.fails(lines, "Here\nEnd", 8, 'a line like " {a}={b}"')
        self.fails(lines, "There\nx 1\nEnd", 0, '"Here"')
        self.fails(lines, "Here\nx 1\nEnd of it", 13, "the end of the text")
        loose = Lines("{a}", None, (Value("a", word), End()), None)
        self.assertEqual(loose.read("?\na\n!\r\r"), {"a": ("a",)})


class FastTest(unittest.TestCase):
    """The expression of a plan decides as the exact reader does, or leaves it to it."""

    def test_agree(self) -> None:
        """They agree on texts that are made of what the plans look for."""
        draw = random.Random(959)
        decided = dict.fromkeys(PLANS, 0)
        for name, plan in PLANS.items():
            read = reader(plan)
            for _ in range(4000):
                wire = "".join(draw.choices(PIECES, k=draw.randint(0, 6)))
                found = read(wire)
                if found != "exact":
                    self.assertEqual(found, exact(plan, wire), (name, wire))
                    decided[name] += found is not None
        undecided = {name for name, count in decided.items() if not count}
        self.assertEqual(undecided, {"equal", "long"})

    def test_linear(self) -> None:
        """A text 16 times as long takes no more than 60 times as long."""
        for name, plan in PLANS.items():
            read = reader(plan)
            for piece in PIECES:
                short, long = piece * 1000, piece * 16000
                with self.subTest(name=name, piece=piece):
                    before, after = seconds(read, short), seconds(read, long)
                    self.assertLess(after, 60 * max(before, 0.002))


def seconds(read: Callable[[str], object], wire: str) -> float:
    """Return how long it takes to read a text."""
    begin = time.process_time()
    read(wire)
    return time.process_time() - begin
