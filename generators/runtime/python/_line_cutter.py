"""Lines, cut out of what is received."""

from __future__ import annotations

from collections import deque

from ._digits import DIGITS


class LineCutter:
    """Cuts octets into lines."""

    received: int
    """How many octets there were."""

    cut: int
    """How many of them are cut off."""

    too_long: bool
    """Whether the line that was returned last is longer than its limit."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.received = self.cut = 0
        self.too_long = False
        self._chunks: deque[bytes] = deque()
        self._at = 0  # how much of the first chunk is cut
        self._partial = bytearray()  # the start of a line whose end is still to come
        self._skips = False  # whether that line is too long: its rest is skipped

    def feed(self, chunk: bytes | bytearray | memoryview) -> None:
        """Take what was received."""
        octets = bytes(chunk)  # a copy where it is another type: that may change
        self._chunks.append(octets)
        self.received += len(octets)

    def next(self, limit: int) -> bytes | None:
        """Return the next line without its end, or None where none is complete.

        Of a line that is longer than the limit it returns the start, and does not wait
        for the rest.
        """
        while self._chunks:
            chunk, start = self._chunks[0], self._at
            end = chunk.find(b"\n", start)
            is_end = end >= 0
            self._at = end + 1
            if not is_end:
                end = len(chunk)
                self._chunks.popleft()
            self.cut += end + is_end - start
            if self._skips:
                self._skips = not is_end
                continue
            line = self._line(chunk[start:end], is_end, max(limit, DIGITS))
            if line is not None:
                self.too_long = len(line) > limit
                return line
        return None

    def _line(self, part: bytes, is_end: bool, least: int) -> bytes | None:
        """Return the line if it is complete, or longer than it may be at least.

        Two octets more than that may be the CR CR of its end, and a third tells that
        the line is too long.
        """
        if not is_end or self._partial:
            self._partial += part[: least + 3 - len(self._partial)]
            if not is_end and len(self._partial) <= least:
                return None
            part = bytes(self._partial)
        line = part.removesuffix(b"\r").removesuffix(b"\r")
        if not is_end and len(line) <= least:
            return None
        self._skips = not is_end
        self._partial.clear()
        return line

    def end(self) -> bool:
        """Take note of the end of the input, and tell whether it is inside a line."""
        partial = bool(self._partial) or self._skips
        self._partial.clear()
        self._skips = False
        return partial
