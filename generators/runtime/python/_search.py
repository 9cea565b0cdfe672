"""Plans: where in a text operations are tried."""

from __future__ import annotations

from ._error import TextError, quote
from ._expression import Expression
from ._read import Op, Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._expression import Place, Read


class Plan:
    """How a text is read, with everything decided."""

    __slots__ = ("_ops",)

    method = "search"
    """The method of a regular expression that looks where the plan does."""

    def __init__(self, *ops: Op) -> None:
        """Take the operations."""
        self._ops = ops

    def read(self, text: str) -> dict[str, object]:
        """Return the values of a text, or raise TextError; the exact reader."""
        raise NotImplementedError

    def compile(self, cls: type, places: dict[str, Place], exact: Read) -> Read:
        """Return a function that reads a text fast, as ``Expression.compile`` does."""
        expression = Expression()
        self.express(expression)
        return expression.compile(self.method, cls, places, exact)

    def express(self, expression: Expression) -> None:
        """Add what matches the same to an expression."""
        for op in self._ops:
            op.express(expression)


class Whole(Plan):
    """The operations match all of the text."""

    __slots__ = ()

    method = "match"

    def read(self, text: str) -> dict[str, object]:
        """Read all of the text."""
        return Reader(text).run(self._ops)


class Pattern(Plan):
    """The operations match a part of the text."""

    __slots__ = ("_pattern",)

    def __init__(self, pattern: str, *ops: Op) -> None:
        """Take the pattern as the spec has it, and the operations."""
        super().__init__(*ops)
        self._pattern = pattern

    def search(self, text: str, places: range) -> dict[str, object]:
        """Try the operations at each of some places."""
        for place in places:
            try:
                return Reader(text, place).run(self._ops)
            except TextError:
                continue
        raise TextError(len(text), "a match of " + quote(self._pattern))


class AtStart(Pattern):
    """The pattern is tied to the start of the text."""

    __slots__ = ()

    method = "match"

    def read(self, text: str) -> dict[str, object]:
        """Try the start."""
        return self.search(text, range(1))


class Leftmost(Pattern):
    """The first match counts."""

    __slots__ = ()

    def read(self, text: str) -> dict[str, object]:
        """Try each place from the left."""
        return self.search(text, range(len(text)))


class Rightmost(Pattern):
    """The last match counts."""

    __slots__ = ()

    method = "match"

    def read(self, text: str) -> dict[str, object]:
        """Try each place from the right."""
        return self.search(text, range(len(text) - 1, -1, -1))

    def express(self, expression: Expression) -> None:
        """Go back from the end."""
        expression.add("(?s:.*)")
        super().express(expression)
