"""Reading a text from left to right: the operations of a plan."""

from __future__ import annotations

from ._error import TextError, quote
from ._octets import SPACES, lower, span
from ._parameter import Parameter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._edge import Edge
    from ._expression import Expression


class Reader:
    """A place in a text, up to an end. Where something does not fit, it raises."""

    __slots__ = ("at", "end", "text", "values")

    def __init__(self, text: str, at: int = 0, end: int | None = None) -> None:
        """Read a text from a place up to an end."""
        self.text = text
        self.at = at
        self.end = len(text) if end is None else end
        self.values: dict[str, object] = {}

    def run(self, ops: tuple[Op, ...]) -> dict[str, object]:
        """Follow operations, and return the values."""
        for op in ops:
            op.follow(self)
        return self.values

    def error(self, expected: str) -> TextError:
        """Return the error that something else was expected at this place."""
        return TextError(self.at, expected)

    def finish(self) -> None:
        """Require that this is the end of the text."""
        if self.at < self.end:
            raise self.error("the end of the text")


class Op:
    """An operation of a reader."""

    __slots__ = ()

    def follow(self, reader: Reader) -> None:
        """Go on in a text, or raise TextError."""
        raise NotImplementedError

    def express(self, expression: Expression) -> None:
        """Add what matches the same to an expression; without it, there is none."""
        expression.is_exact = True


class Spaces(Op):
    """Skip whitespace, also none."""

    __slots__ = ()

    def follow(self, reader: Reader) -> None:
        """Skip it."""
        reader.at = span(reader.text, reader.at, reader.end, SPACES)

    def express(self, expression: Expression) -> None:
        """Match all of it."""
        expression.add(r"[ \t]*(?![ \t])")


class Space(Op):
    """Skip one space or tab, if there is one."""

    __slots__ = ()

    def follow(self, reader: Reader) -> None:
        """Skip it."""
        end = min(reader.at + 1, reader.end)
        reader.at = span(reader.text, reader.at, end, SPACES)


class Literal(Op):
    """Read a literal, ASCII letters in any case."""

    __slots__ = ("_literal",)

    def __init__(self, literal: str) -> None:
        """Take the literal."""
        self._literal = literal

    def follow(self, reader: Reader) -> None:
        """Read it."""
        end = reader.at + len(self._literal)
        found = reader.text[reader.at : end]
        if end > reader.end or lower(found) != lower(self._literal):
            raise reader.error(quote(self._literal))
        reader.at = end

    def express(self, expression: Expression) -> None:
        """Match it."""
        expression.add(escape(self._literal))


class Loose(Op):
    """Read a literal in which a space stands for any whitespace, also none."""

    __slots__ = ("_literal",)

    def __init__(self, literal: str) -> None:
        """Take the literal."""
        self._literal = literal

    def follow(self, reader: Reader) -> None:
        """Read it."""
        start, text = reader.at, reader.text
        for char in self._literal:
            if char in SPACES:
                reader.at = span(text, reader.at, reader.end, SPACES)
            elif reader.at < reader.end and lower(text[reader.at]) == lower(char):
                reader.at += 1
            else:
                raise TextError(start, quote(self._literal))

    def express(self, expression: Expression) -> None:
        """Match it; whitespace is followed by something else."""
        words = self._literal.replace("\t", " ").split(" ")
        pattern = escape(words[0])
        for i, word in enumerate(words[1:], 2):
            if word or i == len(words):
                pattern += r"[ \t]*" + (escape(word) or r"(?![ \t])")
        expression.add(pattern)


def escape(literal: str) -> str:
    """Return the regular expression of a literal, ASCII letters in any case."""
    escaped = "".join(c if c.isalnum() or c in SPACES else "\\" + c for c in literal)
    return f"(?i:{escaped})" if literal.lower() != literal.upper() else escaped


class Value(Op, Parameter):
    """Read a value."""

    __slots__ = ()

    def follow(self, reader: Reader) -> None:
        """Read it, and keep it."""
        reader.values[self.name] = self.scan(reader)

    def scan(self, reader: Reader) -> object:
        """Read it."""
        found = self.type.scan(reader.text, reader.at, reader.end, self)
        if found is None:
            raise reader.error(self.type.expected)
        value, reader.at = found
        return value

    def express(self, expression: Expression) -> None:
        """Match it."""
        expression.value(self)


class Again(Value):
    """Read a value that must be the one that was read before."""

    __slots__ = ()

    def follow(self, reader: Reader) -> None:
        """Read it, and compare it."""
        start = reader.at
        if self.scan(reader) != reader.values[self.name]:
            raise TextError(start, self.name.replace("_", "-") + " again")

    def express(self, expression: Expression) -> None:
        """Match the same again."""
        expression.again(self)


class Start(Op):
    """Fail inside a longer value."""

    __slots__ = ("_edge",)

    def __init__(self, edge: Edge) -> None:
        """Take what the value must not touch."""
        self._edge = edge

    def follow(self, reader: Reader) -> None:
        """Look at what stands before this place."""
        if reader.at and self._edge.starts_inside(reader.text, reader.at):
            raise reader.error("the start of a value")

    def express(self, expression: Expression) -> None:
        """Match where no longer value can have begun."""
        self._edge.express_start(expression)


class Finish(Op):
    """Fail inside a longer value."""

    __slots__ = ("_edge",)

    def __init__(self, edge: Edge) -> None:
        """Take what the value must not touch."""
        self._edge = edge

    def follow(self, reader: Reader) -> None:
        """Look at what stands at this place."""
        if reader.at < reader.end and self._edge.ends_inside(reader.text, reader.at):
            raise reader.error("the end of a value")

    def express(self, expression: Expression) -> None:
        """Match where no longer value goes on."""
        self._edge.express_end(expression)


class Stop(Op):
    """Skip a full stop and whitespace, then be at the end."""

    __slots__ = ()

    def follow(self, reader: Reader) -> None:
        """Read the end of the text."""
        at = span(reader.text, reader.at, min(reader.at + 1, reader.end), ".")
        reader.at = span(reader.text, at, reader.end, SPACES)
        reader.finish()

    def express(self, expression: Expression) -> None:
        """Match the end of the text."""
        expression.add(r"\.?[ \t]*\Z")


class End(Op):
    """Be at the end."""

    __slots__ = ()

    def follow(self, reader: Reader) -> None:
        """Read the end of the text."""
        reader.finish()
