"""The type facts: name=value; for each fact (RFC 3659 section 7.2)."""

from __future__ import annotations

from collections.abc import Iterable

from ._error import refusal
from ._numbers import is_tuple
from ._octets import LINE_ENDS, SPACES, until
from ._parameter import Parameter, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing_extensions import Self
else:
    Self = object  # for typing.get_type_hints; typing takes longer to import than this

NOT_FACT = SPACES + LINE_ENDS + ";"


class Facts(tuple[tuple[str, str], ...]):
    """What is said of a file, in order: names and values (RFC 3659 section 7.5).

    Unknown facts are among them.
    """

    __slots__ = ()

    def __new__(cls, facts: Iterable[tuple[str, str]] = ()) -> Self:
        """Take pairs of a name and a value."""
        return super().__new__(cls, ((name, value) for name, value in facts))

    def __repr__(self) -> str:
        """Return the expression that makes the same again."""
        return f"Facts({tuple(self)!r})"

    def get(self, name: str) -> str | None:
        """Return the value of the first fact of a name, in any case, or None."""
        for known, value in self:
            if known.lower() == name.lower():
                return value
        return None


class FactsType(Type):
    """name=value; for each fact. A value is Facts.

    The limits of a parameter are how many facts there are. No regular expression can
    count them.
    """

    __slots__ = ()

    expected = "facts"

    def scan(
        self, text: str, at: int, end: int, p: Parameter
    ) -> tuple[Facts, int] | None:
        """Read facts, of which only the last may lack its semicolon."""
        facts: list[tuple[str, str]] = []
        while at < end:
            stop = until(text, at, end, NOT_FACT)
            name, equals, value = text[at:stop].partition("=")
            if not name or not equals:
                break
            facts.append((name, value))
            at = stop
            if not text.startswith(";", at, end):
                break
            at += 1
        return (Facts(facts), at) if p.low <= len(facts) <= p.high else None

    def write(self, value: object, p: Parameter) -> str:
        """Return facts, each with a semicolon after it."""
        if not is_tuple(value) or not p.low <= len(value) <= p.high:
            raise refusal(p.name, f"{p.low} to {p.high} facts")
        return "".join(written(fact, p) for fact in value)


def written(fact: object, p: Parameter) -> str:
    """Return a fact as it is written."""
    allowed = "pairs of a name and a value, without whitespace, semicolon and NUL"
    if not is_tuple(fact) or len(fact) != 2:
        raise refusal(p.name, allowed)
    name, value = fact
    if not isinstance(name, str) or not isinstance(value, str):
        raise refusal(p.name, allowed)
    one = f"{name}={value}"
    if not name or "=" in name or until(one, 0, len(one), NOT_FACT) < len(one):
        raise refusal(p.name, f"{allowed}, no name empty or with =")
    return f"{one};"


facts = FactsType()
