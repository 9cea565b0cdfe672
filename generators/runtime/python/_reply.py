"""A reply as it came off the wire."""

from __future__ import annotations

from collections.abc import Iterator

from ._digits import DIGITS, ReplyClass, reply_class


class Reply:
    """A reply as it came off the wire.

    ``code`` is its number, known or not. ``lines`` are its lines as they came, without
    their ends; the first begins with the code. Two are equal if their lines are.
    """

    __slots__ = ("_code", "_lines")
    __match_args__ = ("code", "lines")

    def __init__(self, code: int, lines: tuple[bytes, ...]) -> None:
        """Take a code and lines as they are."""
        self._code = code
        self._lines = lines

    @property
    def code(self) -> int:
        """The reply code, known or not."""
        return self._code

    @property
    def lines(self) -> tuple[bytes, ...]:
        """The lines as they came, without their ends; the first begins with the code."""
        return self._lines

    @property
    def reply_class(self) -> ReplyClass | None:
        """What the first digit says; None where the protocol does not define it."""
        return reply_class(self._code)

    @property
    def text(self) -> bytes:
        """The text, its lines separated by LF.

        It is without the code at the start of the first and the last line, and of each
        line between them that repeats the code and a hyphen. Other lines are as they
        came, with the whitespace that pads them.
        """
        return b"\n".join(self._texts())

    def _texts(self) -> Iterator[bytes]:
        last = len(self._lines) - 1
        for i, line in enumerate(self._lines):
            code, separator = prefix(line)
            if code == self._code and (
                separator == b"-" or separator and i in {0, last}
            ):
                yield line[DIGITS + 1 :]
            else:
                yield line

    def decode(self, encoding: str = "latin-1", errors: str = "strict") -> str:
        """Return the text as a str, which ``parse`` and ``parse_text`` take.

        Latin-1 can decode every octet, and ``encode("latin-1")`` gives pathnames back
        as they were sent. Servers that know RFC 2640 send them in UTF-8.
        """
        return self.text.decode(encoding, errors)

    def __reduce__(self) -> tuple[type[Reply], tuple[int, tuple[bytes, ...]]]:
        """Return how to make the same again, for copy and pickle."""
        return type(self), (self._code, self._lines)

    def __eq__(self, other: object) -> bool:
        """Tell whether the other is a reply with the same code and lines."""
        if not isinstance(other, Reply):
            return NotImplemented
        return self._code == other._code and self._lines == other._lines

    def __hash__(self) -> int:
        """Return what is the same for equal replies."""
        return hash((self._code, self._lines))

    def __repr__(self) -> str:
        """Return the expression that makes the same again."""
        return f"Reply(code={self._code!r}, lines={self._lines!r})"


def prefix(line: bytes) -> tuple[int, bytes]:
    """Return the code that a line begins with, and what follows it.

    That is a hyphen or a space, for which the end of the line may stand; b"" where the
    line does not begin like one of a reply.
    """
    digits, separator = line[:DIGITS], line[DIGITS : DIGITS + 1] or b" "
    if len(digits) < DIGITS or not digits.isdigit() or separator not in {b" ", b"-"}:
        return 0, b""
    return int(digits), separator
