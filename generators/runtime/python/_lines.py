"""The plan of a multi-line text."""

from __future__ import annotations

from ._error import TextError, quote
from ._octets import LINE_ENDS
from ._read import Op, Reader, Value
from ._search import Plan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._expression import Expression


class Lines(Plan):
    """The text has several lines, and all but the first and the last are alike.

    Lines between them that are not like the others are passed over.
    """

    __slots__ = ("_first", "_last", "_like", "_middle")

    def __init__(
        self,
        like: str,
        first: tuple[Op, ...] | None,
        middle: tuple[Op, ...],
        last: tuple[Op, ...] | None,
    ) -> None:
        """Take the repeated line as the spec has it, and the operations.

        A first or a last line without operations may say anything.
        """
        super().__init__(*first or ())
        self._like = like
        self._first = first
        self._middle = middle
        self._last = last

    def read(self, text: str) -> dict[str, object]:
        """Read the first line, those between, and the last; LF or CR LF end a line."""
        lines = readers(text)
        if len(lines) < 2:
            raise TextError(len(text), "another line")
        names = [op.name for op in self._middle if isinstance(op, Value)]
        rows: list[dict[str, object]] = []
        values = lines[0].run(self._first or ())
        for line in lines[1:-1]:
            try:
                rows.append(line.run(self._middle))
            except TextError:
                continue
        values |= {name: tuple(row[name] for row in rows) for name in names}
        values |= lines[-1].run(self._last or ())
        if not rows:
            raise TextError(len(text), "a line like " + quote(self._like))
        return values

    def express(self, expression: Expression) -> None:
        """Leave it to the exact reader."""
        expression.is_exact = True


def readers(text: str) -> list[Reader]:
    """Return a reader for each line of a text, without the end of the line."""
    lines: list[Reader] = []
    start = 0
    while start <= len(text):
        stop = text.find("\n", start) % (len(text) + 1)
        end = stop
        while end > start and text[end - 1] in LINE_ENDS[:2]:
            end -= 1
        lines.append(Reader(text, start, end))
        start = stop + 1
    return lines
