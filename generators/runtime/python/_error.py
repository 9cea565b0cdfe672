"""The exceptions of texts."""


class TextError(ValueError):
    """A text is not what was expected of it.

    ``offset`` is the place, in characters from the start of the text, and ``expected``
    is what should have been there, such as ``a host-port``.
    """

    offset: int
    expected: str

    def __init__(self, offset: int, expected: str) -> None:
        """Take the place and what should have been there."""
        super().__init__(offset, expected)
        self.offset = offset
        self.expected = expected

    def __str__(self) -> str:
        """Return a sentence for people."""
        return f"offset {self.offset}: expected {self.expected}"


def quote(literal: str) -> str:
    """Return a literal in double quotes, for people."""
    return '"' + literal.replace("\\", "\\\\").replace('"', '\\"') + '"'


def refusal(name: str, allowed: str) -> ValueError:
    """Return the error that a value is not what it may be."""
    return ValueError(f"{name}: allowed: {allowed}")
