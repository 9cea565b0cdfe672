"""What the enums of words have in common."""

from enum import Enum


class Word(str, Enum):
    """An enum whose members are strings and print so, in every version of Python.

    In Python 3.10 and 3.11, they would print as the names of their class and their own.
    """

    def __str__(self) -> str:
        """Return the value."""
        return str.__str__(self)

    def __format__(self, format_spec: str) -> str:
        """Return the value as a str is formatted."""
        return str.__format__(self, format_spec)


def upper(name: str) -> str:
    """Return a name in upper case; as it is where it is not all ASCII."""
    return name.upper() if name.isascii() else name
