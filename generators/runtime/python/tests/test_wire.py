"""Replies off the wire, and the exception that is one."""

from __future__ import annotations

import copy
import ftplib
import pickle
import unittest

from .._digits import ReplyClass
from .._reply import Reply
from .._reply_error import ReplyError
from .._wire import (
    IncompleteReplyError,
    LineTooLongError,
    MalformedReplyError,
    ReplyReader,
    TooManyLinesError,
    WireError,
)


def cut(reader: ReplyReader, sent: bytes, size: int) -> list[object]:
    """Return the replies, and the types of the errors among them."""
    found: list[object] = []
    for start in range(0, len(sent), size):
        reader.feed(sent[start : start + size])
        while True:
            try:
                found.extend(reader)
                break
            except WireError as error:
                found.append(type(error))
    try:
        reader.close()
    except IncompleteReplyError as error:
        found.append(type(error))
    return found


class ReaderTest(unittest.TestCase):
    """What a server sends is cut into the same replies, in pieces of any size."""

    def cuts(self, sent: bytes, *want: object, lines: int = 4, octets: int = 9) -> None:
        """Compare what comes out."""
        for size in (1, 2, 3, 7, len(sent)):
            with self.subTest(sent=sent, size=size):
                self.assertEqual(cut(ReplyReader(octets, lines), sent, size), [*want])

    def test_replies(self) -> None:
        """A reply ends with a line that begins with its code and a space."""
        self.cuts(b"220 a\r\n221\n", Reply(220, (b"220 a",)), Reply(221, (b"221",)))
        lines = b"211-a", b"211 ", b""
        self.cuts(b"211-a\n211 \n", Reply(211, lines[:2]))
        inside = b"211-a", b"221 b", b"211-c", b"211"
        self.cuts(b"\r\n".join(inside) + b"\r\n", Reply(211, inside))
        self.cuts(b"211-a\n2111\n211 ", IncompleteReplyError)
        self.cuts(b"220 a\r\r\n", Reply(220, (b"220 a\r",)))

    def test_errors(self) -> None:
        """The reply after a bad one is not lost."""
        okay = Reply(220, (b"220",))
        self.cuts(b"x\n220\n", MalformedReplyError, okay)
        self.cuts(b"\n220\n", MalformedReplyError, okay)
        self.cuts(b"220 678901\n220\n", LineTooLongError, okay)
        self.cuts(b"220 67890\rx\n220\n", LineTooLongError, okay)
        self.cuts(b"220 67890\r\n", Reply(220, (b"220 67890"[:9],)), octets=9)
        self.cuts(b"211-\n234567890\n211 \n220\n", LineTooLongError, okay, octets=8)
        self.cuts(b"211-\n1\n2\n3\n4\n211 \n220\n", TooManyLinesError, okay)
        self.cuts(b"211-\n1\n2\n211 \n", Reply(211, (b"211-", b"1", b"2", b"211 ")))

    def test_limits(self) -> None:
        """A limit is at least 1."""
        for limits in ((0, 1), (1, 0)):
            with self.assertRaises(ValueError):
                ReplyReader(*limits)

    def test_lines(self) -> None:
        """An error has the lines that were read."""
        reader = ReplyReader(max_lines=2)
        with self.assertRaises(TooManyLinesError) as caught:
            next(reader.feed(b"211-\r\na\r\n"))
        self.assertEqual(caught.exception.lines, (b"211-", b"a"))
        self.assertEqual(str(caught.exception), "a reply has more than 2 lines")


class ReplyTest(unittest.TestCase):
    """A reply is a value."""

    def test_text(self) -> None:
        """The text is without codes."""
        reply = Reply(211, (b"211-a", b" b", b"211-c", b"211 d", b"211 e"))
        self.assertEqual(reply.text, b"a\n b\nc\n211 d\ne")
        self.assertEqual(Reply(211, (b"211",)).decode(), "")
        self.assertIs(reply.reply_class, ReplyClass.GOOD)
        self.assertIsNone(Reply(100, ()).reply_class)

    def test_value(self) -> None:
        """It can be compared, copied and printed."""
        reply = Reply(211, (b"211 a",))
        self.assertEqual(repr(reply), "Reply(code=211, lines=(b'211 a',))")
        for same in (copy.deepcopy(reply), pickle.loads(pickle.dumps(reply))):
            self.assertEqual((same, hash(same)), (reply, hash(reply)))
        self.assertNotEqual(reply, Reply(212, (b"211 a",)))
        self.assertNotEqual(reply, 211)

    def test_error(self) -> None:
        """An exception has the reply, also one of ftplib."""
        error = ReplyError.from_ftplib(ftplib.error_perm("550-a\n550 \udce9"))
        assert error is not None
        self.assertEqual(error.reply, Reply(550, (b"550-a", b"550 \xe9")))
        self.assertEqual(str(error), "550 a\n\xe9")
        self.assertEqual((error.code, error.text), (550, b"a\n\xe9"))
        self.assertIs(error.reply_class, ReplyClass.BAD)
        self.assertIsNone(ReplyError.from_ftplib(OSError()))
        self.assertIsNone(ReplyError.from_ftplib(OSError(2, "x")))
