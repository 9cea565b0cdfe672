"""The classes of texts as values, and which text a text is."""

from __future__ import annotations

import copy
import pickle
import unittest

from .._base import Text
from .._error import TextError
from .._host_port import HostPort
from .._identify import ParsedText, parse_text
from .._integer import integer
from .._lines import Lines
from .._octets import lower
from .._read import End, Literal, Spaces, Stop, Value
from .._search import Whole
from .._values import PassiveText
from .._word import word
from .._word_enum import upper


class MarkText(Text):
    """A text whose second hole has a default, and stands first."""

    _lines = (("MARK ", Value("unit", word), " ", Value("size", integer)),)
    _plan = Whole(
        Spaces(),
        Literal("MARK "),
        Value("unit", word),
        Literal(" "),
        Value("size", integer),
        Stop(),
    )

    size: int
    unit: str = "B"


class FeaturesText(Text):
    """A text of several lines."""

    _lines = (
        ("Features:",),
        (" ", Value("name", word), " ", Value("size", integer)),
        ("End",),
    )
    _plan = Lines(
        " {name} {size}",
        None,
        (Spaces(), Value("name", word), Literal(" "), Value("size", integer), End()),
        None,
    )

    name: tuple[str, ...]
    size: tuple[int, ...]


class TextTest(unittest.TestCase):
    """A text is a value."""

    def test_fields(self) -> None:
        """The values are attributes; those with a default are last."""
        mark = MarkText(7)
        self.assertEqual((mark.size, mark.unit), (7, "B"))
        self.assertEqual(MarkText.__match_args__, ("size", "unit"))
        self.assertEqual(repr(mark), "MarkText(size=7, unit='B')")
        self.assertEqual(MarkText(unit="K", size=7), MarkText(7, "K"))
        self.assertNotEqual(mark, MarkText(7, "K"))
        self.assertNotEqual(mark, (7, "B"))
        match mark:
            case MarkText(size, unit):
                self.assertEqual((size, unit), (7, "B"))

    def test_immutable(self) -> None:
        """No attribute can be set or deleted."""
        for name in ("size", "other"):
            with self.assertRaises(AttributeError):
                setattr(MarkText(7), name, 8)
        with self.assertRaises(AttributeError):
            delattr(MarkText(7), "size")

    def test_call(self) -> None:
        """A call takes each value once."""
        for values, named in (
            ((), {}),
            ((1, "B", 2), {}),
            ((1,), {"size": 2}),
            ((1,), {"other": 2}),
        ):
            with self.subTest(values=values), self.assertRaises(TypeError):
                MarkText(*values, **named)  # type: ignore[arg-type] # pyright: ignore

    def test_copy(self) -> None:
        """It can be copied and pickled."""
        mark = MarkText(7, "K")
        for same in (copy.copy(mark), copy.deepcopy(mark)):
            self.assertEqual((same, hash(same)), (mark, hash(mark)))
        self.assertEqual(pickle.loads(pickle.dumps(mark)), mark)

    def test_read(self) -> None:
        """Both ways of reading agree, the first time and later."""
        address = HostPort("192.168.1.2", 5001)
        wire = "=(192,168,1,2,19,137)"
        for _ in range(2):
            self.assertEqual(PassiveText.parse(wire), PassiveText(address))
            self.assertEqual(PassiveText.parse_strict(wire).address, address)
            self.assertIsNone(PassiveText.parse("=(192,168,1,2,19)"))
            self.assertEqual(MarkText.parse("mark K 7."), MarkText(7, "K"))
        with self.assertRaises(TextError) as caught:
            MarkText.parse_strict("MARK K x")
        self.assertEqual(str(caught.exception), "offset 7: expected an integer")
        self.assertIsNone(MarkText.parse("MARK K 18446744073709551616"))
        self.assertIsNone(MarkText.parse("MARK K " + "9" * 9999))

    def test_subclass(self) -> None:
        """A subclass reads itself."""

        class Own(MarkText):
            pass

        self.assertIs(type(Own.parse("MARK K 7")), Own)
        self.assertIs(type(MarkText.parse("MARK K 7")), MarkText)

    def test_write(self) -> None:
        """A value that the text cannot have is named."""
        self.assertEqual(MarkText(7).format(), "MARK B 7")
        for mark, name in ((MarkText(-1), "size"), (MarkText(7, "a b"), "unit")):
            with self.assertRaisesRegex(ValueError, f"^{name}: allowed: "):
                mark.format()

    def test_lines(self) -> None:
        """Repeated values are tuples of one length."""
        features = FeaturesText(("a", "b"), (1, 2))
        wire = "Features:\n a 1\n b 2\nEnd"
        self.assertEqual(features.format(), wire)
        self.assertEqual(FeaturesText.parse(wire), features)
        self.assertIsNone(FeaturesText.parse("Features:\nEnd"))
        for bad in (
            FeaturesText((), ()),
            FeaturesText(("a",), (1, 2)),
            FeaturesText("a", (1,)),  # type: ignore[arg-type] # pyright: ignore
        ):
            with self.subTest(bad=bad), self.assertRaises(ValueError):
                bad.format()


class IdentifyTest(unittest.TestCase):
    """A text is told from the others of its code."""

    def test_parse_text(self) -> None:
        """The command leaves out the texts for other commands."""
        passive = parse_text(227, "(192,168,1,2,19,137)")
        assert passive is not None
        self.assertEqual(passive.values, PassiveText(HostPort("192.168.1.2", 5001)))
        self.assertEqual(parse_text(250, " okay. "), ParsedText(250, "", None))
        renamed = ParsedText(250, "renamed", None)
        self.assertEqual(parse_text(250, "renamed"), renamed)
        self.assertEqual(parse_text(250, "Renamed", "rnto"), renamed)
        self.assertIsNone(parse_text(250, "Renamed", "NOOP"))
        self.assertIsNone(parse_text(227, "x"))
        self.assertIsNone(parse_text(999, "x"))
        want = "ParsedText(code=250, variant='renamed', values=None)"
        self.assertEqual(repr(pickle.loads(pickle.dumps(renamed))), want)

    def test_case(self) -> None:
        """No letter other than those of ASCII has another case."""
        self.assertEqual(lower("A\u212a\xc9"), "a\u212a\xc9")
        self.assertEqual(upper("pass"), "PASS")
        self.assertEqual(upper("pa\xdf"), "pa\xdf")
