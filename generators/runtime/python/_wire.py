"""Replies as they come off the wire."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from ._line_cutter import LineCutter
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


class ReplyTooLargeError(WireError):
    """A reply has more octets than the limit."""


class IncompleteReplyError(WireError):
    """The input ended inside a line or a reply."""


class ReplyReader:
    r"""Cuts what a server sends into replies (RFC 959 section 4.2).

    Feed it what comes, in pieces of any size, and iterate over the replies that are
    complete. The iteration ends when it needs more; iterate again after the next feed.
    At a bad reply it raises a WireError, in its place among the others. No other reply
    is lost: iterate again, and it goes on with what follows the bad one. What comes
    after an error is only looked at then.

    A line may end in LF alone or in CR CR LF. A reply of several lines ends with a line
    that begins with its code and a space, or has the code alone; the lines before may
    say anything. Empty lines between replies are passed over.
    """

    def __init__(
        self, max_line: int = 65536, max_lines: int = 10_000, max_reply: int = 65536
    ) -> None:
        """Take the limits.

        ``max_line`` is of the octets of a line without its end, ``max_lines`` of the
        lines of a reply, and ``max_reply`` of the octets of all its lines without their
        ends. All are at least 1.
        """
        if min(max_line, max_lines, max_reply) < 1:
            raise ValueError("max_line, max_lines and max_reply are at least 1")
        self._max_line = max_line
        self._max_lines = max_lines
        self._max_reply = max_reply
        self._cutter = LineCutter()
        self._taken = 0  # how many octets are cut up to what was taken last
        self._ready: deque[Reply | WireError] = deque()
        self._code = -1  # of the reply whose last line is still to come
        self._lines: list[bytes] = []
        self._room = max_reply  # how many octets that reply may still have
        self._skips = False  # whether that reply is a bad one

    @property
    def buffered(self) -> int:
        """How many octets were received after the reply or error that was taken last.

        When every command has its reply, they are a reply that comes late or that
        nobody asked for. After the reply to AUTH or STARTTLS they were sent in plain
        text, and may be an attacker's: give the connection up.
        """
        return self._cutter.received - self._taken

    def feed(self, chunk: bytes | bytearray | memoryview) -> Iterator[Reply]:
        """Take what was received, and iterate over the replies that are complete.

        What is not iterated over now comes with the next iteration.
        """
        self._cutter.feed(chunk)
        return iter(self)

    def close(self) -> None:
        """Take note of the end of the input.

        It raises IncompleteReplyError inside a reply. Replies that were not iterated
        over can be still.
        """
        while (item := self._read()) is not None:
            self._ready.append(item)
        lines, inside = tuple(self._lines), self._code >= 0
        inside = self._cutter.end() or inside
        self._taken = self._cutter.received
        self._code = -1
        self._reset()
        if inside:
            raise IncompleteReplyError("the input ends inside a reply", lines)

    def __iter__(self) -> Iterator[Reply]:
        """Iterate over the replies that are complete; raise a WireError at a bad one."""
        while True:
            item = self._ready.popleft() if self._ready else self._read()
            if item is None:
                return
            if isinstance(item, WireError):
                raise item
            yield item

    def _read(self) -> Reply | WireError | None:
        while True:
            limit = 0 if self._skips else min(self._max_line, self._room)
            line = self._cutter.next(limit)
            if line is None:
                return None
            item = self._decide(line)
            if item is not None:
                self._taken = self._cutter.cut
                return item

    def _decide(self, line: bytes) -> Reply | WireError | None:
        code, separator = prefix(line)
        is_first = self._code < 0
        if is_first and not line:
            return None  # an empty line between replies
        is_last = separator == b" " and (is_first or code == self._code)
        if is_last:
            self._code = -1
        elif is_first and separator:
            self._code = code
        if self._skips:
            self._skips = not is_last
            return None
        error = self._error(line, is_first and not separator)
        if error is None:
            self._lines.append(line)
            self._room -= len(line)
            if is_last:
                return Reply(code, self._reset())
            if len(self._lines) < self._max_lines:
                return None
            message = f"a reply has more than {self._max_lines} lines"
            error = TooManyLinesError(message, tuple(self._lines))
        self._reset()
        return error

    def _error(self, line: bytes, malformed: bool) -> WireError | None:
        """Return what is wrong with a line, if anything is."""
        if self._cutter.too_long and self._max_line <= self._room:
            message = f"a line has more than {self._max_line} octets"
            return LineTooLongError(message, tuple(self._lines))
        if self._cutter.too_long:
            message = f"a reply has more than {self._max_reply} octets"
            return ReplyTooLargeError(message, tuple(self._lines))
        if malformed:
            message = f"a line does not begin with a code: {line[:80]!r}"
            return MalformedReplyError(message, (line,))
        return None

    def _reset(self) -> tuple[bytes, ...]:
        """Return the lines of a reply. What is still to come of it is skipped."""
        lines = tuple(self._lines)
        self._lines.clear()
        self._room = self._max_reply
        self._skips = self._code >= 0
        return lines
