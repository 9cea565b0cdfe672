"""What a hole in a text is: a parameter, of a type."""

from __future__ import annotations

LARGEST = 2**64 - 1


class Parameter:
    """A hole in a text."""

    __slots__ = ("digits", "even", "first", "high", "low", "name", "type", "upper")

    def __init__(
        self,
        name: str,
        of: Type,
        *,
        low: int = 0,
        high: int = LARGEST,
        digits: bool = True,
        even: bool = False,
        upper: bool = False,
        first: bool = False,
    ) -> None:
        """Take the name and the type, and what limits the values.

        An integer is from ``low`` to ``high``; of hexadecimal digits and of facts, these
        count octets and facts. A character can be a digit only if
        ``digits`` is true. Hexadecimal digits must be ``even`` in number, and are written
        in ``upper`` case. A quoted text that is ``first`` begins at the first double
        quote of a text.
        """
        self.name = name
        self.type = of
        self.low = low
        self.high = high
        self.digits = digits
        self.even = even
        self.upper = upper
        self.first = first


class Type:
    """How the values of a type are read and written."""

    __slots__ = ()

    expected = ""
    """What a text should have had where a value was to be read."""

    def scan(
        self, text: str, at: int, end: int, p: Parameter
    ) -> tuple[object, int] | None:
        """Read the longest value at a place; return it and where it ends."""
        raise NotImplementedError

    def write(self, value: object, p: Parameter) -> str:
        """Return a value as it is written, or raise ValueError."""
        raise NotImplementedError

    def pattern(self, p: Parameter, edge: str) -> str:
        """Return a regular expression, with groups, that matches each value whole.

        What ``scan`` reads it matches, up to the same place; it may match more. An edge
        stands after the first character of a number. "" says that there is none.
        """
        return ""

    def again(self, group: str) -> str:
        """Return what matches the same value again, for types that have one form.

        The group is a reference to the value before. "" says that there is none.
        """
        return ""

    def take(self, groups: list[str], p: Parameter) -> tuple[str, str]:
        """Return an expression that makes the value of its groups, and a condition.

        Both are Python; the value is called ``value``. Where the expression raises
        ValueError or KeyError, or the condition is false, ``scan`` decides. An empty
        expression leaves it to ``scan`` always.
        """
        return "", ""

    def names(self) -> dict[str, object]:
        """Return what the code of ``take`` names."""
        return {}
