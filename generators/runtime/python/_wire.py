"""Replies as they come off the wire."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from ._digits import DIGITS
from ._reply import Reply, prefix


class WireError(Exception):
    """What came off the wire is not a reply, or not one within the limits.

    ``lines`` are the lines of the bad reply that were read.
    """

    lines: tuple[bytes, ...]

    def __init__(self, message: str, lines: tuple[bytes, ...] = ()) -> None:
        """Take a sentence for people, and the lines that were read."""
        super().__init__(message, lines)
        self.lines = lines

    def __str__(self) -> str:
        """Return the sentence."""
        return str(self.args[0])


class MalformedReplyError(WireError):
    """A line that should begin a reply does not begin with a code."""


class LineTooLongError(WireError):
    """A line is longer than the limit."""


class TooManyLinesError(WireError):
    """A reply has more lines than the limit."""


class IncompleteReplyError(WireError):
    """The input ended inside a line or a reply."""


class ReplyReader:
    r"""Cuts what a server sends into replies (RFC 959 section 4.2).

    Feed it what comes, in pieces of any size, and iterate over the replies that are
    complete. The iteration ends when it needs more; iterate again after the next feed.
    At a bad reply it raises a WireError, in its place among the others. No other reply
    is lost: iterate again, and it goes on with what follows the bad one.

    A line may end in LF alone. A reply of several lines ends with a line that begins
    with its code and a space, or has the code alone; the lines before may say anything.
    """

    def __init__(self, max_line: int = 65536, max_lines: int = 10_000) -> None:
        """Take the limits.

        ``max_line`` is of the octets of a line without its end, and ``max_lines`` of
        the lines of a reply. Both are at least 1.
        """
        if max_line < 1 or max_lines < 1:
            raise ValueError("max_line and max_lines are at least 1")
        self._max_line = max_line
        self._max_lines = max_lines
        self._ready: deque[Reply | WireError] = deque()
        self._partial = bytearray()  # a line whose end is still to come
        self._code = -1  # of the reply whose last line is still to come
        self._last = b""  # what that line begins with
        self._lines: list[bytes] = []
        self._skips = False  # whether that reply is a bad one

    def feed(self, chunk: bytes) -> Iterator[Reply]:
        """Take what was received, and iterate over the replies that are complete.

        What is not iterated over now comes with the next iteration.
        """
        first, *lines = chunk.split(b"\n")
        if lines:
            self._keep(first)
            *middle, rest = lines
            self._end_line(bytes(self._partial))
            self._partial.clear()
            for line in middle:
                self._end_line(line)
            first = rest
        self._keep(first)
        return iter(self)

    def close(self) -> None:
        """Take note of the end of the input.

        It raises IncompleteReplyError inside a reply. Replies that were not iterated
        over can be still.
        """
        lines, incomplete = tuple(self._lines), bool(self._partial) or self._code >= 0
        self._partial.clear()
        self._open(-1)
        if incomplete:
            raise IncompleteReplyError("the input ends inside a reply", lines)

    def __iter__(self) -> Iterator[Reply]:
        """Iterate over the replies that are complete; raise a WireError at a bad one."""
        while self._ready:
            item = self._ready.popleft()
            if isinstance(item, WireError):
                raise item
            yield item

    def _keep(self, part: bytes) -> None:
        # One octet more than the limit may be the CR of the end, and one more tells
        # that the line is too long.
        self._partial += part[: self._max_line + 2 - len(self._partial)]

    def _end_line(self, line: bytes) -> None:
        line = line.removesuffix(b"\r")
        lines = self._lines
        if (
            not line.startswith(self._last)
            and lines
            and len(line) <= self._max_line
            and len(lines) + 1 < self._max_lines
        ):
            lines.append(line)  # inside a reply, as most lines of a long one are
            return
        self._decide(line)

    def _decide(self, line: bytes) -> None:
        too_long = len(line) > self._max_line
        code, separator = prefix(line[: DIGITS + 1] if too_long else line)
        if self._code < 0:
            self._open(code if separator == b"-" else -1)
            is_last = separator == b" "
        else:
            is_last = separator == b" " and code == self._code
            code = self._code
        if self._skips:
            pass
        elif too_long:
            message = f"a line has more than {self._max_line} octets"
            self._fail(LineTooLongError(message, tuple(self._lines)))
        elif not separator and self._code < 0:
            message = f"a line does not begin with a code: {line[:80]!r}"
            self._fail(MalformedReplyError(message, (line,)))
        else:
            self._lines.append(line)
            if is_last:
                self._ready.append(Reply(code, tuple(self._lines)))
            elif len(self._lines) == self._max_lines:
                message = f"a reply has more than {self._max_lines} lines"
                self._fail(TooManyLinesError(message, tuple(self._lines)))
        if is_last:
            self._open(-1)

    def _open(self, code: int) -> None:
        self._code, self._skips = code, False
        self._last = b"%0*d" % (DIGITS, code)
        self._lines.clear()

    def _fail(self, error: WireError) -> None:
        self._ready.append(error)
        self._skips = True
        self._lines.clear()
